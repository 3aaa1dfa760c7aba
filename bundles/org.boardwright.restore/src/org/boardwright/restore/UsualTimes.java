package org.boardwright.restore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.boardwright.probe.restorelog.Phase;

/**
 * How long each phase took on phones of one model that this shop restored before.
 *
 * @param runs  how many restores that succeeded it was learnt from
 * @param times the median of each phase
 */
public record UsualTimes(int runs, Map<Phase, Duration> times) {

    /** Nothing was restored yet. */
    public static final UsualTimes NONE = new UsualTimes(0, Map.of());

    /** Below this much more a phase is not slow, only busy. Estimate. */
    private static final Duration LITTLE = Duration.ofSeconds(10);
    /** So many times the usual is slow. Estimate. */
    private static final int SLOW = 2;

    public UsualTimes {
        times = Map.copyOf(times);
    }

    /** Learns from restores that succeeded. */
    public static UsualTimes of(List<PhaseTimes> restores) {
        Map<Phase, List<Duration>> all = new EnumMap<>(Phase.class);
        restores.forEach(r -> r.times().forEach((phase, time) -> all.computeIfAbsent(phase, p -> new ArrayList<>()).add(time)));
        Map<Phase, Duration> medians = new EnumMap<>(Phase.class);
        all.forEach((phase, times) -> medians.put(phase, median(times)));
        return new UsualTimes(restores.size(), medians);
    }

    private static Duration median(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
    }

    /** How long a phase usually takes; empty when that is not known. */
    public Optional<Duration> of(Phase phase) {
        return Optional.ofNullable(times.get(phase));
    }

    /** Whether a phase takes, or took, clearly longer than usual. */
    public boolean isSlow(Phase phase, Duration time) {
        return of(phase).filter(usual -> time.compareTo(usual.multipliedBy(SLOW)) > 0 && time.compareTo(usual.plus(LITTLE)) > 0).isPresent();
    }
}
