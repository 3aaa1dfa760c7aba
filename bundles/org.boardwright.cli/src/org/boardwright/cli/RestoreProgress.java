package org.boardwright.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.boardwright.probe.restorelog.LiveRestoreLog;
import org.boardwright.probe.restorelog.Phase;
import org.boardwright.restore.RestoreListener;

/** Prints each step of a restore as it begins. */
final class RestoreProgress implements RestoreListener {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final PrintWriter out;
    private String before = "";

    RestoreProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void line(Instant at, String text, LiveRestoreLog.Point point) {
        String now = point.phase().map(Phase::words).orElse("starting") + (point.step().isEmpty() ? "" : ": " + point.step());
        if (!now.equals(before)) {
            before = now;
            out.println(TIME.format(at) + "  " + now);
            out.flush();
        }
    }
}
