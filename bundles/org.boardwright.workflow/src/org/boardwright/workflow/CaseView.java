package org.boardwright.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.Assessment;
import org.boardwright.diagnosis.Diagnosis;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.casefile.CaseArtifact;
import org.boardwright.model.casefile.Evidence;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.workflow.CaseAnswer.Device;
import org.boardwright.workflow.CaseAnswer.EvidenceItem;
import org.boardwright.workflow.CaseAnswer.Judged;
import org.boardwright.workflow.CaseAnswer.RestoreRun;

/** Makes the records that faces show out of a case file. */
final class CaseView {

    private final KnowledgeBase base;
    private final RepairCase data;
    private final RecordNames names;

    CaseView(KnowledgeBase base, RepairCase data) {
        this.base = base;
        this.data = data;
        this.names = new RecordNames(base, data);
    }

    private List<CaseAnswer.Skipped> skipped() {
        return CaseChanges.counting(data.getSkips()).stream()
                .map(s -> new CaseAnswer.Skipped(s.getStep(), names.step(s.getStep()), s.getReason())).toList();
    }

    /** @param before probability of each fault before the last evidence; empty when there was none before */
    CaseAnswer answer(Assessment assessment, Map<String, Double> before, List<String> caseWarnings, List<String> packProblems) {
        List<String> warnings = new ArrayList<>(packProblems);
        warnings.addAll(MissingPacks.warnings(base, data));
        warnings.addAll(caseWarnings);
        warnings.addAll(assessment.warnings());
        String complaint = data.getComplaint();
        Optional<String> silence = whyNoRanking();
        silence.ifPresent(warnings::add);
        Diagnosis diagnosis = silence.isPresent() ? new Diagnosis(List.of()) : assessment.diagnosis();
        Advice advice = silence.isPresent() ? new Advice(List.of(), List.of(), assessment.advice().level()) : assessment.advice();
        return new CaseAnswer(device(), complaint, restores(), evidence(), diagnosis, advice, diagnosis.several().isPresent(), skipped(),
                silence.isPresent() ? Map.of() : before, warnings);
    }

    /** The reason why there is nothing to rank, if so. */
    private Optional<String> whyNoRanking() {
        if (onlySucceeded()) {
            return Optional.of("The restore succeeded and no failure was reported: no fault is shown. Start the phone and check that it stays on.");
        }
        if (restores().isEmpty() && evidence().isEmpty() && data.getComplaint().isBlank() && device().productType().isEmpty()) {
            return Optional.of("Nothing is known of the phone yet: give a restore log, its product type or a complaint such as 4013.");
        }
        return Optional.empty();
    }

    /** True when all that is known is that the phone restores. */
    private boolean onlySucceeded() {
        List<RestoreRun> restores = restores();
        return !restores.isEmpty() && restores.size() == CaseChanges.counting(data.getArtifacts()).size()
                && restores.stream().allMatch(r -> r.judged() == Judged.SUCCEEDED)
                && data.getComplaint().isBlank() && CaseChanges.counting(data.getSteps()).isEmpty();
    }

    private Device device() {
        String type = data.getUnit().getProductType() == null ? "" : data.getUnit().getProductType();
        String name = base.deviceClassOf(type).map(DeviceClass::getName).orElse("");
        return new Device(type, name);
    }

    private List<RestoreRun> restores() {
        return CaseChanges.counting(data.getArtifacts()).stream().filter(ArtifactFacets::isRestoreLog).map(CaseView::restore).toList();
    }

    private static RestoreRun restore(CaseArtifact a) {
        Judged judged = switch (a.getJudgement()) {
            case SUCCEEDED -> Judged.SUCCEEDED;
            case FAILED -> Judged.FAILED;
            case UNKNOWN -> Judged.UNKNOWN;
        };
        return new RestoreRun(a.getName(), judged, a.getPhase(), a.getCode());
    }

    private List<EvidenceItem> evidence() {
        List<EvidenceItem> items = new ArrayList<>();
        Map<String, Integer> lastAnswer = new HashMap<>();
        for (int key = 0; key < data.getEvidence().size(); key++) {
            if (data.getEvidence().get(key).getWithdrawal() == null) {
                lastAnswer.put(data.getEvidence().get(key).getTest(), key);
            }
        }
        for (int key = 0; key < data.getEvidence().size(); key++) {
            Evidence e = data.getEvidence().get(key);
            if (e.getWithdrawal() == null) {
                items.add(item(key, e, lastAnswer.get(e.getTest()) != key));
            }
        }
        return items;
    }

    private EvidenceItem item(int key, Evidence e, boolean superseded) {
        return new EvidenceItem(key, e.getTest(), names.step(e.getTest()), e.getOutcome(), names.outcome(e.getTest(), e.getOutcome()), names.artifact(e.getArtifact()),
                e.getLine(), e.getExcerpt() == null ? "" : e.getExcerpt(), superseded);
    }
}
