package org.boardwright.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.Twistie;

/**
 * A line of text behind which there is more. {@link org.eclipse.ui.forms.widgets.ExpandableComposite} does the same, but its label takes
 * GTK two milliseconds to lay out, ten of them on each answer a fifth of the time.
 */
final class Fold {

    private final Composite fold;
    private final Twistie twistie;
    private final Prose line;
    private final Composite more;
    private String text = "";
    private boolean open;

    /** @param turned told whether it is open now, after a technician opened or closed it */
    Fold(Composite parent, Style style, Consumer<Boolean> turned) {
        fold = Build.column(parent, 0);
        Composite head = Build.row(fold, 2, 0);
        twistie = new Twistie(head, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(twistie);
        twistie.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = text;
            }
        });
        twistie.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(e -> turned.accept(twistie.isExpanded())));
        line = new Prose(head, style);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(line);
        line.addListener(SWT.MouseUp, e -> {
            twistie.setExpanded(!twistie.isExpanded());
            turned.accept(twistie.isExpanded());
        });
        more = Build.column(fold, Build.GAP / 2);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(more);
        more.setVisible(false);
    }

    Composite control() {
        return fold;
    }

    /** Holds what is behind the line. */
    Composite more() {
        return more;
    }

    /** Whether what is behind the line is shown; the twistie turns before that. */
    boolean isOpen() {
        return open;
    }

    /** Shows the line, with what is behind it or without; the parent must be laid out afterwards. */
    void show(String newText, boolean nowOpen) {
        text = newText;
        open = nowOpen;
        line.show(List.of(Block.Paragraph.of(Block.Look.TEXT, text)));
        twistie.setExpanded(open);
        Build.show(more, open);
    }
}
