package org.boardwright.probe.restorelog.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.boardwright.probe.TextLine;

/**
 * Takes off what the tools put in front of their messages: time (with or without date, process, brackets), level,
 * prompt decoration, colours.
 */
final class Dialect {

    /** Twice in a row occurs where a tool logs what another one logged. */
    private static final int STAMPS_MAX = 5;

    // [10:11:12.0345-GMT]{4>7} text: the clock of the phone, which tells nothing about the host's
    private static final Pattern DEVICE_STAMP = Pattern.compile("\\[[0-9:.]+-GMT\\]\\{\\d+>\\d+\\}\\s*");
    private static final Pattern LEVEL = Pattern.compile("""
            (?:<\\s*(?i:(error)|warning|notice|info|verbose|debug)\\s*>:?\
            |\\[(?i:(error)|warning|info|log)\\]|(ERROR|WARNING|NOTE|INFO|DEBUG):)\\s*""");
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

    LogLine read(TextLine line, String text) {
        var plain = text.indexOf('\u001b') < 0 ? text : COLOUR.matcher(text).replaceAll("");
        int at = blanks(plain, 0);
        long time = LogLine.NO_TIME;
        for (int i = 0; i < STAMPS_MAX && maybeStamp(plain, at); i++) {
            var stamp = Stamp.at(plain, at);
            if (stamp == null) {
                break;
            }
            time = time == LogLine.NO_TIME ? stamp.time() : time;
            at = stamp.end();
        }
        return level(line, plain, undecorated(plain, behindDeviceStamp(plain, at)), time);
    }

    private static int behindDeviceStamp(String text, int at) {
        if (at == text.length() || text.charAt(at) != '[') {
            return at;
        }
        var device = DEVICE_STAMP.matcher(text).region(at, text.length());
        return device.lookingAt() ? device.end() : at;
    }

    private static boolean maybeStamp(String text, int at) {
        return at < text.length() && maybeStamp(text.charAt(at));
    }

    /** Whether a time may begin with this. */
    static boolean maybeStamp(char c) {
        return c == '[' || Character.isDigit(c);
    }

    private static int undecorated(String text, int at) {
        return blanks(text, text.startsWith("==>", at) || text.startsWith("-->", at) ? at + 3 : at);
    }

    private static LogLine level(TextLine line, String text, int from, long time) {
        boolean error = false;
        int at = from;
        while (maybeLevel(text, at)) {
            var level = LEVEL.matcher(text).region(at, text.length());
            if (!level.lookingAt()) {
                break;
            }
            error |= isError(level);
            at = level.end();
        }
        return new LogLine(line.number(), text.substring(at).stripTrailing(), error, time, text);
    }

    private static boolean maybeLevel(String text, int at) {
        return at < text.length() && "<[EWNID".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isError(Matcher level) {
        for (int i = 1; i <= level.groupCount(); i++) {
            if ("error".equalsIgnoreCase(level.group(i))) {
                return true;
            }
        }
        return false;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
