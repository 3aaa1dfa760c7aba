package org.boardwright.workflow;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.casefile.CaseArtifact;
import org.boardwright.model.casefile.CasefileFactory;
import org.boardwright.model.casefile.Change;
import org.boardwright.model.casefile.Evidence;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.SkipReason;
import org.boardwright.model.casefile.SkippedStep;
import org.boardwright.model.casefile.StepDone;
import org.boardwright.model.casefile.Verdict;
import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.probe.Facet;
import org.boardwright.probe.Observation;
import org.boardwright.probe.Place;
import org.boardwright.probe.ProbeAnswer;

/** What a case holds, and every way to change it; each change can be undone. Not safe for several threads; {@link OpenCase} guards it. */
final class CaseData {

    private static final String TAKEN_BACK = "taken back";
    private static final String ANEW = "written down anew";

    private final CurrentKnowledge knowledge;
    private final Clock clock;
    private final RepairCase data;
    private final CaseChanges changes;
    private final List<String> warnings = new ArrayList<>();

    /** A new case. */
    CaseData(CurrentKnowledge knowledge, Clock clock, CaseIntake intake, String by) {
        this(knowledge, clock, CasefileFactory.eINSTANCE.createRepairCase());
        data.setId(UUID.randomUUID().toString());
        data.setOpened(now());
        data.setTechnician(by);
        data.setUnit(CasefileFactory.eINSTANCE.createDeviceUnit());
        Intakes.apply(Intakes.of(intake), data);
        recordIntake();
    }

    /** A case as its file holds it. */
    CaseData(CurrentKnowledge knowledge, Clock clock, RepairCase data) {
        this.knowledge = knowledge;
        this.clock = clock;
        this.data = data;
        this.changes = new CaseChanges(data, this::now);
    }

    RepairCase data() {
        return data;
    }

    CaseChanges changes() {
        return changes;
    }

    /** Sentences for the technician about what could not be used. */
    List<String> warnings() {
        return warnings;
    }

    /** What the packs make of complaint and history. */
    private List<Evidence> recordIntake() {
        List<Observation> observations = new ArrayList<>();
        String complaint = data.getComplaint();
        if (!complaint.isBlank()) {
            observations.addAll(signatures(OpenCase.COMPLAINT,
                    List.of(new Facet(OpenCase.COMPLAINT, complaint, Place.whole(OpenCase.COMPLAINT, complaint)))));
            if (observations.isEmpty()) {
                warnings.add("The complaint '" + complaint + "' is not known to any pack; it does not change the ranking.");
            }
        }
        observations.addAll(signatures(OpenCase.HISTORY, Intakes.history(data)));
        return observations.stream().map(o -> record(o, o.place().artifact())).toList();
    }

    private List<Observation> signatures(String kind, List<Facet> facets) {
        return knowledge.evidence().signatures(productType()).observations(kind, facets);
    }

    /** Keeps what a probe read; tells how many tests it answered. */
    int keep(ProbeAnswer.Observed observed, Optional<Path> location, String by) {
        CaseArtifact artifact = ArtifactFacets.artifactOf(observed, "a" + (data.getArtifacts().size() + 1));
        location.ifPresent(l -> artifact.setLocation(l.toString()));
        artifact.setBy(by);
        artifact.setAt(now());
        Change change = changes.begin(CaseChange.What.FILE, by);
        change.setIntake(Intakes.of(data));
        change.getAdded().add(artifact);
        data.getArtifacts().add(artifact);
        learnDevice(observed);
        observed.warnings().forEach(w -> warnings.add(observed.artifact().name() + ": " + w));
        var observations = knowledge.evidence().answers(FirmwareFit.to(productType(), observed), productType());
        observations.forEach(o -> change.getAdded().add(record(o, artifact.getId())));
        changes.keep(change);
        return observations.size();
    }

    private void learnDevice(ProbeAnswer.Observed observed) {
        ArtifactFacets.phone(observed, base()).ifPresent(seen -> {
            if (productType().isEmpty()) {
                data.getUnit().setProductType(seen);
            } else if (!productType().equals(seen)) {
                warnings.add(observed.artifact().name() + " is from a " + seen + ", the case is about a " + productType()
                        + "; check that the log belongs to this phone.");
            }
        });
    }

    void answer(String step, String outcome, String by) throws UnknownAnswerException {
        boolean repair = new Answers(base()).check(step, outcome);
        Change change = changes.begin(CaseChange.What.ANSWER, by);
        if (!repair) {
            Evidence evidence = evidence(step, outcome, by);
            data.getEvidence().add(evidence);
            change.getAdded().add(evidence);
        }
        StepDone done = CasefileFactory.eINSTANCE.createStepDone();
        done.setStep(step);
        done.setPack(packOf(step));
        done.setOutcome(outcome);
        done.setAt(now());
        done.setBy(by);
        data.getSteps().add(done);
        change.getAdded().add(done);
        changes.keep(change);
    }

    void skip(String step, SkipReason reason, String by) throws UnknownAnswerException {
        new Answers(base()).checkStep(step);
        SkippedStep skipped = CasefileFactory.eINSTANCE.createSkippedStep();
        skipped.setStep(step);
        skipped.setPack(packOf(step));
        skipped.setReason(reason);
        skipped.setBy(by);
        skipped.setAt(now());
        data.getSkips().add(skipped);
        Change change = changes.begin(CaseChange.What.SKIP, by);
        change.getAdded().add(skipped);
        changes.keep(change);
    }

    /** @return whether the step was skipped */
    boolean resume(String step, String by) {
        List<SkippedStep> skips = CaseChanges.counting(data.getSkips()).stream().filter(s -> s.getStep().equals(step)).toList();
        if (skips.isEmpty()) {
            return false;
        }
        Change change = changes.begin(CaseChange.What.WITHDRAWAL, by);
        skips.forEach(s -> changes.withdraw(change, s, TAKEN_BACK));
        changes.keep(change);
        return true;
    }

    void withdraw(int key, String by, String reason) {
        Evidence evidence = data.getEvidence().get(key);
        Change change = changes.begin(CaseChange.What.WITHDRAWAL, by);
        changes.withdraw(change, evidence, reason);
        if (evidence.getArtifact() == null) {
            lastStep(evidence.getTest(), evidence.getOutcome()).ifPresent(s -> changes.withdraw(change, s, reason));
        }
        changes.keep(change);
    }

    private Optional<StepDone> lastStep(String step, String outcome) {
        return CaseChanges.counting(data.getSteps()).reversed().stream()
                .filter(s -> s.getStep().equals(step) && outcome.equals(s.getOutcome())).findFirst();
    }

    /** @return whether there was an answer to take back */
    boolean takeBackLastAnswer(String by) {
        List<StepDone> counting = CaseChanges.counting(data.getSteps());
        if (counting.isEmpty()) {
            return false;
        }
        StepDone last = counting.getLast();
        Change change = changes.begin(CaseChange.What.WITHDRAWAL, by);
        CaseChanges.counting(data.getEvidence()).reversed().stream()
                .filter(e -> e.getArtifact() == null && e.getTest().equals(last.getStep())).findFirst()
                .ifPresent(e -> changes.withdraw(change, e, TAKEN_BACK));
        changes.withdraw(change, last, TAKEN_BACK);
        changes.keep(change);
        return true;
    }

    /** @return whether that changed anything */
    boolean setIntake(CaseIntake intake, String by) {
        CaseIntake before = Intakes.read(data);
        if (intake.equals(before)) {
            return false;
        }
        Change change = changes.begin(CaseChange.What.INTAKE, by);
        change.setIntake(Intakes.of(data));
        Intakes.apply(Intakes.of(intake), data);
        if (!before.withLimits(false, false, 0).equals(intake.withLimits(false, false, 0))) {
            CaseChanges.counting(data.getEvidence()).stream().filter(CaseData::isFromIntake).forEach(e -> changes.withdraw(change, e, ANEW));
            change.getAdded().addAll(recordIntake());
        }
        changes.keep(change);
        return true;
    }

    private static boolean isFromIntake(Evidence e) {
        return OpenCase.COMPLAINT.equals(e.getArtifact()) || OpenCase.HISTORY.equals(e.getArtifact());
    }

    /** Closes the case. */
    void close(String fault, String confirmation, String by, List<CaseRecord.StepEntry> steps) {
        Verdict verdict = CasefileFactory.eINSTANCE.createVerdict();
        verdict.setFault(fault);
        verdict.setConfirmation(confirmation);
        verdict.setBy(by);
        verdict.setAt(now());
        verdict.setMinutes(steps.stream().mapToDouble(CaseRecord.StepEntry::minutes).sum());
        verdict.setMoney(steps.stream().mapToDouble(CaseRecord.StepEntry::money).sum());
        setVerdict(verdict, by);
    }

    /** Opens a closed case again. */
    void reopen(String by) {
        setVerdict(null, by);
    }

    private void setVerdict(Verdict verdict, String by) {
        Change change = changes.begin(CaseChange.What.VERDICT, by);
        change.setVerdict(data.getVerdict());
        data.setVerdict(verdict);
        changes.keep(change);
    }

    private Evidence record(Observation observation, String artifact) {
        Evidence evidence = evidence(observation.test(), observation.outcome(), observation.signature());
        evidence.setArtifact(artifact);
        evidence.setLine(observation.place().line());
        evidence.setExcerpt(observation.place().excerpt());
        data.getEvidence().add(evidence);
        return evidence;
    }

    private Evidence evidence(String test, String outcome, String by) {
        Evidence evidence = CasefileFactory.eINSTANCE.createEvidence();
        evidence.setTest(test);
        evidence.setPack(packOf(test));
        evidence.setOutcome(outcome);
        evidence.setBy(by);
        evidence.setAt(now());
        return evidence;
    }

    /** Id of the pack that knows the step; null when none does. */
    private String packOf(String step) {
        return base().packOf(step).map(FaultModel::getId).orElse(null);
    }

    private String productType() {
        String type = data.getUnit().getProductType();
        return type == null ? "" : type;
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private KnowledgeBase base() {
        return knowledge.base();
    }
}
