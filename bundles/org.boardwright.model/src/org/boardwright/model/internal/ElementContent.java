package org.boardwright.model.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.boardwright.model.internal.XmlTree.Element;
import org.boardwright.model.internal.XmlTree.Markup;
import org.boardwright.model.internal.XmlTree.Node;
import org.boardwright.model.internal.XmlTree.Text;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What stands between the tags of one element once its children are those of the model: as few lines as can be are touched. */
final class ElementContent {

    /**
     * A piece of the content.
     *
     * @param node    as it stood in the file; null for a child that was not here
     * @param feature of which the child is; null for text, comments and children the model does not know
     * @param place   of the child among those of the feature
     */
    record Entry(Node node, EStructuralFeature feature, int place) {

        private boolean isChild(EStructuralFeature of) {
            return feature == of;
        }

        private boolean isElement() {
            return feature != null || node instanceof Element;
        }

        private boolean isBlank() {
            return node instanceof Text t && t.isBlank();
        }
    }

    private final PackWriter writer;
    private final Element element;
    private final EObject owner;
    private final String indent;
    private final String newLine;
    private final List<Entry> entries = new ArrayList<>();
    private boolean removed;

    ElementContent(PackWriter writer, Element element, EObject owner, String indent, String newLine) {
        this.writer = writer;
        this.element = element;
        this.owner = owner;
        this.indent = indent;
        this.newLine = newLine;
    }

    /** Many values, and elements, stand between the tags; the rest are attributes. */
    static boolean standsInContent(EStructuralFeature feature) {
        return feature instanceof EReference || feature.isMany();
    }

    static boolean hasChild(Element element, EStructuralFeature feature) {
        return element.content().stream().anyMatch(n -> n instanceof Element e && e.name().equals(feature.getName()));
    }

    /** True when children went and nothing is left. */
    boolean wasEmptied() {
        return removed;
    }

    List<Entry> arranged() {
        keep();
        for (EStructuralFeature feature : owner.eClass().getEAllStructuralFeatures()) {
            if (isHere(feature)) {
                takeOutMoved(feature);
                insertMissing(feature);
            }
        }
        if (removed && entries.stream().allMatch(Entry::isBlank)) {
            entries.clear();
        }
        return entries;
    }

    private boolean isHere(EStructuralFeature feature) {
        boolean attribute = element.attributes().stream().anyMatch(a -> a.name().equals(feature.getName()));
        return !attribute && (standsInContent(feature) || hasChild(element, feature));
    }

    private void keep() {
        Map<EStructuralFeature, Set<Integer>> taken = new IdentityHashMap<>();
        for (Node node : element.content()) {
            if (node instanceof Element child) {
                EStructuralFeature feature = owner.eClass().getEStructuralFeature(child.name());
                int place = feature == null ? -1 : place(child, feature, taken.computeIfAbsent(feature, f -> new HashSet<>()));
                entries.add(new Entry(child, feature, place));
            } else {
                entries.add(new Entry(node, null, -1));
            }
        }
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).feature() != null && entries.get(i).place() < 0) {
                takeOut(i);
            }
        }
    }

    private int place(Element child, EStructuralFeature feature, Set<Integer> taken) {
        List<?> values = PackWriter.values(owner, feature);
        for (int i = 0; i < values.size(); i++) {
            if (!taken.contains(i) && isFor(child, feature, values.get(i))) {
                taken.add(i);
                return i;
            }
        }
        return -1;
    }

    private boolean isFor(Element child, EStructuralFeature feature, Object value) {
        return feature instanceof EAttribute attribute
                ? !feature.isMany() || PackWriter.string(attribute, value).equals(child.text())
                : writer.ownerOf(child) == value;
    }

    /** With its line: the blanks on that side of it which hold fewer line ends, so that an empty line between groups stays. */
    private void takeOut(int i) {
        removed = true;
        boolean blankBefore = i > 0 && entries.get(i - 1).isBlank();
        boolean blankAfter = i + 2 < entries.size() && entries.get(i + 1).isBlank();
        if (blankAfter && (!blankBefore || newLines(i - 1) > newLines(i + 1))) {
            entries.remove(i + 1);
            entries.remove(i);
        } else {
            entries.remove(i);
            if (blankBefore) {
                entries.remove(i - 1);
            }
        }
    }

    private int newLines(int i) {
        return ((Text) entries.get(i).node()).newLines();
    }

    /** Children whose order changed are taken out to be put in anew: as few as can be. */
    private void takeOutMoved(EStructuralFeature feature) {
        List<Integer> places = entries.stream().filter(e -> e.isChild(feature)).map(Entry::place).toList();
        Set<Integer> stay = new HashSet<>(LongestRun.of(places));
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).isChild(feature) && !stay.contains(entries.get(i).place())) {
                takeOut(i);
            }
        }
    }

    private void insertMissing(EStructuralFeature feature) {
        List<?> values = PackWriter.values(owner, feature);
        for (int place = 0; place < values.size(); place++) {
            if (indexOf(feature, place) < 0) {
                insert(new Entry(null, feature, place));
            }
        }
    }

    private int indexOf(EStructuralFeature feature, int place) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).isChild(feature) && entries.get(i).place() == place) {
                return i;
            }
        }
        return -1;
    }

    private void insert(Entry fresh) {
        EStructuralFeature feature = fresh.feature();
        int before = indexOf(feature, fresh.place() - 1);
        int first = firstOf(feature);
        if (before >= 0) {
            addBehind(before, fresh, 1);
        } else if (first >= 0) {
            entries.add(first, line(1));
            entries.add(first, fresh);
        } else {
            addFirstOf(fresh);
        }
    }

    private int firstOf(EStructuralFeature feature) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).isChild(feature)) {
                return i;
            }
        }
        return -1;
    }

    private void addBehind(int i, Entry fresh, int lines) {
        entries.add(i + 1, line(lines));
        entries.add(i + 2, fresh);
    }

    private Entry line(int lines) {
        return new Entry(new Text(isInOneLine() ? "" : newLine.repeat(lines) + childIndent()), null, -1);
    }

    /** The first child of its feature: behind the children that the model names before it, in the root with an empty line between. */
    private void addFirstOf(Entry fresh) {
        int anchor = -1;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).feature() != null && id(entries.get(i).feature()) < id(fresh.feature())) {
                anchor = i;
            }
        }
        if (anchor >= 0) {
            addBehind(anchor, fresh, owner.eContainer() == null ? 2 : 1);
        } else if (entries.stream().anyMatch(Entry::isElement)) {
            int i = 0;
            while (!entries.get(i).isElement()) {
                i++;
            }
            entries.add(i, line(1));
            entries.add(i, fresh);
        } else {
            addOnly(fresh);
        }
    }

    private int id(EStructuralFeature feature) {
        return owner.eClass().getFeatureID(feature);
    }

    private void addOnly(Entry fresh) {
        int last = -1;
        for (int i = 0; i < entries.size(); i++) {
            last = entries.get(i).node() instanceof Markup ? i : last;
        }
        addBehind(last, fresh, 1);
        if (last + 3 == entries.size()) {
            entries.add(new Entry(new Text(newLine + indent), null, -1));
        }
    }

    private boolean isInOneLine() {
        return element.content().stream().anyMatch(Element.class::isInstance)
                && element.content().stream().noneMatch(n -> n instanceof Text t && t.newLines() > 0);
    }

    /** How far the children stand in. */
    String childIndent() {
        return element.content().stream().filter(n -> n instanceof Text t && t.isBlank() && t.newLines() > 0)
                .map(n -> ((Text) n).raw()).findFirst().filter(t -> element.content().stream().anyMatch(Element.class::isInstance))
                .map(t -> t.substring(t.lastIndexOf('\n') + 1)).orElse(indent + PackWriter.STEP);
    }
}
