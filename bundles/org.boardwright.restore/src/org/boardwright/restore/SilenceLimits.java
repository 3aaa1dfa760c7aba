package org.boardwright.restore;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import org.boardwright.probe.restorelog.Phase;

/**
 * How long a phone may say nothing in a phase before the bench ends the restore. idevicerestore itself waits for ever.
 *
 * @param of limit by phase; asked with an empty phase before the log names one
 */
public record SilenceLimits(Function<Optional<Phase>, Duration> of) {

    /** Unpacking several GB without a word, and the program's own wait of five minutes for restore mode. Estimate. */
    private static final Duration SLOW = Duration.ofMinutes(15);
    /** Well above the quiet stretches of verifying and flashing. Estimate. */
    private static final Duration USUAL = Duration.ofMinutes(10);

    /** The limits of the bench. */
    public static SilenceLimits usual() {
        return new SilenceLimits(phase -> phase.filter(Phase::inRestoreMode).isPresent() ? USUAL : SLOW);
    }

    /** The same limit everywhere. */
    public static SilenceLimits everywhere(Duration limit) {
        return new SilenceLimits(phase -> limit);
    }
}
