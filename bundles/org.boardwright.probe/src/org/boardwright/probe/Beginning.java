package org.boardwright.probe;

import java.nio.CharBuffer;
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
    private final List<CharSequence> waiting = new ArrayList<>();
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

    /**
     * Takes a line.
     *
     * @param text holds it, and is not changed later
     * @param from of its first character
     * @param to   behind its last one
     */
    public void line(char[] text, int from, int to) {
        if (taken < lines) {
            taken++;
            waiting.add(CharBuffer.wrap(text, from, Math.min(to - from, characters)));
        }
    }

    /** Whether it takes further lines. */
    public boolean isOpen() {
        return taken < lines;
    }

    /** What the beginning tells, as far as it was taken; empty when it tells nothing. */
    public Optional<K> told() {
        for (int i = 0; i < waiting.size() && told.isEmpty(); i++) {
            told = kinds.in(waiting.get(i).toString());
        }
        waiting.clear();
        return told;
    }
}
