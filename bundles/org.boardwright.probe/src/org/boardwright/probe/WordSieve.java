package org.boardwright.probe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Tells of which groups of words a text holds one, with one look at each character however many words there are. Lets a
 * grammar pass over the lines that cannot concern it. Immutable.
 */
public final class WordSieve {

    private static final int GROUPS_MAX = Integer.SIZE;
    /** Words are ASCII; any other character is in none of them and stands for the character 0. */
    private static final int LETTERS = 128;
    /** What characters become that are not of Latin-1; in no word, so that those do not look like one. */
    private static final char REPLACED = '?';

    /** The state that follows, by state and letter: the longest end of the text so far that begins a word. */
    private final char[] next;
    /** One bit for each group of which a word ends here, by state. */
    private final int[] groups;

    private WordSieve(char[] next, int[] groups) {
        this.next = next;
        this.groups = groups;
    }

    /**
     * A sieve.
     *
     * @param groups at most 32 groups of words; words are ASCII without question marks, in the case given
     * @throws IllegalArgumentException when there are more groups, or a word is empty or holds another character
     */
    public static WordSieve of(List<? extends Collection<String>> groups) {
        return tree(groups, false).sieve(false);
    }

    /** The same, of words that are found in any case. */
    public static WordSieve ofAnyCase(List<? extends Collection<String>> groups) {
        return tree(groups, true).sieve(true);
    }

    private static Tree tree(List<? extends Collection<String>> groups, boolean anyCase) {
        if (groups.size() > GROUPS_MAX) {
            throw new IllegalArgumentException("more than " + GROUPS_MAX + " groups");
        }
        var tree = new Tree();
        for (int group = 0; group < groups.size(); group++) {
            for (var word : groups.get(group)) {
                tree.add(anyCase ? word.toLowerCase(Locale.ROOT) : word, 1 << group);
            }
        }
        return tree;
    }

    /**
     * The groups of which at least one word is in the text.
     *
     * @return bit i for the i-th group
     */
    public int groupsIn(String text) {
        // Most texts are bytes already, and a look at one of those costs a third of what String.charAt does.
        byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
        int found = 0;
        int state = 0;
        for (byte c : letters) {
            state = next[state * LETTERS + (c < 0 ? 0 : c)];
            found |= groups[state];
        }
        return found;
    }

    /**
     * The same, of a line; finds its end, too.
     *
     * @param from of its first character
     * @param to   where it ends at the latest
     * @return see {@link #endOf} and {@link #groupsOf}
     */
    public long lineIn(char[] text, int from, int to) {
        int found = 0;
        int state = 0;
        int at = from;
        while (at < to) {
            char c = text[at];
            if (c < ' ' && (c == '\n' || c == '\r')) {
                break;
            }
            state = next[state * LETTERS + (c < LETTERS ? c : 0)];
            found |= groups[state];
            at++;
        }
        return (long) found << Integer.SIZE | at;
    }

    /** Where a line of {@link #lineIn} ends: the place of a line feed or carriage return, or the latest one. */
    public static int endOf(long line) {
        return (int) line;
    }

    /** The groups of which a word is in a line of {@link #lineIn}. */
    public static int groupsOf(long line) {
        return (int) (line >>> Integer.SIZE);
    }

    /** The words by their beginnings, made into the table of an automaton (Aho and Corasick, 1975). */
    private static final class Tree {

        private final List<int[]> children = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();

        Tree() {
            node();
        }

        private int node() {
            var none = new int[LETTERS];
            Arrays.fill(none, -1);
            children.add(none);
            ends.add(0);
            return children.size() - 1;
        }

        void add(String word, int group) {
            if (word.isEmpty() || word.chars().anyMatch(c -> c == 0 || c == REPLACED || c >= LETTERS)) {
                throw new IllegalArgumentException("'" + word + "' is not a word of ASCII without question marks");
            }
            int state = 0;
            for (int i = 0; i < word.length(); i++) {
                int[] here = children.get(state);
                char c = word.charAt(i);
                here[c] = here[c] < 0 ? node() : here[c];
                state = here[c];
            }
            ends.set(state, ends.get(state) | group);
        }

        WordSieve sieve(boolean anyCase) {
            if (children.size() > Character.MAX_VALUE) {
                throw new IllegalArgumentException("too many words");
            }
            var next = new char[children.size() * LETTERS];
            var groups = new int[children.size()];
            var shorter = new int[children.size()];
            var waiting = new ArrayDeque<Integer>(List.of(0));
            while (!waiting.isEmpty()) {
                int state = waiting.remove();
                groups[state] = ends.get(state) | groups[shorter[state]];
                for (int c = 0; c < LETTERS; c++) {
                    int child = children.get(state)[c];
                    int otherwise = state == 0 ? 0 : next[shorter[state] * LETTERS + c];
                    if (child >= 0) {
                        shorter[child] = otherwise;
                        waiting.add(child);
                    }
                    next[state * LETTERS + c] = (char) (child >= 0 ? child : otherwise);
                }
                for (int c = 'A'; anyCase && c <= 'Z'; c++) {
                    next[state * LETTERS + c] = next[state * LETTERS + Character.toLowerCase(c)];
                }
            }
            return new WordSieve(next, groups);
        }
    }
}
