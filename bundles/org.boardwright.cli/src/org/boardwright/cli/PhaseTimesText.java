package org.boardwright.cli;

import java.io.PrintWriter;
import java.time.Duration;

import org.boardwright.restore.PhaseTimes;
import org.boardwright.restore.UsualTimes;

/** How long each phase of a restore took, beside what is usual for the model. */
final class PhaseTimesText {

    private PhaseTimesText() {
    }

    static void write(PrintWriter out, PhaseTimes took, UsualTimes usual) {
        took.times().forEach((phase, time) -> out.printf("  %-26s %6s%s%s%n", phase.words(), clock(time),
                usual.of(phase).map(u -> ", usual " + clock(u)).orElse(""), usual.isSlow(phase, time) ? "  slower than usual" : ""));
        if (usual.runs() > 0) {
            out.printf("  usual: median of %d earlier restores of this model that succeeded here (a phase is slow from twice that)%n", usual.runs());
        }
    }

    private static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
