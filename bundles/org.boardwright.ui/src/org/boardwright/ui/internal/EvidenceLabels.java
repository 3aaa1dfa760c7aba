package org.boardwright.ui.internal;

import java.util.function.Function;

import org.boardwright.ui.model.EvidenceList;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;

/** One column of the evidence table; the first one carries the icon. */
final class EvidenceLabels extends ColumnLabelProvider {

    private final Style style;
    private final Function<EvidenceList.Row, String> text;
    private final boolean icon;

    EvidenceLabels(Style style, Function<EvidenceList.Row, String> text, boolean icon) {
        this.style = style;
        this.text = text;
        this.icon = icon;
    }

    @Override
    public String getText(Object element) {
        return text.apply((EvidenceList.Row) element);
    }

    @Override
    public String getToolTipText(Object element) {
        String whole = getText(element);
        return whole.isEmpty() ? null : whole;
    }

    @Override
    public Image getImage(Object element) {
        return icon ? style.icon(icon(((EvidenceList.Row) element).mark())) : null;
    }

    private static String icon(EvidenceList.Mark mark) {
        return switch (mark) {
            case RESTORE_SUCCEEDED -> "restore-succeeded";
            case RESTORE_FAILED -> "restore-failed";
            case RESTORE_UNKNOWN -> "restore-unknown";
            case FROM_FILE -> "from-file";
            case FROM_TECHNICIAN -> "from-technician";
            case SUPERSEDED -> "superseded";
            case REPAIR_TRIED -> "repair-tried";
        };
    }
}
