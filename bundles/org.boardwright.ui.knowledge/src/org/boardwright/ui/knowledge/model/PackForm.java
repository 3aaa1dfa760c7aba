package org.boardwright.ui.knowledge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.boardwright.model.knowledge.KnowledgePackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** What the form of an element shows: its own fields, then those of all it holds that has no place of its own in the tree. */
public final class PackForm {

    /** What is shown in the tree; all else is part of the form of what holds it. */
    static final Set<EReference> IN_TREE = Set.of(KnowledgePackage.Literals.FAULT__LINKS, KnowledgePackage.Literals.ADJUSTMENT__LINKS,
            KnowledgePackage.Literals.REPAIR__FIXES);

    private PackForm() {
    }

    /**
     * A part of a form.
     *
     * @param element   what it shows
     * @param title     what it is, with its number when there are several
     * @param depth     0 for the element the form is of
     * @param fields    its fields
     * @param children  of what more can be added to it
     * @param removable whether it can be removed here
     */
    public record Section(EObject element, String title, int depth, List<Field> fields, List<EReference> children, boolean removable) {
    }

    /** The parts of the form of an element, in their order. */
    public static List<Section> of(EObject element) {
        List<Section> sections = new ArrayList<>();
        add(element, Words.one(element.eClass()), 0, sections);
        return sections;
    }

    private static void add(EObject element, String title, int depth, List<Section> sections) {
        List<EReference> children = element.eClass().getEAllContainments().stream().filter(r -> isHere(element, r)).toList();
        boolean removable = depth > 0 && (element.eContainmentFeature().isMany() || !element.eContainmentFeature().isRequired());
        sections.add(new Section(element, title, depth, fields(element),
                children.stream().filter(r -> r.isMany() || element.eGet(r) == null).toList(), removable));
        for (EReference reference : children) {
            addAll(element, reference, depth + 1, sections);
        }
    }

    private static void addAll(EObject element, EReference reference, int depth, List<Section> sections) {
        List<?> values = reference.isMany() ? (List<?>) element.eGet(reference) : element.eGet(reference) == null ? List.of() : List.of(element.eGet(reference));
        for (int i = 0; i < values.size(); i++) {
            String name = titleOf(reference);
            add((EObject) values.get(i), values.size() > 1 ? name + " " + (i + 1) : name, depth, sections);
        }
    }

    /** A claim is called after what it claims. */
    private static String titleOf(EReference reference) {
        return Words.claim(reference).orElse(Words.one(reference.getEReferenceType()));
    }

    private static List<Field> fields(EObject element) {
        return element.eClass().getEAllAttributes().stream().map((EAttribute a) -> Field.of(a, element)).toList();
    }

    static boolean isHere(EObject element, EReference reference) {
        return element.eContainer() != null && !IN_TREE.contains(reference);
    }

    /** The element whose form shows this one. */
    public static EObject shownBy(EObject element) {
        EObject at = element;
        while (at.eContainer() != null && at.eContainer().eContainer() != null && !IN_TREE.contains(at.eContainmentFeature())) {
            at = at.eContainer();
        }
        return at;
    }
}
