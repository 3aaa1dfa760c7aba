package org.boardwright.ui.knowledge.internal;

import java.util.List;
import java.util.Optional;

import org.boardwright.ui.knowledge.model.Finding;
import org.boardwright.ui.knowledge.model.PackSession;
import org.boardwright.ui.knowledge.model.QuickFix;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** What is wrong with a field or an element, with the ways out; takes no room while nothing is. */
final class FindingLine {

    private static final int GAP = 4;
    private static final int TEXT_WIDTH = 300;

    private final FormToolkit toolkit;
    private final PackSession session;
    private final FormPane form;
    private final Composite lines;
    private final Icons icons;
    private List<Finding> shown = List.of();
    private Optional<String> typed = Optional.empty();

    FindingLine(Composite parent, FormToolkit toolkit, PackSession session, FormPane form, int span) {
        this.toolkit = toolkit;
        this.session = session;
        this.form = form;
        lines = toolkit.createComposite(parent);
        icons = new Icons(lines);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, GAP).applyTo(lines);
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).exclude(true).applyTo(lines);
        lines.setVisible(false);
    }

    /** Shows what a check found. */
    void show(List<Finding> findings) {
        if (!findings.equals(shown)) {
            shown = findings;
            build();
        }
    }

    /** Shows what is wrong with what was typed and not taken; empty when it was taken. */
    void refuse(Optional<String> trouble) {
        if (!trouble.equals(typed)) {
            typed = trouble;
            build();
        }
    }

    private void build() {
        for (Control old : lines.getChildren()) {
            old.dispose();
        }
        typed.ifPresent(t -> message("error", t));
        shown.forEach(f -> {
            message(f.error() ? "error" : "advice", f.message() + ". " + f.remedy() + ".");
            fixes(f);
        });
        boolean any = lines.getChildren().length > 0;
        ((GridData) lines.getLayoutData()).exclude = !any;
        lines.setVisible(any);
        form.fit();
    }

    private void message(String icon, String text) {
        Label image = toolkit.createLabel(lines, "");
        image.setImage(icons.icon(icon));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(image);
        Label label = toolkit.createLabel(lines, text.replace("&", "&&"), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
    }

    private void fixes(Finding finding) {
        List<QuickFix> fixes = session.fixes(finding);
        if (fixes.isEmpty()) {
            return;
        }
        toolkit.createLabel(lines, "");
        Composite row = toolkit.createComposite(lines);
        row.setLayout(new RowLayout());
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(row);
        for (QuickFix fix : fixes) {
            Hyperlink link = toolkit.createHyperlink(row, fix.label(), SWT.NONE);
            link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(
                    e -> link.getDisplay().asyncExec(() -> Fixes.apply(fix, session, lines.getShell(), form::reveal))));
        }
    }
}
