package org.boardwright.ui.internal;

import java.util.function.Consumer;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.FileDrop;
import org.boardwright.ui.model.CaseSnapshot;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A page of the case editor: made when it is looked at first, then shows each snapshot. */
abstract class CasePage extends FormPage {

    private Style style;

    CasePage(FormEditor editor, String id, String title) {
        super(editor, id, title);
    }

    @Override
    protected final void createFormContent(IManagedForm form) {
        Composite body = form.getForm().getBody();
        style = new Style(body);
        form.getForm().setText(getTitle());
        GridLayoutFactory.fillDefaults().margins(Build.MARGIN, Build.GAP).spacing(Build.GAP, Build.GAP).applyTo(body);
        FileDrop.on(body, cases());
        fill(body, form.getToolkit());
        show(cases().snapshot());
    }

    final Style style() {
        return style;
    }

    final CaseService cases() {
        return getSite().getService(CaseService.class);
    }

    /** Shows a snapshot if the page was ever looked at. */
    final void refresh(CaseSnapshot snapshot) {
        if (style != null && !getManagedForm().getForm().isDisposed()) {
            show(snapshot);
        }
    }

    abstract void fill(Composite body, FormToolkit toolkit);

    abstract void show(CaseSnapshot snapshot);

    final Composite buttons(Composite body, FormToolkit toolkit, int columns) {
        Composite row = toolkit.createComposite(body);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(Build.GAP, Build.GAP).applyTo(row);
        GridDataFactory.fillDefaults().applyTo(row);
        return row;
    }

    final Button button(Composite row, FormToolkit toolkit, String text, Runnable pressed) {
        return button(row, toolkit, text, SWT.PUSH, b -> pressed.run());
    }

    final Button button(Composite row, FormToolkit toolkit, String text, int kind, Consumer<Button> pressed) {
        Button button = toolkit.createButton(row, text, kind);
        button.setFont(style.body());
        button.addListener(SWT.Selection, e -> pressed.accept(button));
        int height = kind == SWT.PUSH ? Math.max(Build.TARGET_HEIGHT, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).y) : SWT.DEFAULT;
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(SWT.DEFAULT, height).applyTo(button);
        return button;
    }
}
