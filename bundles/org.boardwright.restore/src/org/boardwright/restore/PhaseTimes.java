package org.boardwright.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.boardwright.probe.restorelog.LiveRestoreLog;
import org.boardwright.probe.restorelog.Phase;
import org.boardwright.restore.internal.Stamps;

/**
 * How long a restore was in each of its phases, by the times of arrival.
 *
 * @param times phases it was in, in their usual order; a phase it came back to counts all its stays
 */
public record PhaseTimes(Map<Phase, Duration> times) {

    /**
     * Reads a log of {@link RestoreRun#log()}.
     *
     * @throws IOException when it cannot be read
     */
    public static PhaseTimes of(Path log) throws IOException {
        Map<Phase, Duration> times = new EnumMap<>(Phase.class);
        LiveRestoreLog live = new LiveRestoreLog();
        Phase phase = null;
        LocalDateTime before = null;
        try (Stream<String> lines = Files.lines(log)) {
            for (String line : (Iterable<String>) lines::iterator) {
                LocalDateTime at = Stamps.time(line).orElse(before);
                if (phase != null && before != null && at.isAfter(before)) {
                    times.merge(phase, Duration.between(before, at), Duration::plus);
                }
                phase = live.line(line).phase().orElse(phase);
                if (phase != null) {
                    times.putIfAbsent(phase, Duration.ZERO);
                }
                before = at;
            }
        }
        return new PhaseTimes(times);
    }
}
