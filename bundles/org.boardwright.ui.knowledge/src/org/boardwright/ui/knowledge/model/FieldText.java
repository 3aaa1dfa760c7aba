package org.boardwright.ui.knowledge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/** What stands in a field, and what is made of what is typed there. */
public final class FieldText {

    private FieldText() {
    }

    /** What the field shows; lists have a value on each line. */
    public static String of(EObject element, Field field) {
        if (field.feature().isMany()) {
            return String.join("\n", field.ids(element));
        }
        Object value = element.eGet(field.feature());
        if (value == null || !element.eIsSet(field.feature()) && field.feature().isRequired()) {
            return "";
        }
        return value instanceof Double number ? number(number) : value.toString();
    }

    /** Whole numbers without a point. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    /**
     * Takes what was typed.
     *
     * @return what is wrong with it; the model is then as it was
     */
    public static Optional<String> set(PackSession session, EObject element, Field field, String typed) {
        PackDocument document = session.document();
        String text = typed.strip();
        switch (field.kind()) {
            case NUMBER -> {
                return setNumber(document, element, field, text);
            }
            case TEXTS, REFERENCES -> setList(document, element, field, text);
            case ID -> {
                if (!text.isEmpty() && !text.equals(of(element, field))) {
                    session.edits().rename(element, text);
                }
            }
            default -> document.set(element, field.feature(), typed.isEmpty() ? null : typed);
        }
        return Optional.empty();
    }

    private static Optional<String> setNumber(PackDocument document, EObject element, Field field, String text) {
        try {
            document.set(element, field.feature(), text.isEmpty() ? null : Double.valueOf(text.replace(',', '.')));
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.of(NLS.bind(Messages.form_notNumber, text));
        }
    }

    /** Equal lists are no change: an empty line at the end is only the place where the next value will be typed. */
    private static void setList(PackDocument document, EObject element, Field field, String text) {
        List<String> values = new ArrayList<>(text.lines().map(String::strip).filter(l -> !l.isEmpty()).distinct().toList());
        if (!values.equals(field.ids(element))) {
            document.set(element, field.feature(), values);
        }
    }

    /** Whether what is typed means what the model holds: 0.50 is 0.5, an empty line is no value. */
    public static boolean means(Field field, String typed, String held) {
        return switch (field.kind()) {
            case NUMBER -> isSameNumber(typed, held);
            case TEXTS, REFERENCES -> typed.lines().map(String::strip).filter(l -> !l.isEmpty()).toList().equals(held.lines().toList());
            default -> typed.equals(held);
        };
    }

    private static boolean isSameNumber(String typed, String held) {
        try {
            return Double.parseDouble(typed.strip().replace(',', '.')) == Double.parseDouble(held);
        } catch (NumberFormatException e) {
            return typed.strip().equals(held);
        }
    }

    /** The values to choose from, in their order. */
    public static List<Enumerator> choices(Field field) {
        return ((EEnum) field.feature().getEAttributeType()).getELiterals().stream().map(EEnumLiteral::getInstance).toList();
    }

    /** Takes one of the values to choose from in or out. */
    public static void toggle(PackDocument document, EObject element, Field field, Enumerator value, boolean in) {
        List<Object> values = new ArrayList<>((List<?>) element.eGet(field.feature()));
        if (in && !values.contains(value)) {
            values.add(value);
        } else if (!in) {
            values.remove(value);
        }
        document.set(element, field.feature(), values);
    }
}
