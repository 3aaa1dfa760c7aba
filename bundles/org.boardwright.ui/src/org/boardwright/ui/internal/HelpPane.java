package org.boardwright.ui.internal;

import java.util.function.Consumer;

import org.boardwright.ui.model.HelpPage;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.HyperlinkSettings;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormText;

/** Paints a page of the help. */
final class HelpPane {

    private final ScrolledColumn column;
    private final Composite pane;
    private final Style style;
    private final Consumer<String> follow;

    /** @param follow told the name of the page when a link is chosen */
    HelpPane(ScrolledColumn column, Style style, Consumer<String> follow) {
        this.column = column;
        this.pane = column.column();
        this.style = style;
        this.follow = follow;
    }

    /** Replaces what was shown by the beginning of a page. */
    void show(HelpPage page) {
        column.change(() -> {
            for (Control old : pane.getChildren()) {
                old.dispose();
            }
            fill(page);
        });
        column.toTop();
    }

    private void fill(HelpPage page) {
        Build.text(pane, page.title(), style.title());
        for (HelpPage.Block block : page.blocks()) {
            switch (block) {
                case HelpPage.Heading(var text) -> Build.text(pane, text, style.lead());
                case HelpPage.Text(var markup) -> text(markup);
            }
        }
    }

    private void text(String markup) {
        FormText text = Style.themed(new FormText(pane, markup.contains("<a ") ? SWT.WRAP : SWT.WRAP | SWT.NO_FOCUS), Style.TEXT);
        text.setFont(style.body());
        HyperlinkSettings links = new HyperlinkSettings(pane.getDisplay());
        links.setForeground(JFaceColors.getHyperlinkText(pane.getDisplay()));
        links.setActiveForeground(JFaceColors.getActiveHyperlinkText(pane.getDisplay()));
        text.setHyperlinkSettings(links);
        text.setText(markup, true, false);
        text.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(e -> followLater(HelpPages.nameOf((String) e.getHref()))));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
    }

    /** A link must not be disposed of while it is still handling the mouse. */
    private void followLater(String page) {
        pane.getDisplay().asyncExec(() -> {
            if (!pane.isDisposed()) {
                follow.accept(page);
            }
        });
    }
}
