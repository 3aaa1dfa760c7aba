package org.boardwright.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.boardwright.diagnosis.Assessment;
import org.boardwright.diagnosis.CaseFacts;
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

    /**
     * A file as it was read.
     *
     * @param attachment  what became of it
     * @param productType empty when it does not tell
     * @param told        warnings of the reading
     */
    private record Read(Attachment attachment, String productType, List<RestoreRun> restores, List<Observation> answers, List<String> told) {

        static Read unused(Attachment attachment, String name, String why) {
            return new Read(attachment, "", List.of(), List.of(), List.of(name + ": " + why));
        }

        Map<String, String> outcomes() {
            Map<String, String> outcomes = new LinkedHashMap<>();
            answers.forEach(o -> outcomes.put(o.test(), o.outcome()));
            return outcomes;
        }

        KnownOfCase known() {
            int files = attachment instanceof Attachment.Recognised ? 1 : 0;
            return new KnownOfCase(restores, files, !answers.isEmpty(), "", productType, false);
        }

        /** All that conclusions may depend on. The order of the outcomes counts: another order of the same sum may differ in its last bit. */
        String evidence() {
            var evidence = new StringBuilder(productType);
            restores.forEach(r -> evidence.append('\n').append(r.judged()));
            for (Observation o : answers) {
                evidence.append('\n').append(o.test()).append('=').append(o.outcome());
            }
            return evidence.append(attachment instanceof Attachment.Recognised ? "" : "\n").toString();
        }
    }

    LoneLog(CurrentKnowledge knowledge, List<Probe> probes) {
        this.knowledge = knowledge;
        this.reading = new ProbeReading(probes);
    }

    Concluded conclude(Transport transport, BooleanSupplier cancelled, Conclusions conclusions) {
        return switch (reading.read(transport, cancelled)) {
            case Observed observed -> conclude(read(observed), conclusions);
            case ProbeAnswer.NotApplicable(var artifact, var why) ->
                conclude(Read.unused(new Attachment.NotRecognised(artifact.name(), why), artifact.name(), why), conclusions);
            case ProbeAnswer.Failed(var artifact, var why) -> unreadable(artifact.name(), why, conclusions);
        };
    }

    Concluded unreadable(String name, String why, Conclusions conclusions) {
        return conclude(Read.unused(new Attachment.Unreadable(name, why), name, why), conclusions);
    }

    private Read read(Observed observed) {
        String name = observed.artifact().name();
        String productType = ArtifactFacets.phone(observed, knowledge.base()).orElse("");
        List<Observation> answers = knowledge.evidence().answers(FirmwareFit.to(productType, observed), productType);
        return new Read(new Attachment.Recognised(name, observed.artifact().kind(), answers.size()), productType,
                ArtifactFacets.restore(observed).stream().toList(), answers, observed.warnings().stream().map(w -> name + ": " + w).toList());
    }

    private Concluded conclude(Read read, Conclusions conclusions) {
        KnowledgeBase base = knowledge.base();
        Map<String, String> outcomes = read.outcomes();
        List<EvidenceItem> evidence = evidence(new StepNames(base), read.answers());
        var device = new Device(read.productType(), base.deviceClassOf(read.productType()).map(DeviceClass::getName).orElse(""));
        List<String> warnings = new ArrayList<>(knowledge.problems());
        warnings.addAll(MissingPacks.warnings(base, outcomes.keySet()));
        warnings.addAll(read.told());
        Conclusions.Conclusion conclusion = conclusions.of(read.evidence(), () -> {
            Assessment assessment = conclusions.think(knowledge.reasoner(), CaseFacts.seen(read.productType(), outcomes));
            List<String> all = new ArrayList<>(warnings);
            all.addAll(assessment.warnings());
            return read.known().answer(device, evidence, assessment, List.of(), Map.of(), all);
        }, answer -> answer.warnings().subList(warnings.size(), answer.warnings().size()));
        List<String> all = new ArrayList<>(warnings);
        all.addAll(conclusion.warnings());
        return new Concluded(read.attachment(), device, read.restores(), evidence, conclusion.words(), all);
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
