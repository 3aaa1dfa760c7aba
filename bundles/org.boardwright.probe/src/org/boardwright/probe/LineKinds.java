package org.boardwright.probe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Kinds of text that a line of it can tell. The patterns are tried in their order, each only where one of its words stands.
 * Immutable.
 *
 * @param <K> what a line can tell
 */
public final class LineKinds<K> {

    /**
     * A kind of text.
     *
     * @param told    what a line tells
     * @param pattern found in such a line
     * @param words   one of these is in each such line, in any case; ASCII
     */
    public record Kind<K>(K told, Pattern pattern, List<String> words) {
        public Kind {
            words = List.copyOf(words);
        }
    }

    private final List<Kind<K>> kinds;
    private final WordSieve words;

    /** @param kinds at most 32 */
    public LineKinds(List<Kind<K>> kinds) {
        this.kinds = List.copyOf(kinds);
        this.words = WordSieve.ofAnyCase(kinds.stream().map(Kind::words).toList());
    }

    /** The kinds in the order in which they are tried. */
    public List<Kind<K>> all() {
        return kinds;
    }

    /** What a line tells; empty when it tells nothing. */
    public Optional<K> in(String line) {
        int present = words.groupsIn(line);
        for (int i = 0; present >>> i != 0; i++) {
            if ((present >>> i & 1) != 0 && kinds.get(i).pattern().matcher(line).find()) {
                return Optional.of(kinds.get(i).told());
            }
        }
        return Optional.empty();
    }
}
