package org.boardwright.probe.restorelog.internal;

import java.util.List;

import org.boardwright.probe.TextLines;
import org.boardwright.probe.WordSieve;

/**
 * Passes over the lines of a log that tell nothing but their time, which are most of a large one: no grammar finds a word of
 * its own in them, no mark of an error, and nothing that asks for more than a look at the line by itself.
 */
final class DullLines implements TextLines.Dull {

    /** Marks of an error in any case; colours, which may stand inside of a word; what {@link RestoreLogReader#isOfKernel} leaves out. */
    static final List<String> MARKS = List.of("error", "\u001b", "boardwright: kernel: ");

    /** Longer than a time with all that stands in front of it. */
    private static final int STAMP_MAX = 64;

    private final WordSieve sieve;
    private final WordSieve marks;
    private final List<Grammar> grammars;
    private final OtherKind other;
    private final Judge judge;

    DullLines(GrammarTables tables, List<Grammar> grammars, OtherKind other, Judge judge) {
        this.sieve = tables.sieve();
        this.marks = tables.marks();
        this.grammars = grammars;
        this.other = other;
        this.judge = judge;
    }

    /** A line that is indented may continue the one before. */
    @Override
    public boolean is(char[] text, int from, int to, long number, char next) {
        int begin = from;
        while (begin < to && Character.isWhitespace(text[begin])) {
            begin++;
        }
        if (begin == to) {
            return true;
        }
        if (next == ' ' || to - from > LogLines.LENGTH_MAX || isMarked(text, begin, to) || sieve.groupsIn(text, begin, to) != 0
                || anyWantsNext()) {
            return false;
        }
        if (other.isOpen()) {
            other.line(new String(text, from, to - from));
        }
        judge.passed(new PassedLine(time(text, begin, to), number, text, from, to));
        return true;
    }

    /** Whether a grammar may want the line although none of its words is in it. */
    private boolean isMarked(char[] text, int from, int to) {
        int last = to - 1;
        while (Character.isWhitespace(text[last])) {
            last--;
        }
        return text[last] == ')' || marks.groupsIn(text, from, to) != 0;
    }

    private boolean anyWantsNext() {
        for (var grammar : grammars) {
            if (grammar.wantsNext()) {
                return true;
            }
        }
        return false;
    }

    private static long time(char[] text, int from, int to) {
        if (!Dialect.maybeStamp(text[from])) {
            return LogLine.NO_TIME;
        }
        var stamp = Stamp.at(new String(text, from, Math.min(to - from, STAMP_MAX)), 0);
        return stamp == null ? LogLine.NO_TIME : stamp.time();
    }
}
