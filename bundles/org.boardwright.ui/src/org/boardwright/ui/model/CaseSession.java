package org.boardwright.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.boardwright.diagnosis.SecondThought;
import org.boardwright.model.casefile.SkipReason;
import org.boardwright.report.Letterhead;
import org.boardwright.report.ReportKind;
import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.CaseFileException;
import org.boardwright.workflow.CaseIntake;
import org.boardwright.workflow.CaseNotSavedException;
import org.boardwright.workflow.CaseRecord;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.Refinement;
import org.boardwright.workflow.UnknownAnswerException;
import org.boardwright.workflow.Workflow;

/**
 * The case on the bench: one at a time, kept in a file to which every change is saved before it is shown. Changes are
 * made and answers worked out on the calling thread, so call it from a job, not from the user interface. Trouble with
 * the file is part of the snapshot; none of these methods fails because of it. Safe to use from several threads.
 */
public final class CaseSession {

    /** A listener that can be taken off again. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    private final Workflow workflow;
    private final Supplier<String> technician;
    /** Where new cases are kept; empty when they stay in memory. */
    private final Optional<CaseShelf> shelf;
    private final Consumer<Optional<Path>> onBench;
    private final List<Consumer<CaseSnapshot>> listeners = new CopyOnWriteArrayList<>();
    /** Held while an answer is worked out, so that snapshots appear in the order of the changes. */
    private final Object publishing = new Object();
    private volatile CaseSnapshot snapshot = CaseSnapshot.NONE;
    private OpenCase open;
    private Optional<CaseTrouble> trouble = Optional.empty();
    private List<FileNotice> notices = List.of();
    private List<String> reading = List.of();

    /**
     * A bench whose new cases stay in memory.
     *
     * @param workflow   opens the cases
     * @param technician who answers at this window
     */
    public CaseSession(Workflow workflow, String technician) {
        this(workflow, () -> technician, Optional.empty(), file -> { });
    }

    /**
     * @param workflow   opens the cases
     * @param technician who answers at this window, asked at each change
     * @param shelf      where new cases are kept
     * @param onBench    told which file is on the bench whenever that changes
     */
    public CaseSession(Workflow workflow, Supplier<String> technician, CaseShelf shelf, Consumer<Optional<Path>> onBench) {
        this(workflow, technician, Optional.of(shelf), onBench);
    }

    private CaseSession(Workflow workflow, Supplier<String> technician, Optional<CaseShelf> shelf, Consumer<Optional<Path>> onBench) {
        this.workflow = workflow;
        this.technician = technician;
        this.shelf = shelf;
        this.onBench = onBench;
    }

    /** What is known now; never waits. */
    public CaseSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Asks to be told of every new snapshot.
     *
     * @param listener called on any thread, after {@link #snapshot} has changed
     */
    public Registration onChange(Consumer<CaseSnapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Clears the bench; the case stays in its file. */
    public void close() {
        adopt(null);
        publish();
    }

    /** Lets go of the file without a word, when the program ends; the case is still the one on the bench. */
    public void leave() {
        current().ifPresent(OpenCase::release);
    }

    /**
     * Puts a new case on the bench in place of the present one, which stays in its file.
     *
     * @param name what the case is to be called; empty for a name made of phone and complaint
     */
    public void open(CaseIntake intake, String name) {
        OpenCase opened = workflow.open(intake, technician.get());
        keepInFile(opened, name);
        adopt(opened);
        publish();
    }

    /** Puts the case in a file on the bench. When that cannot be done, the bench stays as it is and the trouble is told. */
    public void openFile(Path file) {
        Path path = file.toAbsolutePath().normalize();
        try {
            OpenCase opened = workflow.openFile(path);
            current().filter(now -> now.file().equals(opened.file())).ifPresent(OpenCase::release);
            opened.hold();
            adopt(opened);
        } catch (CaseFileException e) {
            note(CaseTrouble.notOpened(path, e));
        }
        publish();
    }

    /** Puts the state before the last change of a broken file on the bench, in a file of its own beside the broken one. */
    public void openBackup(Path broken) {
        try {
            adopt(CaseShelf.recover(workflow, broken));
        } catch (CaseFileException e) {
            note(CaseTrouble.notOpened(CaseTrouble.backupOf(broken), e));
        }
        publish();
    }

    private void adopt(OpenCase opened) {
        synchronized (this) {
            if (open != null && open != opened) {
                open.release();
            }
            open = opened;
            notices = List.of();
            trouble = trouble.filter(t -> opened != null && opened.file().isEmpty());
        }
        onBench.accept(current().flatMap(OpenCase::file));
    }

    /** Gives a case a file of its own; when that fails the case goes on in memory and the trouble is told. */
    private void keepInFile(OpenCase opened, String name) {
        shelf.filter(s -> opened.file().isEmpty()).flatMap(s -> s.keep(opened, name)).ifPresent(this::note);
    }

    private synchronized void note(CaseTrouble told) {
        trouble = Optional.of(told);
    }

    /**
     * Reads files into the case; opens one when there is none and a file was recognised.
     *
     * @param files     oldest first
     * @param progress  told how far the reading is
     * @param cancelled asked between steps of the reading
     * @return what became of each file that was begun
     */
    public List<Attachment> attach(List<Path> files, ReadProgress progress, BooleanSupplier cancelled) {
        OpenCase target = current().orElseGet(() -> workflow.open(CaseIntake.of("", ""), technician.get()));
        beginReading(files);
        List<Attachment> read = new ArrayList<>();
        try {
            for (int i = 0; i < files.size() && !cancelled.getAsBoolean(); i++) {
                read.add(read(target, files.get(i), progress, cancelled));
            }
        } finally {
            finishReading(target, read);
        }
        return List.copyOf(read);
    }

    /** A case that begins with a file is saved as soon as it has anything in it. */
    private Attachment read(OpenCase target, Path file, ReadProgress progress, BooleanSupplier cancelled) {
        try {
            Attachment read = new LogReading(target, progress, technician.get()).read(file, cancelled);
            if (read instanceof Attachment.Recognised && current().isEmpty()) {
                keepInFile(target, "");
            }
            return read;
        } catch (CaseNotSavedException e) {
            target.file().ifPresent(kept -> note(CaseTrouble.of(kept, e)));
            return new Attachment.Recognised(LogReading.nameOf(file), "", 1);
        }
    }

    private void beginReading(List<Path> files) {
        synchronized (this) {
            reading = files.stream().map(LogReading::nameOf).toList();
        }
        publishUnchangedAnswer();
    }

    private void finishReading(OpenCase target, List<Attachment> read) {
        boolean recognised = read.stream().anyMatch(Attachment.Recognised.class::isInstance);
        if (current().isEmpty() && recognised) {
            adopt(target);
        }
        synchronized (this) {
            reading = List.of();
            // A case put on the bench meanwhile has nothing to do with these files.
            if (open == null || open == target) {
                notices = Stream.concat(notices.stream(), read.stream().flatMap(a -> FileNotice.of(a).stream())).toList();
            }
        }
        publish();
    }

    /** Records the answer to a step. */
    public void answer(DoneStep answered) throws UnknownAnswerException {
        saved(required(), open -> open.answerStep(answered.step(), answered.outcome(), technician.get()));
    }

    /** Notes that a step cannot be done. */
    public void skip(String step, SkipReason reason) throws UnknownAnswerException {
        saved(required(), open -> open.skipStep(step, reason, technician.get()));
    }

    /** A step can be done after all. */
    public void resume(String step) {
        change((open, by) -> open.resumeStep(step, by));
    }

    /**
     * Thinks the advice through further, in the background.
     *
     * @param listener told on any thread
     * @return empty when no case is open
     */
    public Optional<Refinement> refine(Consumer<SecondThought> listener) {
        return current().map(open -> open.refine(listener));
    }

    /** Undoes the last change; nothing happens when there is none. */
    public void undo() {
        change(OpenCase::undo);
    }

    /** Does the change again that was undone last; nothing happens when there is none. */
    public void redo() {
        change(OpenCase::redo);
    }

    /**
     * Makes a change of the case on the bench; nothing happens when there is none.
     *
     * @param change given the case and who works at this window
     */
    public void change(BiConsumer<OpenCase, String> change) {
        current().ifPresent(open -> saved(open, o -> change.accept(o, technician.get())));
    }

    /** Makes a change, tells of it, and notes the trouble when it could not be saved. */
    private <E extends Exception> void saved(OpenCase target, Change<E> change) throws E {
        try {
            change.on(target);
            forgetUnsaved();
        } catch (CaseNotSavedException e) {
            target.file().ifPresent(file -> note(CaseTrouble.of(file, e)));
        } finally {
            publish();
        }
    }

    private synchronized void forgetUnsaved() {
        trouble = trouble.filter(t -> t.kind() != CaseTrouble.Kind.NOT_SAVED && t.kind() != CaseTrouble.Kind.CONFLICT);
    }

    /** Saves the case to another file, which must not exist, and goes on there. */
    public void saveAs(Path file) {
        save(file, open -> open.saveAs(file));
        onBench.accept(current().flatMap(OpenCase::file));
    }

    /** Saves again after a save that failed. */
    public void saveAgain() {
        current().flatMap(OpenCase::file).ifPresentOrElse(file -> save(file, OpenCase::saveAgain), () -> {
            forgetTrouble();
            current().ifPresent(open -> keepInFile(open, ""));
            onBench.accept(current().flatMap(OpenCase::file));
            publishUnchangedAnswer();
        });
    }

    /** Saves the case over what somebody else made of its file, which stays as the backup. */
    public void saveOver() {
        current().flatMap(OpenCase::file).ifPresent(file -> save(file, OpenCase::saveOver));
    }

    private void save(Path file, Change<CaseFileException> saving) {
        forgetTrouble();
        try {
            saving.on(required());
        } catch (CaseFileException.Conflict e) {
            boolean mine = current().flatMap(OpenCase::file).filter(file::equals).isPresent();
            note(mine ? CaseTrouble.conflict(file) : CaseTrouble.notSaved(file, e.getMessage()));
        } catch (CaseFileException e) {
            note(CaseTrouble.notSaved(file, e.getMessage()));
        }
        publishUnchangedAnswer();
    }

    /** Looks whether somebody else changed the file of the case on the bench, and tells so. */
    public void checkFile() {
        current().filter(OpenCase::isChangedOutside).flatMap(OpenCase::file).ifPresent(file -> {
            note(CaseTrouble.conflict(file));
            publishUnchangedAnswer();
        });
    }

    /** The technician has decided. */
    public synchronized void forgetTrouble() {
        trouble = Optional.empty();
    }

    /**
     * Writes the case as it is now.
     *
     * @param wanted     which report, and where to
     * @param letterhead what the shop puts on it
     * @return what the technician should know of the report; empty when all is well
     */
    public List<String> writeReport(ReportModel wanted, Letterhead letterhead) throws IOException {
        List<String> remarks = required().report(wanted.redact()).with(letterhead, wanted.readPhotos()).write(wanted.kind(), wanted.path());
        return wanted.redact() ? Stream.concat(remarks.stream(), Stream.of(Messages.report_redacted)).toList() : remarks;
    }

    /** The case as it is now, as a report in HTML; empty when there is none. */
    public Optional<String> reportHtml(ReportKind kind, boolean redact) {
        return current().map(open -> open.report(redact).html(kind));
    }

    /** Changes what the technician is told of files and packs, for example to nothing. */
    public void notices(Function<List<FileNotice>, List<FileNotice>> change) {
        synchronized (this) {
            notices = change.apply(notices);
        }
        publishUnchangedAnswer();
    }

    /** Asks the case on the bench; empty when there is none. Changes nothing, so nobody is told. */
    public <T> Optional<T> ask(Function<OpenCase, Optional<T>> question) {
        return current().flatMap(question);
    }

    private synchronized Optional<OpenCase> current() {
        return Optional.ofNullable(open);
    }

    private OpenCase required() {
        return current().orElseThrow(() -> new IllegalStateException("no case is open"));
    }

    /** Works the answer out anew, for example since packs came or went. */
    public void refresh() {
        publish();
    }

    private void publish() {
        synchronized (publishing) {
            show(current().map(OpenCase::answer));
        }
    }

    private void publishUnchangedAnswer() {
        synchronized (publishing) {
            show(snapshot.answer());
        }
    }

    private void show(Optional<CaseAnswer> answer) {
        Optional<CaseRecord> record = current().map(OpenCase::record);
        List<DoneStep> done = record.stream().flatMap(r -> r.stepsCounting().stream()).map(DoneStep::of).toList();
        synchronized (this) {
            snapshot = new CaseSnapshot(answer, done, notices, reading, record, trouble);
        }
        listeners.forEach(l -> l.accept(snapshot));
    }

    private interface Change<E extends Exception> {
        void on(OpenCase open) throws E;
    }
}
