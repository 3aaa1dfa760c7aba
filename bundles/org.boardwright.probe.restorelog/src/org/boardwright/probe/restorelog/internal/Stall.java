package org.boardwright.probe.restorelog.internal;

import org.boardwright.probe.restorelog.RestoreLogParts;

/** Watches for the phone falling silent: what the log shows of it since the restore last went on. */
final class Stall {

    private static final long DAY = 24L * 60 * 60 * 1000;
    private static final long SILENCE = 120_000;
    private static final int TIMEOUTS = 2;
    private static final String POLL = "No data to read";

    private long lastTime = LogLine.NO_TIME;
    /** The last line with a time; of a line that was passed over, its place. */
    private LogLine last;
    private PassedLine lastPassed;
    private long silence;
    private LogLine silentSince;

    private int polls;
    private LogLine timeout;
    /** A bar that is not full, as long as nothing follows it. */
    private LogLine bar;
    private double percent;

    /** Every line: its time is compared with the one before. */
    void line(LogLine line) {
        time(line.time(), line, null);
    }

    /** The same, of a line that tells nothing but its time. */
    void passed(PassedLine line) {
        time(line.time(), null, line);
    }

    private void time(long time, LogLine line, PassedLine passed) {
        bar = null;
        if (time == LogLine.NO_TIME) {
            return;
        }
        // Logs carry no date, and restores pass midnight.
        long gap = lastTime == LogLine.NO_TIME ? 0 : Math.floorMod(time - lastTime, DAY);
        if (gap > silence && gap < DAY / 2) {
            silence = gap;
            silentSince = last != null ? last : lastPassed.line();
        }
        lastTime = time;
        last = line;
        lastPassed = passed;
    }

    void advanced(double to, LogLine line) {
        percent = to;
        bar = to < 100 ? line : null;
    }

    void timedOut(RestoreEvent.TimedOut event, LogLine line) {
        polls += event.text().startsWith(POLL) ? 1 : 0;
        timeout = line;
    }

    /** Whatever stood still moves again. */
    void wentOn() {
        silence = 0;
        silentSince = null;
        polls = 0;
        timeout = null;
    }

    /** @param stopped whether the log breaks off without an end */
    void report(boolean stopped, Facets facets) {
        if (silence >= SILENCE) {
            facets.add(RestoreLogParts.WAIT, "silence of %d s".formatted(silence / 1000), silentSince);
        }
        if (timeout != null && polls == 0) {
            facets.add(RestoreLogParts.WAIT, timeout.text(), timeout);
        } else if (polls >= TIMEOUTS) {
            facets.add(RestoreLogParts.WAIT, "%s, %d times".formatted(timeout.text(), polls), timeout);
        }
        if (stopped && bar != null) {
            facets.add(RestoreLogParts.WAIT, "progress ends at %.1f %%".formatted(percent), bar);
        }
    }
}
