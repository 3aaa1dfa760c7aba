package org.boardwright.ui.internal;

import java.util.function.Function;

import org.boardwright.ui.model.EvidenceList;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;

/** One column of the evidence table; the first one carries the icon. */
final class EvidenceLabels extends ColumnLabelProvider {

    private final Style style;
    private final CellTexts texts;
    private final int column;
    private final Function<EvidenceList.Row, String> text;

    /** @param column the first one, 0, has the icons */
    EvidenceLabels(Style style, CellTexts texts, int column, Function<EvidenceList.Row, String> text) {
        this.style = style;
        this.texts = texts;
        this.column = column;
        this.text = text;
    }

    @Override
    public String getText(Object element) {
        Image image = getImage(element);
        return texts.fit(text.apply((EvidenceList.Row) element), column, image == null ? 0 : image.getBounds().width);
    }

    @Override
    public String getToolTipText(Object element) {
        String whole = text.apply((EvidenceList.Row) element);
        return whole.isEmpty() ? null : whole;
    }

    @Override
    public Image getImage(Object element) {
        return column == 0 ? style.icon(icon(((EvidenceList.Row) element).mark())) : null;
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
