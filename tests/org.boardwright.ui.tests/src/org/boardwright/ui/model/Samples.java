package org.boardwright.ui.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.AdvisedAgainst;
import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.Diagnosis;
import org.boardwright.diagnosis.RankedFault;
import org.boardwright.diagnosis.Reason;
import org.boardwright.diagnosis.SeveralFaults;
import org.boardwright.diagnosis.Statement;
import org.boardwright.inference.Level;
import org.boardwright.model.casefile.SkipReason;
import org.boardwright.model.knowledge.Consequence;
import org.boardwright.model.knowledge.Locus;
import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.CaseAnswer.Device;
import org.boardwright.workflow.CaseAnswer.EvidenceItem;
import org.boardwright.workflow.CaseAnswer.RestoreRun;

/** Answers as the workflow could give them, made by hand. */
final class Samples {

    static final AdvisedStep CABLE = new AdvisedStep("cable", AdvisedStep.Kind.TEST, "Try another cable", "Does it restore?", 40, 15, 0,
            Set.of(), "It halves the suspects.",
            List.of(new AdvisedStep.Action("Take a good cable.", false), new AdvisedStep.Action("Choose Update.", true),
                    new AdvisedStep.Action("Restore.", false)),
            List.of(new AdvisedStep.Answer("restores", "It restores", 0.35), new AdvisedStep.Answer("still-fails", "It still fails", 0.65)));
    static final AdvisedStep FLEX = new AdvisedStep("flex", AdvisedStep.Kind.REPAIR, "Replace the flex", "Does the phone work now?", 52.4, 60,
            25, Set.of(Consequence.SEAL_LOSS, Consequence.FACE_ID_LOSS), "It mends the likeliest fault.", List.of(),
            List.of(new AdvisedStep.Answer(AdvisedStep.FIXED, "It works", 0.2), new AdvisedStep.Answer(AdvisedStep.NOT_FIXED, "Still fails", 0.8)));
    static final AdvisedAgainst ERASE = new AdvisedAgainst("erase", "Erase and restore", "It loses the data.");

    private Samples() {
    }

    static CaseAnswer answer(List<RankedFault> faults, List<AdvisedStep> steps, List<RestoreRun> restores, List<EvidenceItem> evidence,
            List<String> warnings) {
        return new CaseAnswer(new Device("iPhone10,3", "iPhone X"), "4013", restores, evidence, new Diagnosis(faults),
                new Advice(steps, List.of(ERASE), Level.MYOPIC), false, List.of(), Map.of(), warnings);
    }

    static CaseAnswer advising(AdvisedStep... steps) {
        return answer(List.of(), List.of(steps), List.of(), List.of(), List.of());
    }

    /** Advises these steps, while {@link #FLEX} cannot be done. */
    static CaseAnswer skipping(AdvisedStep... steps) {
        return with(advising(steps), List.of(new CaseAnswer.Skipped(FLEX.id(), FLEX.name(), SkipReason.NO_PART)), Map.of());
    }

    /** The same ranking, with what was believed before. */
    static CaseAnswer changed(CaseAnswer answer, Map<String, Double> before) {
        return with(answer, List.of(), before);
    }

    private static CaseAnswer with(CaseAnswer a, List<CaseAnswer.Skipped> skipped, Map<String, Double> before) {
        return new CaseAnswer(a.device(), a.complaint(), a.restores(), a.evidence(), a.diagnosis(), a.advice(), a.multiFault(), skipped, before,
                a.warnings());
    }

    static CaseAnswer ranking(RankedFault... faults) {
        return answer(List.of(faults), List.of(), List.of(), List.of(), List.of());
    }

    static CaseAnswer several(SeveralFaults several) {
        CaseAnswer one = ranking(fault("a", 1));
        return new CaseAnswer(one.device(), one.complaint(), one.restores(), one.evidence(),
                new Diagnosis(one.diagnosis().faults(), Optional.of(several)), one.advice(), true, List.of(), Map.of(), List.of());
    }

    static RankedFault fault(String id, double probability, Reason... why) {
        return new RankedFault(id, "Fault " + id, "", "part", Locus.BOARD, probability, List.of(why),
                List.of(new Statement(0.1, "estimate", "", "", "A guess.")));
    }

    static Reason reason(double decibans, Statement... statements) {
        return new Reason("test", "Other cable", "outcome", "still fails", decibans, List.of(statements));
    }

    static CaseSnapshot snapshot(CaseAnswer answer, DoneStep... done) {
        return new CaseSnapshot(Optional.of(answer), List.of(done), List.of(), List.of());
    }

    static DoneStep done(AdvisedStep step, int outcome) {
        AdvisedStep.Answer answer = step.outcomes().get(outcome);
        return new DoneStep(step.id(), step.kind(), step.name(), answer.id(), answer.name());
    }
}
