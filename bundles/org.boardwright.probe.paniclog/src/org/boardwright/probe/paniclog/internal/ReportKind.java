package org.boardwright.probe.paniclog.internal;

import java.util.Arrays;
import java.util.List;

/** The kinds of reports a phone writes, by the number in their header. */
enum ReportKind {

    PANIC("panic", "a panic report", 210),
    FORCED_RESET("forced-reset", "a report of a forced restart", 151),
    RESET_COUNTER("reset-counter", "a count of resets", 115),
    DISK_WRITES("disk-writes", "a disk-writes report", 145),
    JETSAM("jetsam", "a memory report (jetsam)", 298),
    APP_CRASH("app-crash", "a crash report of an app", 309, 109),
    STACKSHOT("stackshot", "a stackshot", 288),
    UPDATE("update", "a report of an update over the air", 183),
    GPU("gpu", "a report of the graphics processor", 284),
    THERMAL("thermal", "a thermal report", 313),
    UNKNOWN("unknown", "a report of another kind");

    private final String id;
    private final String words;
    private final List<Integer> bugTypes;

    ReportKind(String id, String words, Integer... bugTypes) {
        this.id = id;
        this.words = words;
        this.bugTypes = List.of(bugTypes);
    }

    static ReportKind of(int bugType) {
        return Arrays.stream(values()).filter(kind -> kind.bugTypes.contains(bugType)).findFirst().orElse(UNKNOWN);
    }

    String id() {
        return id;
    }

    /** What it is, with an article. */
    String words() {
        return words;
    }

    /** Whether it tells of a panic or a reset even without a panic string. */
    boolean isOfReset() {
        return this == PANIC || this == FORCED_RESET || this == RESET_COUNTER;
    }
}
