package org.boardwright.probe;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Compiles a stranger's pattern without letting it harm us. */
final class PatternCompiler {

    private static final int LENGTH_MAX = 4_000;
    private static final int DEPTH_MAX = 100;
    private static final int SIZE_MAX = 5_000;

    sealed interface Result {
    }

    record Ready(Pattern pattern) implements Result {
    }

    record Refused(String why) implements Result {
    }

    private PatternCompiler() {
    }

    static Result compile(String pattern) {
        if (pattern.length() > LENGTH_MAX) {
            return new Refused("the pattern has %d characters, more than %d".formatted(pattern.length(), LENGTH_MAX));
        }
        var cost = PatternCost.of(pattern);
        if (cost.depth() > DEPTH_MAX) {
            return new Refused("the pattern nests groups deeper than " + DEPTH_MAX);
        }
        if (cost.size() > SIZE_MAX) {
            return new Refused("the counted repetitions of the pattern unroll to more than " + SIZE_MAX + " steps");
        }
        return parse(pattern);
    }

    private static Result parse(String pattern) {
        try {
            return new Ready(Pattern.compile(pattern));
        } catch (PatternSyntaxException wrong) {
            return new Refused("not RE2 syntax: " + wrong.getMessage());
        }
    }
}
