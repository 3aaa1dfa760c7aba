package org.boardwright.ui.knowledge.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.model.knowledge.KnowledgePackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;

/**
 * One field of a form.
 *
 * @param feature what it shows
 * @param kind    how it is filled in
 * @param target  what a reference leads to; empty for other fields
 */
public record Field(EAttribute feature, Kind kind, Optional<Target> target) {

    /** How a field is filled in. */
    public enum Kind {
        /** The id of the element; a change of it changes all that refers to it. */
        ID,
        /** A line. */
        TEXT,
        /** Some lines. */
        LONG_TEXT,
        /** Lines, each a value. */
        TEXTS,
        /** A number. */
        NUMBER,
        /** Yes or no. */
        YES_NO,
        /** One value out of a list. */
        CHOICE,
        /** Any values out of a list. */
        CHOICES,
        /** The id of another element. */
        REFERENCE,
        /** Ids of other elements. */
        REFERENCES
    }

    /** What a reference leads to. */
    public enum Target {
        SOURCE, DEVICE, STATE, PART, FAULT, TEST, OUTCOME, PACK
    }

    private static final Set<String> LONG = Set.of("description", "note", "question", "caution", "text", "pattern");

    static Field of(EAttribute feature, EObject element) {
        Optional<Target> target = target(feature, element);
        return new Field(feature, kind(feature, target, element), target);
    }

    private static Kind kind(EAttribute feature, Optional<Target> target, EObject element) {
        EClassifier type = feature.getEAttributeType();
        if (target.isPresent()) {
            return feature.isMany() ? Kind.REFERENCES : Kind.REFERENCE;
        } else if (feature.getName().equals("id") && element.eContainer() != null) {
            return Kind.ID;
        } else if (type instanceof EEnum) {
            return feature.isMany() ? Kind.CHOICES : Kind.CHOICE;
        } else if (type == EcorePackage.Literals.EDOUBLE) {
            return Kind.NUMBER;
        } else if (type == EcorePackage.Literals.EBOOLEAN) {
            return Kind.YES_NO;
        }
        return feature.isMany() ? Kind.TEXTS : LONG.contains(feature.getName()) ? Kind.LONG_TEXT : Kind.TEXT;
    }

    private static Optional<Target> target(EStructuralFeature feature, EObject element) {
        if (feature == KnowledgePackage.Literals.SIGNATURE__PART) {
            return Optional.empty(); // a part of the artifact
        }
        return Optional.ofNullable(switch (feature.getName()) {
            case "source" -> Target.SOURCE;
            case "device", "devices" -> Target.DEVICE;
            case "state", "implies" -> Target.STATE;
            case "part", "parts" -> Target.PART;
            case "parent" -> element instanceof DeviceClass ? Target.DEVICE : Target.PART;
            case "fault" -> Target.FAULT;
            case "test" -> Target.TEST;
            case "outcome", "gone" -> Target.OUTCOME;
            case "requires" -> Target.PACK;
            default -> null;
        });
    }

    /** The ids a reference of an element holds, or the values of another field as they are shown; empty when there is none. */
    @SuppressWarnings("unchecked")
    public List<String> ids(EObject element) {
        Object value = element.eGet(feature);
        return feature.isMany() ? List.copyOf((List<String>) value) : value == null || value.toString().isBlank() ? List.of() : List.of((String) value);
    }
}
