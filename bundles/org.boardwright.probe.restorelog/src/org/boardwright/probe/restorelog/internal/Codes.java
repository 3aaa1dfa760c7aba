package org.boardwright.probe.restorelog.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The error numbers of a restore, and which of them decides. */
final class Codes {

    /** Who said the number; the first of these that said one decides. */
    enum Witness {
        /** iTunes and its relatives. */
        TOOL,
        /** The final status of the phone, where its number has a meaning. */
        STATUS,
        /** The error number that comes with a status of no known meaning, e.g. 4013. */
        ERROR,
        /** The number of such a status itself. */
        UNNAMED_STATUS,
        /** The result of a failed checkpoint, in the domain of the restore library. */
        CHECKPOINT
    }

    /** A number and its line. */
    record Code(long number, LogLine line) {

        String text() {
            return Long.toString(number);
        }
    }

    private final Map<Witness, Code> first = new EnumMap<>(Witness.class);
    private int depth = -1;
    private Code inner;

    void add(Witness witness, long number, LogLine line) {
        first.putIfAbsent(witness, new Code(number, line));
    }

    /** A level of a failure description: the outermost is the number of the tool, the deepest the most specific. */
    void level(RestoreEvent.FailureLevel level, LogLine line) {
        if (level.depth() == 0) {
            add(Witness.TOOL, level.code(), line);
        }
        if (level.depth() > depth) {
            depth = level.depth();
            inner = new Code(level.code(), line);
        }
    }

    Optional<Code> deciding() {
        return first.values().stream().findFirst();
    }

    Optional<Code> inner() {
        var outer = deciding().map(Code::number);
        return Optional.ofNullable(inner).filter(code -> !outer.equals(Optional.of(code.number())));
    }
}
