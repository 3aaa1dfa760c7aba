package org.boardwright.ui.knowledge.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.PackForm;
import org.boardwright.ui.knowledge.model.PackSession;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/** The form of the element chosen in the tree; keeps its widgets as long as the element holds the same parts. */
final class FormPane {

    private static final int MARGIN = 8;

    private final FormToolkit toolkit;
    private final PackSession session;
    private final Consumer<EObject> show;
    private final ScrolledForm form;
    private final List<SectionPane> panes = new ArrayList<>();
    private Optional<EObject> shown = Optional.empty();
    private List<PackForm.Section> sections = List.of();

    /** @param show shows another element */
    FormPane(Composite parent, FormToolkit toolkit, PackSession session, Consumer<EObject> show) {
        this.toolkit = toolkit;
        this.session = session;
        this.show = show;
        form = toolkit.createScrolledForm(parent);
        form.setExpandHorizontal(true);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN, MARGIN).applyTo(form.getBody());
    }

    /** Shows a node of the tree; a group shows nothing. */
    void show(Optional<Object> node) {
        Optional<EObject> element = node.filter(EObject.class::isInstance).map(EObject.class::cast);
        if (!element.equals(shown) || element.isEmpty()) {
            shown = element;
            build();
            form.getVerticalBar().setSelection(0);
            form.setOrigin(0, 0);
        }
    }

    /** The pack was changed, or checked. */
    void refresh() {
        if (!shown.map(PackForm::of).orElse(List.of()).equals(sections)) {
            build();
        } else {
            panes.forEach(SectionPane::refresh);
        }
    }

    /** The cursor stays in the editor: a view would be made the active part else, and take undo with it. */
    private void build() {
        boolean focused = isInside(form.getDisplay().getFocusControl());
        form.setRedraw(false);
        try {
            for (Control old : form.getBody().getChildren()) {
                old.dispose();
            }
            panes.clear();
            sections = shown.map(PackForm::of).orElse(List.of());
            form.setText(shown.map(e -> session.tree().label(e)).orElse(Messages.form_nothing).replace("&", "&&"));
            for (PackForm.Section section : sections) {
                SectionPane pane = new SectionPane(form.getBody(), toolkit, session, section, this);
                panes.add(pane);
                GridDataFactory.fillDefaults().grab(true, false).indent(2 * MARGIN * Math.max(0, section.depth() - 1), 0).applyTo(pane.control());
            }
            form.reflow(true);
        } finally {
            form.setRedraw(true);
        }
        if (focused) {
            form.setFocus();
        }
    }

    private boolean isInside(Control control) {
        Control at = control;
        while (at != null && at != form) {
            at = at.getParent();
        }
        return at == form;
    }

    /** A problem came or went: the form needs more or less room. */
    void fit() {
        form.reflow(true);
    }

    void add(EObject owner, EReference children) {
        focus(session.edits().add(owner, children));
    }

    void remove(EObject element) {
        session.edits().remove(element);
    }

    /** Goes to another element. */
    void reveal(EObject element) {
        show.accept(element);
    }

    /** Puts the cursor into the first field of an element, if it is shown here. */
    void focus(EObject element) {
        panes.stream().filter(p -> p.element() == element).findFirst().ifPresent(p -> {
            form.setOrigin(0, Math.max(0, p.control().getLocation().y - MARGIN));
            p.focus();
        });
    }
}
