package org.boardwright.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.boardwright.diagnosis.Assessment;
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
        List<EvidenceItem> evidence = evidence();
        Device device = device();
        var known = new KnownOfCase(restores(), CaseChanges.counting(data.getArtifacts()).size(), !evidence.isEmpty(), data.getComplaint(),
                device.productType(), !CaseChanges.counting(data.getSteps()).isEmpty());
        return known.answer(device, evidence, assessment, skipped(), before, warnings);
    }

    private Device device() {
        String type = data.getUnit().getProductType() == null ? "" : data.getUnit().getProductType();
        String name = base.deviceClassOf(type).map(DeviceClass::getName).orElse("");
        return new Device(type, name);
    }

    private List<RestoreRun> restores() {
        return CaseChanges.counting(data.getArtifacts()).stream().filter(ArtifactFacets::isRestoreLog).map(CaseView::restore).toList();
    }

    static RestoreRun restore(CaseArtifact a) {
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
