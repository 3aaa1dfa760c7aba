package org.boardwright.probe.paniclog.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a panic string begins. */
final class Opening {

    /** What people put before it: a time, a name, the key of another tool. */
    private static final int INTRODUCTION_MAX = 1000;

    private static final Pattern PREFIX = Pattern.compile(
            "(?i)\\bpanic\\s?\\(\\s?cpu\\s*+\\w++(?:\\s++caller\\s++\\w++)?\\s*+\\)?\\s*+[:;]?\\s*+");

    /** In front of the reason where there is no {@code panic(}. */
    private static final Pattern OLD_PREFIX = Pattern.compile(
            "(?i)^[\"'\\s]*+(?:panic:|Debugger message:(?!\\s*+panic\\b))\\s*+(?=\\S)");

    /** Reasons that are known as such without a prefix, and the lines below one that name what is missing. */
    private static final Pattern REASON = Pattern.compile("""
            (?i)^["'\\s]*+(?:panic:\\s*+)?(?:SMC PANIC|SMC BSC failure|userspace watchdog timeout|watchdog timeout\
            |WDT timeout|SEP Panic|SEP monitor error|AOP PANIC|AOP NMI|ANS2? (?:Recoverable )?Panic|DCP PANIC\
            |initproc exited|btn_rst\\b|Kernel data abort|i2c\\d+::|Sleep/Wake hang detected\
            |Debugger message:(?!\\s*+panic\\b)\\s*+\\S|[SF]\\.sensor array\\b|Missing sensor\
            |service returned not alive)""");

    private static final String PANIC = "panic";
    /** The first letters of {@link #REASON}. */
    private static final String REASON_LETTERS = "spuwadikbfm";
    /** How its words begin, by those letters: many a line begins with one of them, and next to none so. */
    private static final String[][] REASON_BEGINNINGS = {{"smc", "sep", "sleep/wake", "s.sensor", "service"}, {"panic:"}, {"userspace"},
            {"watchdog", "wdt"}, {"aop", "ans"}, {"dcp", "debugger"}, {"initproc", "i2c"}, {"kernel data"}, {"btn_rst"}, {"f.sensor"}, {"missing"}};

    private Opening() {
    }

    /** Whether a panic string may begin in this line. */
    static boolean isIn(String line) {
        return hasPrefix(line) || mayBeReason(line) && REASON.matcher(head(line)).lookingAt();
    }

    /** Whether it is worth to ask {@link #isIn} of the line that is there: of most lines of a large text it is not. */
    static boolean mayBeIn(char[] text, int from, int to) {
        int at = from;
        while (at < to && (Character.isWhitespace(text[at]) || text[at] == '"' || text[at] == '\'')) {
            at++;
        }
        if (at < to && REASON_LETTERS.indexOf(Character.toLowerCase(text[at])) >= 0) {
            return true;
        }
        int end = Math.min(to, from + INTRODUCTION_MAX + 1);
        while (at < end && text[at] != '(') {
            at++;
        }
        return at < end;
    }

    /** Whether the line holds {@code panic(cpu N}. */
    static boolean hasPrefix(String line) {
        return mayHavePrefix(line) && PREFIX.matcher(head(line)).find();
    }

    /** Asked of every line of every file; most hold no bracket, and next to none one behind this word. */
    private static boolean mayHavePrefix(String line) {
        int bracket = line.indexOf('(');
        while (bracket >= 0 && bracket <= INTRODUCTION_MAX) {
            int end = bracket > 0 && Character.isWhitespace(line.charAt(bracket - 1)) ? bracket - 1 : bracket;
            if (line.regionMatches(true, end - PANIC.length(), PANIC, 0, PANIC.length())) {
                return true;
            }
            bracket = line.indexOf('(', bracket + 1);
        }
        return false;
    }

    private static boolean mayBeReason(String line) {
        int at = 0;
        while (at < line.length() && (Character.isWhitespace(line.charAt(at)) || "\"'".indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        int letter = at < line.length() ? REASON_LETTERS.indexOf(Character.toLowerCase(line.charAt(at))) : -1;
        if (letter >= 0) {
            for (var beginning : REASON_BEGINNINGS[letter]) {
                if (line.regionMatches(true, at, beginning, 0, beginning.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where the reason begins behind {@code panic(cpu N ...):} or an older form of it; empty when neither is there. */
    static Optional<Integer> reasonIn(String line) {
        var prefix = PREFIX.matcher(head(line));
        if (prefix.find()) {
            return Optional.of(prefix.end());
        }
        var old = OLD_PREFIX.matcher(head(line));
        return old.lookingAt() ? Optional.of(old.end()) : Optional.empty();
    }

    private static String head(String line) {
        return line.length() > INTRODUCTION_MAX ? line.substring(0, INTRODUCTION_MAX) : line;
    }
}
