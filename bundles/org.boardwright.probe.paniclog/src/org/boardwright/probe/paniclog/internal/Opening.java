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

    private Opening() {
    }

    /** Whether a panic string may begin in this line. */
    static boolean isIn(String line) {
        return hasPrefix(line) || REASON.matcher(head(line)).lookingAt();
    }

    /** Whether the line holds {@code panic(cpu N}. */
    static boolean hasPrefix(String line) {
        // Asked of every line of every file; most hold no bracket.
        return line.indexOf('(') >= 0 && PREFIX.matcher(head(line)).find();
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
