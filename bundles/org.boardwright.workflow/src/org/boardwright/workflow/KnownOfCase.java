package org.boardwright.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.Assessment;
import org.boardwright.diagnosis.Diagnosis;
import org.boardwright.inference.Level;
import org.boardwright.workflow.CaseAnswer.Device;
import org.boardwright.workflow.CaseAnswer.EvidenceItem;
import org.boardwright.workflow.CaseAnswer.Judged;
import org.boardwright.workflow.CaseAnswer.RestoreRun;

/**
 * What is known of a case, as far as it decides whether there is something to rank.
 *
 * @param restores    each restore log
 * @param files       how many files count, restore logs and others
 * @param evidence    whether a test was answered
 * @param complaint   empty when there is none
 * @param productType empty when not known
 * @param steps       whether a step was done
 */
record KnownOfCase(List<RestoreRun> restores, int files, boolean evidence, String complaint, String productType, boolean steps) {

    private static final Diagnosis NOTHING = new Diagnosis(List.of());
    /** The same object for each level: answers are told apart by it. */
    private static final Map<Level, Advice> NO_ADVICE = Stream.of(Level.values())
            .collect(Collectors.toUnmodifiableMap(level -> level, level -> new Advice(List.of(), List.of(), level)));

    /**
     * The answer; without ranking and advice when there is nothing to rank.
     *
     * @param before   as in {@link CaseAnswer}
     * @param warnings so far
     */
    CaseAnswer answer(Device device, List<EvidenceItem> items, Assessment assessment, List<CaseAnswer.Skipped> skipped,
            Map<String, Double> before, List<String> warnings) {
        List<String> all = new ArrayList<>(warnings);
        Optional<String> silence = whyNoRanking();
        silence.ifPresent(all::add);
        Diagnosis diagnosis = silence.isPresent() ? NOTHING : assessment.diagnosis();
        Advice advice = silence.isPresent() ? NO_ADVICE.get(assessment.advice().level()) : assessment.advice();
        return new CaseAnswer(device, complaint, restores, items, diagnosis, advice, diagnosis.several().isPresent(), skipped,
                silence.isPresent() ? Map.of() : before, all);
    }

    /** The reason why there is nothing to rank, if so. */
    private Optional<String> whyNoRanking() {
        if (onlySucceeded()) {
            return Optional.of("The restore succeeded and no failure was reported: no fault is shown. Start the phone and check that it stays on.");
        }
        if (restores.isEmpty() && !evidence && complaint.isBlank() && productType.isEmpty()) {
            return Optional.of("Nothing is known of the phone yet: give a restore log, its product type or a complaint such as 4013.");
        }
        return Optional.empty();
    }

    /** True when all that is known is that the phone restores. */
    private boolean onlySucceeded() {
        return !restores.isEmpty() && restores.size() == files && restores.stream().allMatch(r -> r.judged() == Judged.SUCCEEDED)
                && complaint.isBlank() && !steps;
    }
}
