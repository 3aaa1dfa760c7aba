package org.boardwright.ui.model;

import java.util.List;
import java.util.Optional;

import org.boardwright.workflow.CaseAnswer;

/**
 * All that the window shows at one moment.
 *
 * @param answer  what is known of the open case; empty before any case
 * @param done    steps answered in this window, oldest first
 * @param notices files that gave no evidence since the case was opened, oldest first
 * @param reading names of the files being read now
 */
public record CaseSnapshot(Optional<CaseAnswer> answer, List<DoneStep> done, List<FileNotice> notices, List<String> reading) {

    /** Nothing on the bench. */
    public static final CaseSnapshot NONE = new CaseSnapshot(Optional.empty(), List.of(), List.of(), List.of());

    public CaseSnapshot {
        done = List.copyOf(done);
        notices = List.copyOf(notices);
        reading = List.copyOf(reading);
    }

    /** Whether there is an answer to take back. */
    public boolean canTakeBack() {
        return !done.isEmpty();
    }

    /** The repair that made the phone work, when the last answer says so. */
    public Optional<DoneStep> fixedBy() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast()).filter(DoneStep::fixed);
    }
}
