package org.boardwright.ui.model;

import java.util.List;
import java.util.Optional;

import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.CaseChange;
import org.boardwright.workflow.CaseRecord;

/**
 * All that the window shows at one moment.
 *
 * @param answer  what is known of the open case; empty before any case
 * @param done    steps done and not taken back, oldest first
 * @param notices files that gave no evidence since the case was opened, oldest first
 * @param reading names of the files being read now
 * @param record  all that the open case holds; empty before any case
 * @param trouble something about a file that the technician must decide
 */
public record CaseSnapshot(Optional<CaseAnswer> answer, List<DoneStep> done, List<FileNotice> notices, List<String> reading,
        Optional<CaseRecord> record, Optional<CaseTrouble> trouble) {

    /** Nothing on the bench. */
    public static final CaseSnapshot NONE = new CaseSnapshot(Optional.empty(), List.of(), List.of(), List.of());

    public CaseSnapshot {
        done = List.copyOf(done);
        notices = List.copyOf(notices);
        reading = List.copyOf(reading);
    }

    /** A snapshot of a case of which only the answer matters. */
    public CaseSnapshot(Optional<CaseAnswer> answer, List<DoneStep> done, List<FileNotice> notices, List<String> reading) {
        this(answer, done, notices, reading, Optional.empty(), Optional.empty());
    }

    /** The change that would be undone next. */
    public Optional<CaseChange> undo() {
        return record.flatMap(CaseRecord::undo);
    }

    /** The change that would be done again next. */
    public Optional<CaseChange> redo() {
        return record.flatMap(CaseRecord::redo);
    }

    /** Whether the case was closed with a verdict. */
    public boolean isClosed() {
        return record.flatMap(CaseRecord::verdict).isPresent();
    }

    /** The repair that made the phone work, when the last answer says so. */
    public Optional<DoneStep> fixedBy() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast()).filter(DoneStep::fixed);
    }
}
