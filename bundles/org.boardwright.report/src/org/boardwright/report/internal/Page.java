package org.boardwright.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.boardwright.report.Redactor;

/** Builds a page; every text that goes in is redacted and escaped here, so that no caller can forget it. */
public final class Page {

    private final Redactor redactor;
    private final StringBuilder body = new StringBuilder();

    public Page(Redactor redactor) {
        this.redactor = redactor;
    }

    /** The lines at the top of the page. */
    public Page letterhead(List<String> lines) {
        if (!lines.isEmpty()) {
            open("div", "head").element("div", "shop", lines.getFirst());
            lines.stream().skip(1).forEach(l -> element("div", "", l));
            close("div");
        }
        return this;
    }

    /** A photo, as wide as the text at most. */
    Page picture(byte[] jpeg) {
        body.append("<div class=\"photo\"><img alt=\"\" src=\"data:image/jpeg;base64,").append(Base64.getEncoder().encodeToString(jpeg))
                .append("\"/></div>\n");
        return this;
    }

    Redactor redactor() {
        return redactor;
    }

    Page open(String tag, String css) {
        body.append('<').append(tag).append(css.isEmpty() ? "" : " class=\"" + css + "\"").append('>');
        return this;
    }

    Page close(String tag) {
        body.append("</").append(tag).append(">\n");
        return this;
    }

    Page text(String text) {
        body.append(escape(redactor.text(text)));
        return this;
    }

    Page element(String tag, String css, String text) {
        return open(tag, css).text(text).close(tag);
    }

    Page heading(String key) {
        return element("h2", "", Words.text(key));
    }

    Page paragraph(String text) {
        return text.isBlank() ? this : element("p", "", text);
    }

    /** A link when the address is one of the web; else nothing. */
    Page link(String url) {
        if (url.startsWith("https://") || url.startsWith("http://")) {
            body.append(" <a href=\"").append(escape(url)).append("\">").append(escape(url)).append("</a>");
        }
        return this;
    }

    Page bar(double share) {
        body.append("<div class=\"track\"><div class=\"bar\" style=\"width:").append(Math.round(100 * share)).append("%\"></div></div>");
        return this;
    }

    Page header(String... keys) {
        open("thead", "").open("tr", "");
        List.of(keys).forEach(k -> element("th", "", Words.text(k)));
        return close("tr").close("thead");
    }

    Page fact(String key, String value) {
        return value.isBlank() ? this : open("tr", "").element("th", "", Words.text(key)).element("td", "", value).close("tr");
    }

    Page list(List<String> texts) {
        if (texts.isEmpty()) {
            return this;
        }
        open("ul", "");
        texts.forEach(t -> element("li", "", t));
        return close("ul");
    }

    String finish(String title) {
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + Words.text("language") + "\"><head>"
                + "<meta charset=\"UTF-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>"
                + escape(redactor.text(title)) + "</title><style>" + style() + "</style></head><body>\n" + body + "</body></html>\n";
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text for XML; characters XML cannot hold become U+FFFD. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF && !(c >= 0x7F && c <= 0x9F)
                || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
