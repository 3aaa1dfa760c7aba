package org.boardwright.diagnosis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.boardwright.model.casefile.Evidence;
import org.boardwright.model.casefile.Limits;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.SkippedStep;
import org.boardwright.model.casefile.StepDone;

/**
 * What a case says that reasoning needs.
 *
 * @param productType   e.g. iPhone10,3; empty when not known
 * @param outcomes      outcome by test, in the order they were seen; a later answer to the same test counts alone
 * @param failedRepairs ids of repairs after which the phone still fails
 * @param fixedBy       id of the repair after which the phone works; empty when there is none
 * @param stepsDone     ids of the tests and repairs a technician did, which tell what state the bench is in
 * @param keepData      no step may lose data
 * @param keepFaceId    no step may lose Face ID
 * @param spendingLimit highest total price in the currency of the shop; 0 = none
 * @param skipped       ids of the tests and repairs that cannot be done; they are not advised
 */
public record CaseFacts(String productType, Map<String, String> outcomes, Set<String> failedRepairs, String fixedBy,
        Set<String> stepsDone, boolean keepData, boolean keepFaceId, double spendingLimit, Set<String> skipped) {

    public CaseFacts {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        failedRepairs = Set.copyOf(failedRepairs);
        stepsDone = Set.copyOf(stepsDone);
        skipped = Set.copyOf(skipped);
    }

    /** Facts of a case in which every step can be done. */
    public CaseFacts(String productType, Map<String, String> outcomes, Set<String> failedRepairs, String fixedBy, Set<String> stepsDone,
            boolean keepData, boolean keepFaceId, double spendingLimit) {
        this(productType, outcomes, failedRepairs, fixedBy, stepsDone, keepData, keepFaceId, spendingLimit, Set.of());
    }

    /** Facts of a phone about which nothing was seen yet. */
    public static CaseFacts ofPhone(String productType) {
        return seen(productType, Map.of());
    }

    /**
     * Facts of a case in which nothing was done yet.
     *
     * @param outcomes outcome by test, in the order they were seen
     */
    public static CaseFacts seen(String productType, Map<String, String> outcomes) {
        return new CaseFacts(productType, outcomes, Set.of(), "", Set.of(), false, false, 0);
    }

    /** The facts a case holds; what was withdrawn is left out. */
    public static CaseFacts of(RepairCase repairCase) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        Set<String> stepsDone = new LinkedHashSet<>();
        for (Evidence e : repairCase.getEvidence()) {
            if (e.getWithdrawal() == null) {
                outcomes.remove(e.getTest());
                outcomes.put(e.getTest(), e.getOutcome());
            }
        }
        Set<String> failed = new LinkedHashSet<>();
        String fixedBy = "";
        for (StepDone step : repairCase.getSteps()) {
            if (step.getWithdrawal() != null) {
                continue;
            }
            stepsDone.add(step.getStep());
            if (AdvisedStep.NOT_FIXED.equals(step.getOutcome())) {
                failed.add(step.getStep());
            } else if (AdvisedStep.FIXED.equals(step.getOutcome())) {
                fixedBy = step.getStep();
            }
        }
        Limits limits = repairCase.getLimits();
        String type = repairCase.getUnit() == null || repairCase.getUnit().getProductType() == null ? ""
                : repairCase.getUnit().getProductType();
        return new CaseFacts(type, outcomes, failed, fixedBy, stepsDone, limits != null && limits.isKeepData(),
                limits != null && limits.isKeepFaceId(), limits == null ? 0 : limits.getSpendingLimit(), skipped(repairCase));
    }

    private static Set<String> skipped(RepairCase repairCase) {
        return repairCase.getSkips().stream().filter(s -> s.getWithdrawal() == null).map(SkippedStep::getStep).collect(Collectors.toSet());
    }

    /**
     * The facts after one more step.
     *
     * @param step    a test or a repair
     * @param outcome id of its outcome
     */
    public CaseFacts after(AdvisedStep step, String outcome) {
        Map<String, String> nowOutcomes = new LinkedHashMap<>(outcomes);
        Set<String> nowFailed = new LinkedHashSet<>(failedRepairs);
        String nowFixedBy = fixedBy;
        if (step.kind() == AdvisedStep.Kind.TEST) {
            nowOutcomes.put(step.id(), outcome);
        } else if (AdvisedStep.FIXED.equals(outcome)) {
            nowFixedBy = step.id();
        } else {
            nowFailed.add(step.id());
        }
        Set<String> nowDone = new LinkedHashSet<>(stepsDone);
        nowDone.add(step.id());
        return new CaseFacts(productType, nowOutcomes, nowFailed, nowFixedBy, nowDone, keepData, keepFaceId, spendingLimit, skipped);
    }
}
