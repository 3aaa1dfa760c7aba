package org.boardwright.ui.knowledge.model;

import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What classes, fields and values of the model are called, from {@code words.properties}. */
public final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.boardwright.ui.knowledge.model.words");

    private Words() {
    }

    /** e.g. Source id. */
    public static String field(EStructuralFeature field) {
        return find("field." + field.getEContainingClass().getName() + "." + field.getName()).or(() -> find("field." + field.getName()))
                .orElse(field.getName());
    }

    /** What to write into the field; empty when its name says it. */
    public static Optional<String> hint(EStructuralFeature field) {
        return find("hint." + field.getEContainingClass().getName() + "." + field.getName()).or(() -> find("hint." + field.getName()));
    }

    /** One of a kind, e.g. Fault. */
    public static String one(EClass kind) {
        return find("one." + kind.getName()).orElse(kind.getName());
    }

    /** What the claims of an element are about, e.g. How often; empty for what holds no claims. */
    public static Optional<String> claim(EStructuralFeature claims) {
        return find("claim." + claims.getEContainingClass().getName() + "." + claims.getName());
    }

    /** All of a kind, e.g. Faults. */
    public static String group(EStructuralFeature children) {
        return find("group." + children.getEContainingClass().getName() + "." + children.getName())
                .or(() -> find("group." + children.getName())).orElse(children.getName());
    }

    /** A value out of a list of values, e.g. battery. */
    public static String value(Enumerator value) {
        return find("value." + value.getLiteral()).orElse(value.getLiteral());
    }

    private static Optional<String> find(String key) {
        try {
            return Optional.of(BUNDLE.getString(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
