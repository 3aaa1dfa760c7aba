package org.boardwright.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first lines of a text, looked at only when somebody asks what the text is: a probe that recognises its own kind
 * never does. For one thread.
 *
 * @param <K> what a line can tell
 */
public final class Beginning<K> {

    private final int lines;
    private final int characters;
    private final LineKinds<K> kinds;
    private final List<String> waiting = new ArrayList<>();
    private int taken;
    private Optional<K> told = Optional.empty();

    /**
     * @param lines      how many lines are taken
     * @param characters how many of each
     * @param kinds      what a line tells; the first line that tells something counts
     */
    public Beginning(int lines, int characters, LineKinds<K> kinds) {
        this.lines = lines;
        this.characters = characters;
        this.kinds = kinds;
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
            told = kinds.in(waiting.get(i));
        }
        waiting.clear();
        return told;
    }
}
