package org.boardwright.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.boardwright.diagnosis.Assessment;
import org.boardwright.diagnosis.CaseFacts;
import org.boardwright.diagnosis.Justification;
import org.boardwright.diagnosis.PlanNode;
import org.boardwright.inference.Level;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.casefile.CaseArtifact;
import org.boardwright.model.casefile.CasefileFactory;
import org.boardwright.model.casefile.Evidence;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.StepDone;
import org.boardwright.model.casefile.Withdrawal;
import org.boardwright.probe.Artifact;
import org.boardwright.probe.Facet;
import org.boardwright.probe.Observation;
import org.boardwright.probe.Place;
import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.SignatureSet;
import org.boardwright.probe.Support;
import org.boardwright.probe.Transport;
import org.boardwright.report.CaseReport;
import org.boardwright.report.ReportSubject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * A case that is being worked on: takes files and answers, tells what it probably is and what to do next. Safe to use
 * from several threads; a long read does not block the others.
 */
public final class OpenCase {

    /** Kind of artifact, and part, under which a complaint is matched by signatures. */
    public static final String COMPLAINT = "complaint";

    private final CurrentKnowledge knowledge;
    private final List<Probe> probes;
    private final Clock clock;
    private final RepairCase data;
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> unusedFiles = new LinkedHashSet<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Where every change is saved at once; null when the case is in memory only. */
    private CaseFile file;

    OpenCase(CurrentKnowledge knowledge, List<Probe> probes, Clock clock, String productType,
            String complaint) {
        this.knowledge = knowledge;
        this.probes = probes;
        this.clock = clock;
        this.data = CasefileFactory.eINSTANCE.createRepairCase();
        data.setId(UUID.randomUUID().toString());
        data.setOpened(now());
        data.setUnit(CasefileFactory.eINSTANCE.createDeviceUnit());
        data.setLimits(CasefileFactory.eINSTANCE.createLimits());
        data.getUnit().setProductType(productType);
        data.setComplaint(complaint);
        recordComplaint(complaint);
    }

    /** A case as its file holds it. */
    OpenCase(CurrentKnowledge knowledge, List<Probe> probes, Clock clock, CaseFile file) throws CaseFileException {
        this.knowledge = knowledge;
        this.probes = probes;
        this.clock = clock;
        this.file = file;
        this.data = file.load();
        if (data.getLimits() == null) {
            data.setLimits(CasefileFactory.eINSTANCE.createLimits());
        }
        if (data.getComplaint() == null) {
            data.setComplaint("");
        }
    }

    private void recordComplaint(String complaint) {
        if (complaint.isBlank()) {
            return;
        }
        var facet = new Facet(COMPLAINT, complaint.strip(), Place.whole(COMPLAINT, complaint));
        var observations = knowledge.evidence().signatures(productType()).observations(COMPLAINT, List.of(facet));
        observations.forEach(o -> record(o, COMPLAINT));
        if (observations.isEmpty()) {
            warnings.add("The complaint '" + complaint + "' is not known to any pack; it does not change the ranking.");
        }
    }

    /**
     * Reads a file with the first probe that knows its kind, and records what it answers.
     *
     * @param transport where the bytes come from
     * @param cancelled asked between steps of the reading
     */
    public Attachment attach(Transport transport, BooleanSupplier cancelled) {
        List<String> reasons = new ArrayList<>();
        for (Probe probe : probes) {
            switch (read(probe, transport, cancelled)) {
                case ProbeAnswer.Observed observed -> {
                    return keep(observed);
                }
                case ProbeAnswer.NotApplicable(var artifact, var why) -> reasons.add(why);
                case ProbeAnswer.Failed(var artifact, var why) -> {
                    return unreadable(artifact.name(), why);
                }
            }
        }
        return notRecognised(transport.name(), reasons.isEmpty() ? "no probe is installed"
                : reasons.stream().distinct().collect(Collectors.joining("; ")));
    }

    private ProbeAnswer read(Probe probe, Transport transport, BooleanSupplier cancelled) {
        Artifact artifact = Artifact.of(transport, probe.artifactKind());
        if (probe.supports(transport) instanceof Support.Unsupported(var why)) {
            return new ProbeAnswer.NotApplicable(artifact, why);
        }
        // The packs' signatures are asked in keep(), when the artifact has told which phone it is about.
        try (var session = probe.open(transport, SignatureSet.empty())) {
            return session.read(cancelled);
        } catch (IOException e) {
            return new ProbeAnswer.Failed(artifact, transport.name() + " cannot be read: " + e.getMessage());
        }
    }

    private synchronized Attachment keep(ProbeAnswer.Observed observed) {
        CaseArtifact artifact = ArtifactFacets.artifactOf(observed, "a" + (data.getArtifacts().size() + 1));
        data.getArtifacts().add(artifact);
        learnDevice(observed);
        observed.warnings().forEach(w -> warnings.add(observed.artifact().name() + ": " + w));
        var observations = knowledge.evidence().answers(observed, productType());
        observations.forEach(o -> record(o, artifact.getId()));
        changed();
        return new Attachment.Recognised(observed.artifact().name(), observed.artifact().kind(), observations.size());
    }

    private void learnDevice(ProbeAnswer.Observed observed) {
        var told = ArtifactFacets.productType(observed)
                .or(() -> ArtifactFacets.board(observed).flatMap(base()::productTypeOfBoard));
        told.ifPresent(seen -> {
            if (productType().isEmpty()) {
                data.getUnit().setProductType(seen);
            } else if (!productType().equals(seen)) {
                warnings.add(observed.artifact().name() + " is from a " + seen + ", the case is about a " + productType()
                        + "; check that the log belongs to this phone.");
            }
        });
    }

    private synchronized Attachment notRecognised(String name, String why) {
        unusedFiles.add(name);
        warnings.add(name + ": " + why);
        changed();
        return new Attachment.NotRecognised(name, why);
    }

    private synchronized Attachment unreadable(String name, String why) {
        unusedFiles.add(name);
        warnings.add(name + ": " + why);
        changed();
        return new Attachment.Unreadable(name, why);
    }

    /**
     * Records the answer to a step.
     *
     * @param step    id of a test or a repair
     * @param outcome id of one of the test's outcomes; for a repair {@code fixed} or {@code not-fixed}
     * @param by      who says so
     * @throws UnknownAnswerException when no pack knows the step or the outcome; nothing is recorded
     */
    public synchronized void answerStep(String step, String outcome, String by) throws UnknownAnswerException {
        boolean repair = new Answers(base()).check(step, outcome);
        if (!repair) {
            Evidence evidence = evidence(step, outcome, by);
            data.getEvidence().add(evidence);
        }
        StepDone done = CasefileFactory.eINSTANCE.createStepDone();
        done.setStep(step);
        done.setOutcome(outcome);
        done.setAt(now());
        data.getSteps().add(done);
        changed();
    }

    /**
     * Takes back a piece of evidence; it stays in the case, but no longer counts, nor does the step that brought it.
     *
     * @param key    {@link CaseAnswer.EvidenceItem#key()}
     * @param by     who takes it back
     * @param reason why
     */
    public synchronized void withdraw(int key, String by, String reason) {
        Evidence evidence = data.getEvidence().get(key);
        Withdrawal withdrawal = CasefileFactory.eINSTANCE.createWithdrawal();
        withdrawal.setBy(by);
        withdrawal.setAt(now());
        withdrawal.setReason(reason);
        evidence.setWithdrawal(withdrawal);
        lastStep(evidence.getTest(), evidence.getOutcome()).ifPresent(data.getSteps()::remove);
        changed();
    }

    private Optional<StepDone> lastStep(String step, String outcome) {
        return data.getSteps().reversed().stream()
                .filter(s -> s.getStep().equals(step) && s.getOutcome().equals(outcome)).findFirst();
    }

    /** The step that was answered last, taken back; nothing happens when none was. */
    public synchronized void takeBackLastAnswer(String by) {
        if (data.getSteps().isEmpty()) {
            return;
        }
        StepDone last = data.getSteps().getLast();
        for (int key = data.getEvidence().size() - 1; key >= 0; key--) {
            Evidence e = data.getEvidence().get(key);
            if (e.getWithdrawal() == null && e.getTest().equals(last.getStep()) && e.getArtifact() == null) {
                withdraw(key, by, "taken back");
                return;
            }
        }
        data.getSteps().remove(last);
        changed();
    }

    /** Sets what the customer forbids. */
    public synchronized void setLimits(boolean keepData, boolean keepFaceId, double spendingLimit) {
        data.getLimits().setKeepData(keepData);
        data.getLimits().setKeepFaceId(keepFaceId);
        data.getLimits().setSpendingLimit(spendingLimit);
        changed();
    }

    /**
     * Saves the case to a new file, where every change from now on is saved before the method that makes it returns. Such
     * a method throws {@link CaseNotSavedException} when the file cannot be written; the change is then in memory only.
     *
     * @param path a file that does not exist yet, by custom ending in {@code .bwcase}
     * @throws CaseFileException when it exists or cannot be written; the case then stays with the file it had
     */
    public synchronized void saveAs(Path path) throws CaseFileException {
        CaseFile fresh = new CaseFile(path);
        fresh.save(data);
        file = fresh;
    }

    /** The file every change is saved to; empty when the case is in memory only. */
    public synchronized Optional<Path> file() {
        return Optional.ofNullable(file).map(CaseFile::path);
    }

    /** When the case was opened first. */
    public synchronized Instant opened() {
        return data.getOpened().toInstant();
    }

    /** How many steps were done and not taken back. */
    public synchronized int stepsDone() {
        return data.getSteps().size();
    }

    /** What is known now: evidence, ranking, and the advice that is there at once. */
    public CaseAnswer answer() {
        return answer(facts -> knowledge.reasoner().assess(facts));
    }

    /**
     * What is known now, with advice thought through more deeply. Takes seconds for the deeper levels; the case can be
     * changed meanwhile, which does not change this answer.
     *
     * @param deepest   how far to look at most
     * @param cancelled asked often; when true the best advice so far is given
     */
    public CaseAnswer answer(Level deepest, BooleanSupplier cancelled) {
        return answer(facts -> knowledge.reasoner().assess(facts, deepest, cancelled));
    }

    private CaseAnswer answer(Function<CaseFacts, Assessment> reasoning) {
        KnowledgeBase base = base();
        RepairCase now;
        List<String> said;
        synchronized (this) {
            now = EcoreUtil.copy(data);
            said = List.copyOf(warnings);
        }
        Assessment assessment = reasoning.apply(CaseFacts.of(now));
        return new CaseView(base, now).answer(assessment, said, knowledge.problems());
    }

    /**
     * The plan as a tree.
     *
     * @param depth   how many steps deep, at least 1
     * @param deepest how far to look at most for each step
     * @return empty when there is no step to advise
     */
    public Optional<PlanNode> plan(int depth, Level deepest, BooleanSupplier cancelled) {
        return knowledge.reasoner().plan(facts(), depth, deepest, cancelled);
    }

    /**
     * Why the recommended step and no other, and what would change that. Takes up to some seconds.
     *
     * @return empty when there is no step to advise
     */
    public Optional<Justification> justification() {
        return knowledge.reasoner().justify(facts());
    }

    private synchronized CaseFacts facts() {
        return CaseFacts.of(data);
    }

    /**
     * The case as it is now, on paper.
     *
     * @param redact whether personal data is left out
     */
    public CaseReport report(boolean redact) {
        RepairCase now;
        List<String> said;
        Set<String> unused;
        synchronized (this) {
            now = EcoreUtil.copy(data);
            said = List.copyOf(warnings);
            unused = Set.copyOf(unusedFiles);
        }
        KnowledgeBase base = base();
        CaseAnswer answer = new CaseView(base, now).answer(knowledge.reasoner().assess(CaseFacts.of(now)), said, knowledge.problems());
        Assessment assessment = new Assessment(answer.diagnosis(), answer.advice(), answer.warnings());
        return new CaseReport(new ReportSubject(base, now, assessment, unused), redact);
    }

    /** Asks to be told when the case changed. The listener may be called on any thread. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Saves first, so that nobody is told of a change that a crash would lose; listeners are told even when that fails. */
    private void changed() {
        try {
            save();
        } finally {
            listeners.forEach(Runnable::run);
        }
    }

    private void save() {
        if (file != null) {
            try {
                file.save(data);
            } catch (CaseFileException e) {
                throw new CaseNotSavedException(e);
            }
        }
    }

    private void record(Observation observation, String artifact) {
        Evidence evidence = evidence(observation.test(), observation.outcome(), observation.signature());
        evidence.setArtifact(artifact);
        evidence.setLine(observation.place().line());
        evidence.setExcerpt(observation.place().excerpt());
        data.getEvidence().add(evidence);
    }

    private Evidence evidence(String test, String outcome, String by) {
        Evidence evidence = CasefileFactory.eINSTANCE.createEvidence();
        evidence.setTest(test);
        evidence.setOutcome(outcome);
        evidence.setBy(by);
        evidence.setAt(now());
        return evidence;
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
