package org.boardwright.ui.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.boardwright.probe.restorelog.Phase;
import org.boardwright.restore.RestoreRun;
import org.boardwright.restore.RestoreVerdict;
import org.boardwright.restore.RestoreVerdict.Ended;
import org.boardwright.restore.RestoreVerdict.Judged;
import org.boardwright.restore.UsualTimes;
import org.eclipse.osgi.util.NLS;

/**
 * What the restore view shows.
 *
 * @param situation what can be done now
 * @param headline  one sentence
 * @param detail    the step that runs, or why it ended; may be empty
 * @param rows      the phases so far, in their usual order
 * @param log       the last lines, oldest first
 */
public record RestoreShown(Situation situation, String headline, String detail, List<Row> rows, List<String> log) {

    /** What can be done. */
    public enum Situation {
        /** Start one. */
        READY,
        /** Watch it, or cancel it. */
        RUNNING,
        /** Read how it ended, start another. */
        SUCCEEDED, FAILED, UNKNOWN
    }

    /**
     * A phase.
     *
     * @param name    as a technician calls it
     * @param time    how long the restore was in it
     * @param usual   how long it usually takes on this model; empty when that is not known
     * @param slow    whether that is clearly exceeded
     * @param state   in a word
     * @param percent how far, 0 to 100; -1 when not told
     */
    public record Row(String name, String time, String usual, boolean slow, State state, int percent) {
    }

    /** Where a phase stands. */
    public enum State {
        DONE, RUNNING, FAILED
    }

    public RestoreShown {
        rows = List.copyOf(rows);
        log = List.copyOf(log);
    }

    static RestoreShown of(Optional<RestoreRun> run, Optional<RestoreVerdict> verdict, String message, Map<Phase, Duration> times,
            UsualTimes usual, Optional<Phase> now, String step, OptionalDouble percent, List<String> log) {
        Optional<Phase> failed = verdict.filter(v -> v.judged() == Judged.FAILED).flatMap(RestoreVerdict::phase);
        List<Row> rows = times.entrySet().stream().map(e -> row(e.getKey(), e.getValue(), usual, now, failed, percent)).toList();
        Situation situation = run.isEmpty() ? Situation.READY : verdict.map(v -> situation(v.judged())).orElse(Situation.RUNNING);
        String headline = switch (situation) {
            case READY -> message.isEmpty() ? Messages.restore_ready : message;
            case RUNNING -> NLS.bind(Messages.restore_running, run.orElseThrow().firmwareName());
            case SUCCEEDED, FAILED, UNKNOWN -> headline(verdict.orElseThrow());
        };
        String detail = situation == Situation.RUNNING ? step : situation == Situation.READY ? "" : detail(verdict.orElseThrow(), message);
        return new RestoreShown(situation, headline, detail, rows, log);
    }

    private static Situation situation(Judged judged) {
        return switch (judged) {
            case SUCCEEDED -> Situation.SUCCEEDED;
            case FAILED -> Situation.FAILED;
            case UNKNOWN -> Situation.UNKNOWN;
        };
    }

    private static Row row(Phase phase, Duration time, UsualTimes usual, Optional<Phase> now, Optional<Phase> failed, OptionalDouble percent) {
        boolean running = now.filter(phase::equals).isPresent();
        State state = failed.filter(phase::equals).isPresent() ? State.FAILED : running ? State.RUNNING : State.DONE;
        int told = running && percent.isPresent() ? (int) Math.round(percent.getAsDouble()) : -1;
        return new Row(phase.words(), Words.clock(time), usual.of(phase).map(Words::clock).orElse(""), usual.isSlow(phase, time), state, state == State.DONE ? 100 : told);
    }

    private static String headline(RestoreVerdict verdict) {
        String where = verdict.phase().map(Phase::words).orElse("");
        return switch (verdict.judged()) {
            case SUCCEEDED -> Messages.restore_succeeded;
            case FAILED -> where.isEmpty() ? Messages.restore_failed : NLS.bind(Messages.restore_failedAt, where);
            case UNKNOWN -> verdict.ended() == Ended.CANCELLED ? Messages.restore_cancelled : Messages.restore_unknown;
        };
    }

    private static String detail(RestoreVerdict verdict, String message) {
        if (!message.isEmpty()) {
            return message;
        }
        if (verdict.judged() == Judged.UNKNOWN) {
            return verdict.ended() == Ended.CANCELLED ? Messages.restore_cancelled_detail : "";
        }
        if (verdict.judged() == Judged.SUCCEEDED) {
            return Messages.restore_recorded;
        }
        String why = verdict.ended() == Ended.WATCHDOG ? Messages.restore_silent
                : "lost".equals(verdict.link()) ? Messages.restore_linkLost
                : verdict.code().isEmpty() ? "" : NLS.bind(Messages.restore_code, verdict.code());
        String lies = verdict.exit().orElse(1) == 0 ? Messages.restore_saysDone : "";
        return String.join(" ", List.of(why, lies, Messages.restore_recorded)).strip();
    }
}
