package org.boardwright.probe.paniclog.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Knows the names of keys by their last letters: whoever goes back from a colon has nearly always seen after one or two letters
 * that no name ends there. Names are compared by their letters, in any case; blanks and underlines may stand between them.
 * Immutable.
 */
final class KeyNames {

    /** How long a name with all that stands between its letters may be. */
    static final int LENGTH_MAX = 24;

    private static final int LETTERS = 32;
    /** Behind this letter no name ends so. */
    private static final int NONE = 0;
    private static final int END = 1;

    /** What a name is written with. */
    private static final boolean[] OF_NAME = new boolean[128];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            OF_NAME[c] = true;
            OF_NAME[Character.toUpperCase(c)] = true;
        }
        OF_NAME['_'] = true;
        OF_NAME[' '] = true;
    }

    /** By what was seen and the letter before it, what is seen then. */
    private final short[] before;
    /** The name of which all letters were seen, or null. */
    private final String[] names;

    /** @param names lower-case letters */
    KeyNames(List<String> names) {
        var tree = new ArrayList<>(List.of(new short[LETTERS], new short[LETTERS]));
        var whole = new ArrayList<String>();
        whole.add(null);
        whole.add(null);
        for (var name : names) {
            int seen = END;
            for (int i = name.length() - 1; i >= 0; i--) {
                int letter = name.charAt(i) & LETTERS - 1;
                if (tree.get(seen)[letter] == NONE) {
                    tree.get(seen)[letter] = (short) tree.size();
                    tree.add(new short[LETTERS]);
                    whole.add(null);
                }
                seen = tree.get(seen)[letter];
            }
            whole.set(seen, name);
        }
        this.names = whole.toArray(String[]::new);
        before = new short[tree.size() * LETTERS];
        for (int i = 0; i < tree.size(); i++) {
            System.arraycopy(tree.get(i), 0, before, i * LETTERS, LETTERS);
        }
    }

    /**
     * The name that ends there.
     *
     * @param from the first character that may be of it
     * @param to   behind its last one
     * @return null when there is none
     */
    String before(char[] text, int from, int to) {
        int first = Math.max(from, to - LENGTH_MAX - 1);
        int seen = END;
        for (int at = to - 1; at >= first && isOfName(text[at]) && seen != NONE; at--) {
            seen = seen(seen, text[at]);
        }
        return names[seen];
    }

    /**
     * Whether in front of a colon there is a name, with or without a quotation mark behind it.
     *
     * @param text  UTF-8, perhaps with errors
     * @param colon where it stands
     */
    boolean isBefore(byte[] text, int colon) {
        int to = colon;
        while (to > 0 && text[to - 1] == ' ') {
            to--;
        }
        to -= to > 0 && text[to - 1] == '"' ? 1 : typographic(text, to);
        int first = Math.max(0, to - LENGTH_MAX - 1);
        int seen = END;
        for (int at = to - 1; at >= first && text[at] >= 0 && OF_NAME[text[at]] && seen != NONE; at--) {
            seen = seen(seen, (char) text[at]);
        }
        return names[seen] != null;
    }

    private int seen(int seen, char c) {
        return c == '_' || c == ' ' ? seen : before[seen * LETTERS + (c & LETTERS - 1)];
    }

    /** How many bytes a typographic quotation mark has that ends there. */
    private static int typographic(byte[] text, int to) {
        boolean is = to >= 3 && text[to - 1] < 0 && Key.isQuote(new String(text, to - 3, 3, StandardCharsets.UTF_8).charAt(0));
        return is ? 3 : 0;
    }

    static boolean isOfName(char c) {
        return c < OF_NAME.length && OF_NAME[c];
    }
}
