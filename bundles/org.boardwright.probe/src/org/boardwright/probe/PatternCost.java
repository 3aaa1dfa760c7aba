package org.boardwright.probe;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a pattern costs before it is compiled. The compiler unrolls counted repetitions, so {@code ((a{99}){99}){99}}
 * is a short text and a huge program, and it recurses into groups. Both are bounded here, by a walk over the text that
 * knows just enough of RE2 syntax: escapes, classes, groups and counts. What it misreads is refused by the compiler.
 */
final class PatternCost {

    private static final long CEILING = 1_000_000_000L;

    /** A group being walked: the size of what is complete in it, and of the last atom, which a count multiplies. */
    private static final class Level {
        long done;
        long last;

        void atom(long size) {
            done = Math.min(CEILING, done + last);
            last = size;
        }

        long sum() {
            return Math.min(CEILING, done + last);
        }
    }

    private final String pattern;
    private final Deque<Level> open = new ArrayDeque<>();
    private int at;
    private int depth;

    private PatternCost(String pattern) {
        this.pattern = pattern;
        open.push(new Level());
    }

    static PatternCost of(String pattern) {
        var cost = new PatternCost(pattern);
        while (cost.at < pattern.length()) {
            cost.step();
        }
        return cost;
    }

    /** How deep groups are nested. */
    int depth() {
        return depth;
    }

    /** About how many instructions the compiled pattern has. */
    long size() {
        return open.stream().mapToLong(Level::sum).sum();
    }

    private void step() {
        switch (pattern.charAt(at++)) {
            case '\\' -> escape();
            case '[' -> characterClass();
            case '(' -> begin();
            case ')' -> end();
            case '{' -> count();
            default -> open.peek().atom(1);
        }
    }

    private void begin() {
        open.push(new Level());
        depth = Math.max(depth, open.size() - 1);
    }

    private void end() {
        if (open.size() > 1) {
            long group = open.pop().sum();
            open.peek().atom(group + 2);
        }
    }

    private void escape() {
        if (pattern.startsWith("Q", at)) {
            int end = pattern.indexOf("\\E", at);
            int next = end < 0 ? pattern.length() : end + 2;
            open.peek().atom(next - at);
            at = next;
        } else {
            at++;
            open.peek().atom(1);
        }
    }

    private void characterClass() {
        at += pattern.startsWith("^", at) ? 1 : 0;
        // A bracket right at the beginning stands for itself.
        for (int first = at; at < pattern.length() && (at == first || pattern.charAt(at) != ']'); at++) {
            at += pattern.charAt(at) == '\\' ? 1 : 0;
            at += pattern.startsWith("[:", at) ? Math.max(0, pattern.indexOf(":]", at) + 1 - at) : 0;
        }
        at++;
        open.peek().atom(1);
    }

    private void count() {
        int end = pattern.indexOf('}', at);
        var counts = end < 0 ? "" : pattern.substring(at, end);
        if (counts.matches("\\d{1,4}(,\\d{0,4})?")) {
            multiply(counts.split(","));
            at = end + 1;
        } else {
            open.peek().atom(1);
        }
    }

    private void multiply(String[] counts) {
        var level = open.peek();
        long times = Integer.parseInt(counts[counts.length - 1]);
        level.last = Math.min(CEILING, level.last * Math.max(1, times));
    }
}
