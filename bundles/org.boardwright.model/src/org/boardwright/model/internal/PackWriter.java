package org.boardwright.model.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.boardwright.model.internal.XmlTree.Attribute;
import org.boardwright.model.internal.XmlTree.Element;
import org.boardwright.model.internal.XmlTree.Node;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Writes a changed model over the text it was read from: what did not change is written as it stood, with its blanks, comments
 * and order. The text that was read is never changed, so that a change taken back gives the first text again.
 */
public final class PackWriter {

    static final String STEP = "  ";

    private final List<Node> document;
    private final String newLine;
    private final Map<EObject, Element> elements = new IdentityHashMap<>();
    private final Map<Element, EObject> owners = new IdentityHashMap<>();

    /**
     * @param text well-formed, without a DOCTYPE
     * @param root what the root element of the text was read into
     */
    public PackWriter(String text, EObject root) {
        document = XmlTree.read(text);
        newLine = text.contains("\r\n") ? "\r\n" : "\n";
        document.stream().filter(Element.class::isInstance).forEach(n -> remember((Element) n, root));
    }

    /** The nth element of a name is the nth entry of the list of that name. */
    private void remember(Element element, EObject owner) {
        elements.put(owner, element);
        owners.put(element, owner);
        Map<EStructuralFeature, Integer> next = new IdentityHashMap<>();
        for (Node node : element.content()) {
            if (node instanceof Element child && owner.eClass().getEStructuralFeature(child.name()) instanceof EReference reference) {
                List<?> values = values(owner, reference);
                int place = next.merge(reference, 1, Integer::sum) - 1;
                if (place < values.size()) {
                    remember(child, (EObject) values.get(place));
                }
            }
        }
    }

    /** What a feature holds, as a list; empty when it is not set. */
    static List<?> values(EObject owner, EStructuralFeature feature) {
        Object value = owner.eGet(feature);
        if (feature.isMany()) {
            return (List<?>) value;
        }
        return value == null || !owner.eIsSet(feature) ? List.of() : List.of(value);
    }

    /** The text of the model as it is now. */
    public String write(EObject root) {
        StringBuilder out = new StringBuilder();
        for (Node node : document) {
            if (node instanceof Element element) {
                element(element, root, "", out);
            } else {
                XmlTree.write(node, out);
            }
        }
        return out.toString();
    }

    EObject ownerOf(Element element) {
        return owners.get(element);
    }

    private void element(Element element, EObject owner, String indent, StringBuilder out) {
        out.append('<').append(element.name());
        attributes(element, owner).forEach(a -> a.write(out));
        var content = new ElementContent(this, element, owner, indent, newLine);
        List<ElementContent.Entry> entries = content.arranged();
        if (entries.isEmpty()) {
            out.append(element.tail()).append(element.isClosedAtOnce() || content.wasEmptied() ? "/>" : ">" + element.end());
            return;
        }
        out.append(element.tail()).append('>');
        entries.forEach(e -> entry(e, owner, content.childIndent(), out));
        out.append(element.isClosedAtOnce() ? "</" + element.name() + ">" : element.end());
    }

    private void entry(ElementContent.Entry entry, EObject owner, String indent, StringBuilder out) {
        if (entry.feature() == null) {
            XmlTree.write(entry.node(), out);
            return;
        }
        Object value = values(owner, entry.feature()).get(entry.place());
        if (value instanceof EObject child && entry.feature() instanceof EReference) {
            Element known = entry.node() instanceof Element e ? e : elements.get(child);
            if (known == null) {
                fresh(child, entry.feature().getName(), indent, out);
            } else {
                element(known, child, indent, out);
            }
        } else if (entry.node() instanceof Element e && string((EAttribute) entry.feature(), value).equals(e.text())) {
            XmlTree.write(e, out);
        } else {
            text((EAttribute) entry.feature(), value, out);
        }
    }

    private static void text(EAttribute attribute, Object value, StringBuilder out) {
        String name = attribute.getName();
        out.append('<').append(name).append('>').append(XmlEscapes.content(string(attribute, value))).append("</").append(name).append('>');
    }

    private List<Attribute> attributes(Element element, EObject owner) {
        List<Attribute> attributes = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            if (owner.eClass().getEStructuralFeature(attribute.name()) instanceof EAttribute feature) {
                kept(attribute, feature, owner, attributes);
            } else {
                attributes.add(attribute);
            }
        }
        for (EAttribute feature : owner.eClass().getEAllAttributes()) {
            boolean there = element.attributes().stream().anyMatch(a -> a.name().equals(feature.getName()))
                    || ElementContent.hasChild(element, feature);
            if (!feature.isMany() && owner.eIsSet(feature) && !there) {
                attributes.add(placeOf(feature, owner, attributes), attribute(feature, owner.eGet(feature)));
            }
        }
        return attributes;
    }

    private static void kept(Attribute attribute, EAttribute feature, EObject owner, List<Attribute> attributes) {
        if (feature.isMany()) {
            List<String> now = values(owner, feature).stream().map(v -> string(feature, v)).toList();
            if (Arrays.asList(attribute.value().split("\\s+")).equals(now)) {
                attributes.add(attribute);
            } else if (!now.isEmpty()) {
                attributes.add(attribute.with(String.join(" ", now)));
            }
        } else if (says(attribute, feature, owner.eGet(feature))) {
            attributes.add(attribute);
        } else if (owner.eIsSet(feature)) {
            attributes.add(attribute.with(string(feature, owner.eGet(feature))));
        }
    }

    /** A number may be written in more than one way. */
    private static boolean says(Attribute attribute, EAttribute feature, Object value) {
        try {
            return EcoreUtil.createFromString(feature.getEAttributeType(), attribute.value()).equals(value);
        } catch (RuntimeException e) {
            return false; // EMF has no narrower class for text that is not of the type
        }
    }

    /** Behind the last attribute that the model names before it. */
    private static int placeOf(EAttribute feature, EObject owner, List<Attribute> attributes) {
        int place = attributes.size();
        for (int i = attributes.size() - 1; i >= 0; i--) {
            EStructuralFeature other = owner.eClass().getEStructuralFeature(attributes.get(i).name());
            if (other == null || owner.eClass().getFeatureID(other) < owner.eClass().getFeatureID(feature)) {
                return i + 1;
            }
            place = i;
        }
        return place;
    }

    private static Attribute attribute(EAttribute feature, Object value) {
        return new Attribute(" ", feature.getName(), "=", '"', XmlEscapes.attribute(string(feature, value), '"'));
    }

    /** The shortest way to write a value; whole numbers without a point. */
    static String string(EAttribute feature, Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return EcoreUtil.convertToString(feature.getEAttributeType(), value);
    }

    private void fresh(EObject owner, String name, String indent, StringBuilder out) {
        out.append('<').append(name);
        owner.eClass().getEAllAttributes().stream().filter(f -> !f.isMany() && owner.eIsSet(f))
                .forEach(f -> attribute(f, owner.eGet(f)).write(out));
        StringBuilder content = new StringBuilder();
        owner.eClass().getEAllStructuralFeatures().stream().filter(ElementContent::standsInContent)
                .forEach(f -> children(owner, f, indent + STEP, content));
        if (content.isEmpty()) {
            out.append("/>");
        } else {
            out.append('>').append(content).append(newLine).append(indent).append("</").append(name).append('>');
        }
    }

    private void children(EObject owner, EStructuralFeature feature, String indent, StringBuilder out) {
        List<?> values = values(owner, feature);
        for (int i = 0; i < values.size(); i++) {
            out.append(newLine).append(indent);
            entry(new ElementContent.Entry(null, feature, i), owner, indent, out);
        }
    }
}
