package org.boardwright.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The first lines of a text, looked at only when somebody asks what the text is: a probe that recognises its own kind
 * never does. For one thread.
 *
 * @param <K> what a line can tell
 */
public final class Beginning<K> {

    private final int lines;
    private final int characters;
    private final WordSieve words;
    private final Function<String, Optional<K>> telling;
    private final List<String> waiting = new ArrayList<>();
    private int taken;
    private Optional<K> told = Optional.empty();

    /**
     * @param lines      how many lines are taken
     * @param characters how many of each
     * @param words      one of these is in each line that tells something
     * @param telling    what a line tells; the first line that tells something counts
     */
    public Beginning(int lines, int characters, WordSieve words, Function<String, Optional<K>> telling) {
        this.lines = lines;
        this.characters = characters;
        this.words = words;
        this.telling = telling;
    }

    /** Takes the lines from the first one on; those after the beginning are ignored. */
    public void line(String text) {
        if (taken < lines) {
            taken++;
            waiting.add(text.length() > characters ? text.substring(0, characters) : text);
        }
    }

    /** Whether it takes further lines. */
    public boolean isOpen() {
        return taken < lines;
    }

    /** What the beginning tells, as far as it was taken; empty when it tells nothing. */
    public Optional<K> told() {
        for (int i = 0; i < waiting.size() && told.isEmpty(); i++) {
            var line = waiting.get(i);
            told = words.groupsIn(line) == 0 ? Optional.empty() : telling.apply(line);
        }
        waiting.clear();
        return told;
    }
}
