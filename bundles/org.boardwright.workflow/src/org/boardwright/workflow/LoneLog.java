package org.boardwright.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.boardwright.diagnosis.Assessment;
import org.boardwright.diagnosis.CaseFacts;
import org.boardwright.diagnosis.Reasoner;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.probe.Observation;
import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.ProbeAnswer.Observed;
import org.boardwright.probe.Transport;
import org.boardwright.workflow.CaseAnswer.Device;
import org.boardwright.workflow.CaseAnswer.EvidenceItem;
import org.boardwright.workflow.CaseAnswer.RestoreRun;

/**
 * Judges files each by itself: says what a new case would say to which the file is attached, and keeps no case. Safe to
 * use from several threads.
 */
final class LoneLog {

    private final CurrentKnowledge knowledge;
    private final ProbeReading reading;

    /** How much of the answer is worked out. */
    private interface Thought {
        Assessment of(Reasoner reasoner, CaseFacts facts);
    }

    LoneLog(CurrentKnowledge knowledge, List<Probe> probes) {
        this.knowledge = knowledge;
        this.reading = new ProbeReading(probes);
    }

    LoneAnswer judge(Transport transport, BooleanSupplier cancelled) {
        return judge(transport, cancelled, Reasoner::assess);
    }

    LoneAnswer glance(Transport transport, BooleanSupplier cancelled) {
        return judge(transport, cancelled, Reasoner::glance);
    }

    private LoneAnswer judge(Transport transport, BooleanSupplier cancelled, Thought thought) {
        return switch (reading.read(transport, cancelled)) {
            case Observed observed -> observed(observed, thought);
            case ProbeAnswer.NotApplicable(var artifact, var why) ->
                new LoneAnswer(new Attachment.NotRecognised(artifact.name(), why), unused(artifact.name(), why));
            case ProbeAnswer.Failed(var artifact, var why) -> unreadable(artifact.name(), why);
        };
    }

    LoneAnswer unreadable(String name, String why) {
        return new LoneAnswer(new Attachment.Unreadable(name, why), unused(name, why));
    }

    private LoneAnswer observed(Observed observed, Thought thought) {
        KnowledgeBase base = knowledge.base();
        String name = observed.artifact().name();
        String productType = ArtifactFacets.phone(observed, base).orElse("");
        List<Observation> answers = knowledge.evidence().answers(FirmwareFit.to(productType, observed), productType);
        List<RestoreRun> restores = ArtifactFacets.restore(observed).stream().toList();
        List<String> warnings = observed.warnings().stream().map(w -> name + ": " + w).toList();
        CaseAnswer answer = answer(base, productType, restores, answers, 1, warnings, thought);
        return new LoneAnswer(new Attachment.Recognised(name, observed.artifact().kind(), answers.size()), answer);
    }

    private CaseAnswer unused(String name, String why) {
        return answer(knowledge.base(), "", List.of(), List.of(), 0, List.of(name + ": " + why), Reasoner::glance);
    }

    private CaseAnswer answer(KnowledgeBase base, String productType, List<RestoreRun> restores, List<Observation> answers, int files,
            List<String> told, Thought thought) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        answers.forEach(o -> outcomes.put(o.test(), o.outcome()));
        Assessment assessment = thought.of(knowledge.reasoner(), CaseFacts.seen(productType, outcomes));
        List<String> warnings = new ArrayList<>(knowledge.problems());
        warnings.addAll(MissingPacks.warnings(base, outcomes.keySet()));
        warnings.addAll(told);
        warnings.addAll(assessment.warnings());
        var known = new KnownOfCase(restores, files, !answers.isEmpty(), "", productType, false);
        Device device = new Device(productType, base.deviceClassOf(productType).map(DeviceClass::getName).orElse(""));
        return known.answer(device, evidence(new StepNames(base), answers), assessment, List.of(), Map.of(), warnings);
    }

    private static List<EvidenceItem> evidence(StepNames names, List<Observation> answers) {
        List<EvidenceItem> items = new ArrayList<>(answers.size());
        for (Observation o : answers) {
            items.add(new EvidenceItem(items.size(), o.test(), names.step(o.test()), o.outcome(), names.outcome(o.test(), o.outcome()),
                    o.place().artifact(), o.place().line(), o.place().excerpt(), false));
        }
        return items;
    }
}
