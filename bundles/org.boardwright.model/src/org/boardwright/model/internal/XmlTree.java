package org.boardwright.model.internal;

import java.util.ArrayList;
import java.util.List;

/** A well-formed XML text taken apart without losing a character: {@link #write} of what was read is what was read. */
final class XmlTree {

    /** A piece of the content of an element. */
    sealed interface Node {
    }

    /** Characters between tags, as they stand in the file. */
    record Text(String raw) implements Node {

        boolean isBlank() {
            return raw.isBlank();
        }

        int newLines() {
            return (int) raw.chars().filter(c -> c == '\n').count();
        }
    }

    /** A comment or a processing instruction. */
    record Markup(String raw) implements Node {
    }

    /**
     * An attribute.
     *
     * @param before the blanks in front of it
     * @param equal  the equals sign with the blanks around it
     * @param raw    its value as it stands in the file
     */
    record Attribute(String before, String name, String equal, char quote, String raw) {

        String value() {
            return XmlEscapes.attributeValue(raw);
        }

        /** The same attribute with another value. */
        Attribute with(String value) {
            return new Attribute(before, name, equal, quote, XmlEscapes.attribute(value, quote));
        }

        void write(StringBuilder out) {
            out.append(before).append(name).append(equal).append(quote).append(raw).append(quote);
        }
    }

    /**
     * An element.
     *
     * @param tail    the blanks behind its last attribute
     * @param content what stands between its tags
     * @param end     its end tag; empty when it is closed by its start tag
     */
    record Element(String name, List<Attribute> attributes, String tail, List<Node> content, String end) implements Node {

        boolean isClosedAtOnce() {
            return end.isEmpty();
        }

        /** The characters in it, without those of its children. */
        String text() {
            StringBuilder text = new StringBuilder();
            content.forEach(n -> text.append(n instanceof Text t ? XmlEscapes.text(t.raw) : ""));
            return text.toString();
        }
    }

    private final String text;
    private int at;

    private XmlTree(String text) {
        this.text = text;
    }

    /**
     * Takes a text apart.
     *
     * @param text well-formed XML without a DOCTYPE
     * @return the root element with what stands around it
     */
    static List<Node> read(String text) {
        return new XmlTree(text).content();
    }

    static void write(Node node, StringBuilder out) {
        switch (node) {
            case Text t -> out.append(t.raw);
            case Markup m -> out.append(m.raw);
            case Element e -> {
                out.append('<').append(e.name);
                e.attributes.forEach(a -> a.write(out));
                out.append(e.tail).append(e.isClosedAtOnce() ? "/>" : ">");
                e.content.forEach(n -> write(n, out));
                out.append(e.end);
            }
        }
    }

    private List<Node> content() {
        List<Node> nodes = new ArrayList<>();
        while (at < text.length() && !text.startsWith("</", at)) {
            nodes.add(node());
        }
        return nodes;
    }

    private Node node() {
        if (text.startsWith("<!--", at)) {
            return new Markup(upTo("-->"));
        } else if (text.startsWith("<?", at)) {
            return new Markup(upTo("?>"));
        } else if (text.startsWith("<![CDATA[", at)) {
            return new Text(upTo("]]>"));
        }
        return text.charAt(at) == '<' ? element() : characters();
    }

    private String upTo(String end) {
        return cut(text.indexOf(end, at) + end.length());
    }

    private String cut(int end) {
        String piece = text.substring(at, end);
        at = end;
        return piece;
    }

    private Text characters() {
        int end = text.indexOf('<', at);
        return new Text(cut(end < 0 ? text.length() : end));
    }

    private Element element() {
        at++;
        String name = name();
        List<Attribute> attributes = new ArrayList<>();
        String blanks = blanks();
        while (text.charAt(at) != '>' && text.charAt(at) != '/') {
            attributes.add(attribute(blanks));
            blanks = blanks();
        }
        if (text.charAt(at) == '/') {
            at += 2;
            return new Element(name, attributes, blanks, List.of(), "");
        }
        at++;
        List<Node> content = content();
        return new Element(name, attributes, blanks, content, upTo(">"));
    }

    private Attribute attribute(String before) {
        String name = name();
        String equal = blanks() + cut(at + 1) + blanks();
        char quote = text.charAt(at++);
        String raw = cut(text.indexOf(quote, at));
        at++;
        return new Attribute(before, name, equal, quote, raw);
    }

    private String name() {
        int end = at;
        while (!Character.isWhitespace(text.charAt(end)) && "=/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return cut(end);
    }

    private String blanks() {
        int end = at;
        while (Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return cut(end);
    }
}
