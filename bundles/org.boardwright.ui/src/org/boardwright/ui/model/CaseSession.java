package org.boardwright.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.boardwright.report.ReportKind;
import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.UnknownAnswerException;
import org.boardwright.workflow.Workflow;

/**
 * The case on the bench: one at a time. Changes are made and answers worked out on the calling thread, so call it from
 * a job, not from the user interface. Safe to use from several threads.
 */
public final class CaseSession {

    /** A listener that can be taken off again. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    private final Workflow workflow;
    private final String technician;
    private final List<Consumer<CaseSnapshot>> listeners = new CopyOnWriteArrayList<>();
    /** Held while an answer is worked out, so that snapshots appear in the order of the changes. */
    private final Object publishing = new Object();
    private volatile CaseSnapshot snapshot = CaseSnapshot.NONE;
    private OpenCase open;
    private List<DoneStep> done = List.of();
    private List<FileNotice> notices = List.of();
    private List<String> reading = List.of();

    /**
     * @param workflow   opens the cases
     * @param technician who answers at this window
     */
    public CaseSession(Workflow workflow, String technician) {
        this.workflow = workflow;
        this.technician = technician;
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

    /** Clears the bench. */
    public void close() {
        adopt(null);
        publish();
    }

    /** Puts a new case on the bench in place of the present one. */
    public void open(String productType, String complaint) {
        adopt(workflow.open(productType, complaint));
        publish();
    }

    private synchronized void adopt(OpenCase opened) {
        open = opened;
        done = List.of();
        notices = List.of();
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
        OpenCase target = current().orElseGet(() -> workflow.open("", ""));
        beginReading(files);
        List<Attachment> read = new ArrayList<>();
        try {
            for (int i = 0; i < files.size() && !cancelled.getAsBoolean(); i++) {
                read.add(new LogReading(target, progress).read(files.get(i), cancelled));
            }
        } finally {
            finishReading(target, read);
        }
        return List.copyOf(read);
    }

    private void beginReading(List<Path> files) {
        synchronized (this) {
            reading = files.stream().map(LogReading::nameOf).toList();
        }
        publishUnchangedAnswer();
    }

    private void finishReading(OpenCase target, List<Attachment> read) {
        synchronized (this) {
            reading = List.of();
            boolean recognised = read.stream().anyMatch(Attachment.Recognised.class::isInstance);
            if (open == null && recognised) {
                adopt(target);
            }
            // A case put on the bench meanwhile has nothing to do with these files.
            if (open == null || open == target) {
                notices = joined(notices, read.stream().flatMap(a -> FileNotice.of(a).stream()).toList());
            }
        }
        publish();
    }

    /** Records the answer to a step. */
    public void answer(DoneStep answered) throws UnknownAnswerException {
        OpenCase target = required();
        try {
            target.answerStep(answered.step(), answered.outcome(), technician);
            synchronized (this) {
                done = joined(done, List.of(answered));
            }
        } finally {
            publish();
        }
    }

    /** Takes back the last answer; nothing happens when there is none. */
    public void takeBack() {
        synchronized (this) {
            if (done.isEmpty()) {
                return;
            }
            done = done.subList(0, done.size() - 1);
        }
        required().takeBackLastAnswer(technician);
        publish();
    }

    /**
     * Takes back one piece of evidence.
     *
     * @param key    {@link CaseAnswer.EvidenceItem#key()}
     * @param reason why
     */
    public void withdraw(int key, String reason) {
        required().withdraw(key, technician, reason);
        publish();
    }

    /**
     * Writes the case as it is now.
     *
     * @param redact whether personal data is left out
     * @param file   ends in .html or .pdf
     * @return what the technician should know of the report; empty when all is well
     */
    public List<String> writeReport(ReportKind kind, boolean redact, Path file) throws IOException {
        List<String> remarks = required().report(redact).write(kind, file);
        return redact ? joined(remarks, List.of(Messages.report_redacted)) : remarks;
    }

    /** Clears the notices about files. */
    public void dismissNotices() {
        synchronized (this) {
            notices = List.of();
        }
        publishUnchangedAnswer();
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
        synchronized (this) {
            snapshot = new CaseSnapshot(answer, done, notices, reading);
        }
        listeners.forEach(l -> l.accept(snapshot));
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        List<T> all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }
}
