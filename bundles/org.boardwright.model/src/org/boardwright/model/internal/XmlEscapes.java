package org.boardwright.model.internal;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands in an XML file for the characters of a text, and back. */
final class XmlEscapes {

    private static final Pattern REFERENCE = Pattern.compile("&(#x[0-9a-fA-F]+|#[0-9]+|lt|gt|amp|quot|apos);");
    private static final String CDATA = "<![CDATA[";
    private static final int HEXADECIMAL = 16;

    private XmlEscapes() {
    }

    /** The value of an attribute as a reader of XML hands it on: line ends and tabs are blanks. */
    static String attributeValue(String raw) {
        return resolved(raw.replace("\r\n", "\n").replaceAll("[\r\n\t]", " "));
    }

    /** The characters of a text or of a CDATA section. */
    static String text(String raw) {
        String plain = raw.replace("\r\n", "\n").replace('\r', '\n');
        return plain.startsWith(CDATA) ? plain.substring(CDATA.length(), plain.length() - "]]>".length()) : resolved(plain);
    }

    private static String resolved(String raw) {
        return raw.indexOf('&') < 0 ? raw : REFERENCE.matcher(raw).replaceAll(m -> java.util.regex.Matcher.quoteReplacement(character(m)));
    }

    private static String character(MatchResult reference) {
        String name = reference.group(1);
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> Character.toString(name.startsWith("#x") ? Integer.parseInt(name.substring(2), HEXADECIMAL) : Integer.parseInt(name.substring(1)));
        };
    }

    /** A value between these quotes. */
    static String attribute(String value, char quote) {
        String escaped = escaped(value).replace("\n", "&#xA;").replace("\r", "&#xD;").replace("\t", "&#x9;");
        return quote == '"' ? escaped.replace("\"", "&quot;") : escaped.replace("'", "&apos;");
    }

    /** Characters between tags. */
    static String content(String value) {
        return escaped(value).replace(">", "&gt;").replace("\r", "&#xD;");
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;");
    }
}
