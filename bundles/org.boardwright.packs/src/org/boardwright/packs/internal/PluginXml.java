package org.boardwright.packs.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a plugin.xml contributes.
 *
 * @param models paths of the fault models
 * @param others the other extension points it uses, and those it declares
 */
record PluginXml(List<String> models, List<String> others) {

    static final String FAULT_MODELS = "org.boardwright.knowledge.faultModels";

    /**
     * Reads it without letting it reach a file or the network.
     *
     * @throws IOException when it is no well-formed XML, or has a DOCTYPE
     */
    static PluginXml read(byte[] text) throws IOException {
        return of(document(text));
    }

    /** Any XML, read in the same way. */
    static Document document(byte[] text) throws IOException {
        try {
            return parser().parse(new ByteArrayInputStream(text));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new DefaultHandler());
        return parser;
    }

    private static PluginXml of(Document document) {
        List<String> models = new ArrayList<>();
        List<String> others = new ArrayList<>();
        elements(document, "extension-point").forEach(e -> others.add(e.getAttribute("id")));
        for (Element extension : elements(document, "extension")) {
            String point = extension.getAttribute("point");
            if (FAULT_MODELS.equals(point)) {
                elements(extension.getElementsByTagName("faultModel")).forEach(e -> models.add(e.getAttribute("file")));
            } else {
                others.add(point);
            }
        }
        return new PluginXml(List.copyOf(models), List.copyOf(others));
    }

    static List<Element> elements(Document document, String name) {
        return elements(document.getElementsByTagName(name));
    }

    static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
