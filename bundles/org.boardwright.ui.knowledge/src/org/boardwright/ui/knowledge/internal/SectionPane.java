package org.boardwright.ui.knowledge.internal;

import java.util.ArrayList;
import java.util.List;

import org.boardwright.ui.knowledge.model.Field;
import org.boardwright.ui.knowledge.model.Finding;
import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.PackForm;
import org.boardwright.ui.knowledge.model.PackSession;
import org.boardwright.ui.knowledge.model.Words;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.Section;

/** One part of a form: the fields of one element, what is wrong with it as a whole, and what can be added to it. */
final class SectionPane {

    private static final int GAP = 6;

    private final PackSession session;
    private final PackForm.Section section;
    private final FormPane form;
    private final FormToolkit toolkit;
    private final Section control;
    private final List<FieldRow> rows = new ArrayList<>();
    private final FindingLine whole;

    SectionPane(Composite parent, FormToolkit toolkit, PackSession session, PackForm.Section section, FormPane form) {
        this.session = session;
        this.section = section;
        this.form = form;
        this.toolkit = toolkit;
        control = toolkit.createSection(parent, section.depth() == 0 ? Section.NO_TITLE : Section.TITLE_BAR);
        control.setText(section.title());
        Composite body = toolkit.createComposite(control);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * GAP, GAP).margins(GAP, GAP).applyTo(body);
        control.setClient(body);
        whole = new FindingLine(body, toolkit, session, form, 2);
        section.fields().forEach(f -> rows.add(new FieldRow(body, toolkit, session, section.element(), f, form)));
        links(body);
        refresh();
    }

    private void links(Composite body) {
        if (section.children().isEmpty() && !section.removable()) {
            return;
        }
        Composite links = toolkit.createComposite(body);
        GridLayoutFactory.fillDefaults().numColumns(section.children().size() + 1).spacing(3 * GAP, GAP).applyTo(links);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(links);
        for (EReference children : section.children()) {
            link(links, NLS.bind(Messages.form_add, Words.claim(children).orElse(Words.one(children.getEReferenceType()))),
                    () -> form.add(section.element(), children));
        }
        if (section.removable()) {
            link(links, Messages.form_remove, () -> form.remove(section.element()));
        }
    }

    private void link(Composite parent, String text, Runnable followed) {
        Hyperlink link = toolkit.createHyperlink(parent, text, SWT.NONE);
        // what is followed may dispose of the link, which is still handling the mouse
        link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(e -> link.getDisplay().asyncExec(followed)));
    }

    void refresh() {
        List<Finding> findings = session.review().about(section.element());
        List<String> fields = section.fields().stream().map((Field f) -> f.feature().getName()).toList();
        whole.show(findings.stream().filter(f -> !fields.contains(f.field())).toList());
        rows.forEach(r -> r.show(findings.stream().filter(f -> f.field().equals(r.name())).toList()));
    }

    EObject element() {
        return section.element();
    }

    Control control() {
        return control;
    }

    void focus() {
        if (!rows.isEmpty()) {
            rows.getFirst().focus();
        }
    }
}
