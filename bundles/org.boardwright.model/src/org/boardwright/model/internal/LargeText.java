package org.boardwright.model.internal;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds what takes the room in the beginning of an XML file that is too large to be parsed: the longest attribute value or
 * text, and the element there is most of. Reads each byte once. Knows just enough of XML; what it misreads is named a little
 * off.
 */
public final class LargeText {

    private enum State {
        TEXT, TAG, VALUE, SPECIAL
    }

    private static final int NAME_MAX = 60;
    private static final int MOST_NAMES = 1000;

    private final byte[] bytes;
    private State state = State.TEXT;
    private int line = 1;
    private String element = "";
    private String attribute = "";
    private byte quote;
    private int from;
    private int fromLine = 1;

    private int longest;
    private int longestLine;
    private String longestPlace = "";
    private final Map<String, Many> elements = new HashMap<>();

    private LargeText(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * What is longest in a file.
     *
     * @param place attribute and element in words, e.g. {@code attribute 'name' of <parts>}
     * @param line  1-based line where it begins
     * @param bytes its length as far as it was read
     * @param most  the element there is most of
     */
    public record Found(String place, int line, int bytes, Many most) {
    }

    /**
     * Elements of one name.
     *
     * @param name  as it is written in tags
     * @param count how many there are as far as it was read
     * @param line  1-based line of the first
     */
    public record Many(String name, int count, int line) {

        private Many oneMore() {
            return new Many(name, count + 1, line);
        }
    }

    /** Looks through the beginning of a file. */
    public static Found in(byte[] beginning) {
        var search = new LargeText(beginning);
        for (int at = 0; at < beginning.length; at++) {
            search.take(at);
        }
        search.end(beginning.length);
        return new Found(search.longestPlace, search.longestLine, search.longest,
                search.elements.values().stream().max(Comparator.comparingInt(Many::count)).orElse(new Many("", 0, 0)));
    }

    private void take(int at) {
        switch (state) {
            case TEXT -> text(at);
            case TAG -> tag(at);
            case VALUE -> value(at);
            case SPECIAL -> special(at);
        }
        line += bytes[at] == '\n' ? 1 : 0;
    }

    private void text(int at) {
        if (bytes[at] != '<') {
            return;
        }
        end(at);
        boolean special = at + 1 < bytes.length && (bytes[at + 1] == '!' || bytes[at + 1] == '?');
        if (!special) {
            element = name(at + 1);
            count();
        }
        begin(at + 1, special ? State.SPECIAL : State.TAG);
    }

    /** Ends are no elements; so many names are no pack, and would cost memory. */
    private void count() {
        if (!element.startsWith("/") && (elements.size() < MOST_NAMES || elements.containsKey(element))) {
            elements.merge(element, new Many(element, 1, line), (before, one) -> before.oneMore());
        }
    }

    private void tag(int at) {
        if (bytes[at] == '>') {
            begin(at + 1, State.TEXT);
        } else if (bytes[at] == '"' || bytes[at] == '\'') {
            attribute = nameBefore(at);
            quote = bytes[at];
            begin(at + 1, State.VALUE);
        }
    }

    private void value(int at) {
        if (bytes[at] == quote) {
            end(at);
            state = State.TAG;
        }
    }

    /** A comment, a processing instruction or CDATA, which may hold what looks like a tag. */
    private void special(int at) {
        boolean open = startsWith(from, "!--") && !endsWith(at, "-->") || startsWith(from, "![CDATA[") && !endsWith(at, "]]>");
        if (bytes[at] == '>' && !open) {
            end(at);
            begin(at + 1, State.TEXT);
        }
    }

    private void begin(int at, State next) {
        state = next;
        from = at;
        fromLine = line;
    }

    private void end(int at) {
        if (at - from > longest && state != State.TAG) {
            longest = at - from;
            longestLine = fromLine;
            longestPlace = switch (state) {
                case VALUE -> "attribute '" + attribute + "' of <" + element + ">";
                case SPECIAL -> startsWith(from, "![CDATA[") ? "the text in <" + element + ">" : "a comment";
                default -> "the text in <" + element + ">";
            };
        }
    }

    private String name(int start) {
        int end = start;
        while (end < bytes.length && end - start < NAME_MAX && isOfName(bytes[end])) {
            end++;
        }
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private String nameBefore(int at) {
        int end = at;
        while (end > 0 && (bytes[end - 1] == '=' || bytes[end - 1] <= ' ')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < NAME_MAX && isOfName(bytes[start - 1])) {
            start--;
        }
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private static boolean isOfName(byte b) {
        return Character.isLetterOrDigit((char) b) || b == ':' || b == '-' || b == '_' || b == '.' || b == '/' || b < 0;
    }

    private boolean startsWith(int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at + i >= bytes.length || bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWith(int at, String text) {
        return at + 1 >= text.length() && startsWith(at + 1 - text.length(), text);
    }
}
