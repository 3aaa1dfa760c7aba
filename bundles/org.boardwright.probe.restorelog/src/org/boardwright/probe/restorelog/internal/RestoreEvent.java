package org.boardwright.probe.restorelog.internal;

import java.util.Optional;
import java.util.OptionalLong;

import org.boardwright.probe.restorelog.Phase;

/** What a line of a restore log tells, whoever wrote it. */
sealed interface RestoreEvent {

    /** A tool starts, or starts over. */
    record Begun() implements RestoreEvent {
    }

    /** Host or phone came to this point. {@code step} is empty unless it is an operation. */
    record Reached(Optional<Phase> phase, String step, boolean weak) implements RestoreEvent {
    }

    /** The phone began a checkpoint. */
    record CheckpointBegun(Checkpoint checkpoint) implements RestoreEvent {
    }

    /** The phone lists a checkpoint as open; it may have begun long before. */
    record CheckpointOpen(Checkpoint checkpoint) implements RestoreEvent {
    }

    /** A checkpoint ended; 0 is well. */
    record CheckpointEnded(Checkpoint checkpoint, long result) implements RestoreEvent {
    }

    /** A bar or a percentage. */
    record Advanced(double percent) implements RestoreEvent {
    }

    /** The host tool says error. */
    record HostError(String text) implements RestoreEvent {
    }

    /** The final words of the phone, not those of success; {@code witness} tells how much its number is worth. */
    record DeviceStatus(String text, OptionalLong code, Optional<Phase> phase, Codes.Witness witness) implements RestoreEvent {
    }

    /** The phone explains a failure. */
    record DeviceFault(String text) implements RestoreEvent {
    }

    /** An error number of the phone. */
    record DomainCode(String domain, long code) implements RestoreEvent {
    }

    /** The phone left the bus; whether that is wanted depends on where the restore is. */
    record Disconnected() implements RestoreEvent {
    }

    /** The host lost sight of the phone and says so. */
    record Disappeared() implements RestoreEvent {
    }

    /** Somebody waited in vain. */
    record TimedOut(String text) implements RestoreEvent {
    }

    /** The restore succeeded, says the phone or the tool that judges by it. */
    record Succeeded() implements RestoreEvent {
    }

    /** The restore failed, says the tool or the phone. */
    record Failed(OptionalLong code) implements RestoreEvent {
    }

    /** A level of a failure description; 0 is the outermost. */
    record FailureLevel(int depth, long code, String text) implements RestoreEvent {
    }

    /** The tool ends, and does not say how. */
    record Closed() implements RestoreEvent {
    }

    /** From here on the log repeats what the phone logged in the restore before. */
    record PreviousLog() implements RestoreEvent {
    }

    /** Something to report as it is. */
    record Fact(String part, String value) implements RestoreEvent {
    }
}
