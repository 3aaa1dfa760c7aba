package org.boardwright.model.internal;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/** Text that XML 1.0 can hold. Lines of a log may have control characters, which XML forbids even when escaped. */
public final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {
    }

    /** Cleans every text of the element and of all it contains. */
    public static void clean(EObject root) {
        cleanOne(root);
        root.eAllContents().forEachRemaining(XmlText::cleanOne);
    }

    private static void cleanOne(EObject element) {
        for (EAttribute attribute : element.eClass().getEAllAttributes()) {
            if (element.eGet(attribute) instanceof String text && !text.codePoints().allMatch(XmlText::allowed)) {
                element.eSet(attribute, cleaned(text));
            }
        }
    }

    private static String cleaned(String text) {
        return text.codePoints().map(c -> allowed(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** The production Char of XML 1.0, fifth edition, section 2.2. */
    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
