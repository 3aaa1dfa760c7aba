package org.boardwright.ui.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A page of the help: an XHTML file with headings, paragraphs and flat lists.
 *
 * @param title  of the page
 * @param blocks in their order
 */
public record HelpPage(String title, List<Block> blocks) {

    /** One heading, paragraph or list. */
    public sealed interface Block {
    }

    /** A heading below the title. */
    public record Heading(String text) implements Block {
    }

    /**
     * Running text.
     *
     * @param markup with {@code <form>}, {@code <p>}, {@code <li>}, {@code <b>} and {@code <a href>} only
     */
    public record Text(String markup) implements Block {
    }

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    public HelpPage {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads a page.
     *
     * @throws IOException when it is no XHTML, or uses what a page may not use
     */
    public static HelpPage read(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element html = builder.parse(in).getDocumentElement();
            return new HelpPage(first(html, "title").getTextContent().strip(), blocks(first(html, "body")));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("not a help page: " + e.getMessage(), e);
        }
    }

    /** The files this page leads to. */
    public List<String> links() {
        return blocks.stream().filter(Text.class::isInstance).map(b -> ((Text) b).markup())
                .flatMap(m -> LINK.matcher(m).results().map(r -> r.group(1))).toList();
    }

    private static Element first(Element in, String tag) throws IOException {
        NodeList found = in.getElementsByTagName(tag);
        if (found.getLength() == 0) {
            throw new IOException("not a help page: it has no <" + tag + ">");
        }
        return (Element) found.item(0);
    }

    private static List<Block> blocks(Element body) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Node node = body.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                blocks.add(block(element));
            }
        }
        return blocks;
    }

    private static Block block(Element element) throws IOException {
        return switch (element.getTagName()) {
            case "h2" -> new Heading(element.getTextContent().strip());
            case "p" -> new Text("<form><p>" + inline(element) + "</p></form>");
            case "ul" -> new Text("<form>" + items(element, false) + "</form>");
            case "ol" -> new Text("<form>" + items(element, true) + "</form>");
            default -> throw new IOException("a help page may not use <" + element.getTagName() + ">");
        };
    }

    private static String items(Element list, boolean numbered) throws IOException {
        StringBuilder items = new StringBuilder();
        int number = 1;
        for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element item) {
                items.append(numbered ? "<li style=\"text\" value=\"" + number++ + ".\" bindent=\"4\" indent=\"28\">" : "<li bindent=\"4\">")
                        .append(inline(item)).append("</li>");
            }
        }
        return items.toString();
    }

    private static String inline(Node parent) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            text.append(node instanceof Element element ? inlineElement(element) : escaped(node.getTextContent().replaceAll("\\s+", " ")));
        }
        return text.toString();
    }

    private static String inlineElement(Element element) throws IOException {
        return switch (element.getTagName()) {
            case "b", "kbd" -> "<b>" + escaped(element.getTextContent()) + "</b>";
            case "a" -> "<a href=\"" + escaped(element.getAttribute("href")) + "\">" + escaped(element.getTextContent()) + "</a>";
            default -> throw new IOException("a help page may not use <" + element.getTagName() + ">");
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
