package org.boardwright.probe.restorelog.internal;

import java.util.ArrayList;
import java.util.List;

import org.boardwright.probe.TextLines;
import org.boardwright.probe.WordSieve;

/**
 * Passes over the lines of a log that tell nothing but their time, which are most of a large one: no grammar finds a word of
 * its own in them, no mark of an error, and nothing that asks for more than a look at the line by itself.
 */
final class DullLines implements TextLines.Dull {

    private static final String ERROR = "error";

    private final WordSieve sieve;
    private final List<Grammar> grammars;
    private final OtherKind other;
    private final Judge judge;

    DullLines(GrammarTables tables, List<Grammar> grammars, OtherKind other, Judge judge) {
        this.sieve = tables.sieve();
        this.grammars = grammars;
        this.other = other;
        this.judge = judge;
    }

    /** Of errors, in any case; of colours, which may stand inside of a word; of what {@link RestoreLogReader#isOfKernel} leaves out. */
    static List<String> marks() {
        var marks = new ArrayList<>(List.of("\u001b", "boardwright: kernel: "));
        for (int upper = 0; upper < 1 << ERROR.length(); upper++) {
            var mark = new StringBuilder(ERROR);
            for (int i = 0; i < ERROR.length(); i++) {
                mark.setCharAt(i, (upper >> i & 1) == 0 ? ERROR.charAt(i) : Character.toUpperCase(ERROR.charAt(i)));
            }
            marks.add(mark.toString());
        }
        return marks;
    }

    @Override
    public WordSieve words() {
        return sieve;
    }

    /** A line that is indented may continue the one before. */
    @Override
    public boolean is(char[] text, int from, int to, int words, long number, char next) {
        int begin = from;
        while (begin < to && Character.isWhitespace(text[begin])) {
            begin++;
        }
        if (begin == to) {
            return true;
        }
        if (words != 0 || next == ' ' || to - from > LogLines.LENGTH_MAX || endsInNumber(text, to) || anyWantsNext()) {
            return false;
        }
        if (other.isOpen()) {
            other.line(text, from, to);
        }
        judge.passed(new PassedLine(Stamp.time(text, begin, to), number, text, from, to));
        return true;
    }

    /** In brackets, as the name of an operation does. */
    private static boolean endsInNumber(char[] text, int to) {
        int last = to - 1;
        while (Character.isWhitespace(text[last])) {
            last--;
        }
        return text[last] == ')' && last > 0 && Character.isDigit(text[last - 1]);
    }

    private boolean anyWantsNext() {
        for (var grammar : grammars) {
            if (grammar.wantsNext()) {
                return true;
            }
        }
        return false;
    }
}
