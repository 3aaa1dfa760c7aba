package org.boardwright.workflow;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.boardwright.diagnosis.Assessment;
import org.boardwright.diagnosis.CaseFacts;
import org.boardwright.diagnosis.Justification;
import org.boardwright.diagnosis.PlanNode;
import org.boardwright.diagnosis.SecondThought;
import org.boardwright.inference.Level;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.SkipReason;
import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeAnswer;
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
    /** Kind of artifact under which the history is matched: parts liquid and drop with value yes, and earlier-work. */
    public static final String HISTORY = "history";

    private final CurrentKnowledge knowledge;
    private final ProbeReading reading;
    private final CaseData content;
    private final RepairCase data;
    private final Set<String> unusedFiles = new LinkedHashSet<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile int version;
    /** Where every change is saved at once; null when the case is in memory only. */
    private CaseFile file;

    OpenCase(CurrentKnowledge knowledge, List<Probe> probes, Clock clock, CaseIntake intake, String by) {
        this.knowledge = knowledge;
        this.reading = new ProbeReading(probes);
        this.content = new CaseData(knowledge, clock, intake, by);
        this.data = content.data();
    }

    /** A case as its file holds it. */
    OpenCase(CurrentKnowledge knowledge, List<Probe> probes, Clock clock, CaseFile file) throws CaseFileException {
        this.knowledge = knowledge;
        this.reading = new ProbeReading(probes);
        this.file = file;
        this.content = new CaseData(knowledge, clock, file.load());
        this.data = content.data();
        Intakes.complete(data);
    }

    /**
     * Reads a file with the first probe that knows its kind, and records what it answers.
     *
     * @param transport where the bytes come from
     * @param by        who attaches it; empty when nobody is named
     * @param cancelled asked between steps of the reading
     */
    public Attachment attach(Transport transport, String by, BooleanSupplier cancelled) {
        return switch (reading.read(transport, cancelled)) {
            case ProbeAnswer.Observed observed -> keep(observed, transport.location(), by);
            case ProbeAnswer.NotApplicable(var artifact, var why) -> notRecognised(artifact.name(), why);
            case ProbeAnswer.Failed(var artifact, var why) -> unreadable(artifact.name(), why);
        };
    }

    /** The same, by nobody named. */
    public Attachment attach(Transport transport, BooleanSupplier cancelled) {
        return attach(transport, "", cancelled);
    }

    private synchronized Attachment keep(ProbeAnswer.Observed observed, Optional<Path> location, String by) {
        int observations = content.keep(observed, location, by);
        changed();
        return new Attachment.Recognised(observed.artifact().name(), observed.artifact().kind(), observations);
    }

    private synchronized Attachment notRecognised(String name, String why) {
        unusedFiles.add(name);
        content.warnings().add(name + ": " + why);
        changed();
        return new Attachment.NotRecognised(name, why);
    }

    private synchronized Attachment unreadable(String name, String why) {
        unusedFiles.add(name);
        content.warnings().add(name + ": " + why);
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
        content.answer(step, outcome, by);
        changed();
    }

    /**
     * Notes that a step cannot be done; it is no longer advised.
     *
     * @param step id of a test or a repair
     * @throws UnknownAnswerException when no pack knows the step; nothing is recorded
     */
    public synchronized void skipStep(String step, SkipReason reason, String by) throws UnknownAnswerException {
        content.skip(step, reason, by);
        changed();
    }

    /** The step can be done after all; nothing happens when it was not skipped. */
    public synchronized void resumeStep(String step, String by) {
        if (content.resume(step, by)) {
            changed();
        }
    }

    /**
     * Takes back a piece of evidence; it stays in the case, but no longer counts, nor does the step that brought it.
     *
     * @param key    {@link CaseAnswer.EvidenceItem#key()}
     * @param by     who takes it back
     * @param reason why
     */
    public synchronized void withdraw(int key, String by, String reason) {
        content.withdraw(key, by, reason);
        changed();
    }

    /** The step that was answered last, taken back; nothing happens when none was. */
    public synchronized void takeBackLastAnswer(String by) {
        if (content.takeBackLastAnswer(by)) {
            changed();
        }
    }

    /** Undoes the last change that is not undone; nothing happens when there is none. */
    public synchronized void undo(String by) {
        if (content.changes().undo(by)) {
            changed();
        }
    }

    /** Does the change again that was undone last; nothing happens when there is none. */
    public synchronized void redo(String by) {
        if (content.changes().redo(by)) {
            changed();
        }
    }

    /** What is written down of phone, customer and history. */
    public synchronized CaseIntake intake() {
        return Intakes.read(data);
    }

    /** Writes down anew what is known of phone, customer and history; what followed from the old is withdrawn. */
    public synchronized void setIntake(CaseIntake intake, String by) {
        if (content.setIntake(intake, by)) {
            changed();
        }
    }

    /** Sets what the customer forbids. */
    public synchronized void setLimits(boolean keepData, boolean keepFaceId, double spendingLimit) {
        setIntake(intake().withLimits(keepData, keepFaceId, spendingLimit), "");
    }

    /**
     * Closes the case. The verdict keeps what the steps took, as recorded, else as the packs estimate.
     *
     * @param fault        id of the confirmed fault
     * @param confirmation how it was confirmed: the id of a {@link Confirmation}, or words
     */
    public synchronized void close(String fault, String confirmation, String by) {
        content.close(fault, confirmation, by, record().stepsCounting());
        changed();
    }

    /** Opens a closed case again. */
    public synchronized void reopen(String by) {
        content.reopen(by);
        changed();
    }

    /** All that the case holds, also what no longer counts. */
    public CaseRecord record() {
        RepairCase now;
        Optional<Path> path;
        synchronized (this) {
            now = EcoreUtil.copy(data);
            path = file();
        }
        return new RecordView(base(), now).record(path);
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
        boolean held = file != null && file.isHeld();
        if (held) {
            fresh.hold();
        }
        try {
            fresh.save(data);
        } catch (CaseFileException e) {
            fresh.release();
            throw e;
        }
        release();
        file = fresh;
    }

    /** The file every change is saved to; empty when the case is in memory only. */
    public synchronized Optional<Path> file() {
        return Optional.ofNullable(file).map(CaseFile::path);
    }

    /**
     * Keeps other windows from working on the file until {@link #release}; it can still be read.
     *
     * @throws CaseFileException.InUse when another window works on it
     */
    public synchronized void hold() throws CaseFileException {
        if (file != null) {
            file.hold();
        }
    }

    /** Lets other windows work on the file. */
    public synchronized void release() {
        if (file != null) {
            file.release();
        }
    }

    /** Whether the file is no longer what was last read or saved here. */
    public synchronized boolean isChangedOutside() {
        return file != null && file.isChangedOutside();
    }

    /** Saves the case over whatever the file holds now, which stays as the backup. */
    public synchronized void saveOver() throws CaseFileException {
        if (file != null) {
            file.saveOver(data);
        }
    }

    /** Tries to save again after a save that failed. */
    public synchronized void saveAgain() throws CaseFileException {
        if (file != null) {
            file.save(data);
        }
    }

    /** When the case was opened first. */
    public synchronized Instant opened() {
        return data.getOpened().toInstant();
    }

    /** How many steps were done and not taken back. */
    public synchronized int stepsDone() {
        return CaseChanges.counting(data.getSteps()).size();
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

    /**
     * Thinks the advice of {@link #answer()} through more deeply on a background thread, and stops by itself when it is done
     * or the case changes. Takes a few seconds with the shipped packs; what is said does not depend on the time it takes.
     *
     * @param listener told on that thread of each plan deeper than the one before; the last one says that it is the last. A
     *                 face shows a thought only beside the step it is about ({@link SecondThought#shown()}).
     * @return what is going on; close it when nobody wants to know any more
     */
    public Refinement refine(Consumer<SecondThought> listener) {
        int asked = version;
        CaseFacts facts = facts();
        return Refinement.start((cancelled, told) -> knowledge.reasoner().thinkFurther(facts, cancelled, told),
                () -> version != asked, listener);
    }

    private CaseAnswer answer(Function<CaseFacts, Assessment> reasoning) {
        Moment now = moment();
        var before = Before.of(now.data(), facts -> knowledge.reasoner().assess(facts).diagnosis());
        return new CaseView(base(), now.data()).answer(reasoning.apply(CaseFacts.of(now.data())), before, now.warnings(), knowledge.problems());
    }

    private synchronized Moment moment() {
        return new Moment(EcoreUtil.copy(data), List.copyOf(content.warnings()), Set.copyOf(unusedFiles));
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
     * @param first takes at once everything but the influences
     * @return empty when there is no step to advise, or when it was cancelled
     */
    public Optional<Justification> justification(Consumer<Justification> first, BooleanSupplier cancelled) {
        return knowledge.reasoner().justify(facts(), first, cancelled);
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
        Moment now = moment();
        Assessment first = knowledge.reasoner().assess(CaseFacts.of(now.data()));
        CaseAnswer answer = new CaseView(base(), now.data()).answer(first, Map.of(), now.warnings(), knowledge.problems());
        Assessment assessment = new Assessment(answer.diagnosis(), answer.advice(), answer.warnings());
        return new CaseReport(new ReportSubject(base(), now.data(), assessment, now.unused()), redact);
    }

    /** Asks to be told when the case changed. The listener may be called on any thread. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Saves first, so that nobody is told of a change that a crash would lose; listeners are told even when that fails. */
    private void changed() {
        version++;
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

    private KnowledgeBase base() {
        return knowledge.base();
    }
}
