package org.boardwright.ui.knowledge.internal;

import java.util.List;
import java.util.Optional;

import org.boardwright.ui.LinesField;
import org.boardwright.ui.knowledge.model.Field;
import org.boardwright.ui.knowledge.model.FieldText;
import org.boardwright.ui.knowledge.model.Finding;
import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.PackSession;
import org.boardwright.ui.knowledge.model.Words;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A field with its name, what it holds, and below it what is wrong with it. */
final class FieldRow {

    private static final int GAP = 6;
    private static final int TEXT_WIDTH = 200;
    private static final int NUMBER_WIDTH = 110;
    private static final int LIST_LINES = 3;

    private final FormToolkit toolkit;
    private final PackSession session;
    private final EObject element;
    private final Field field;
    private final Control control;
    private final Runnable fill;
    private final FindingLine finding;
    private boolean filling;

    FieldRow(Composite parent, FormToolkit toolkit, PackSession session, EObject element, Field field, FormPane form) {
        this.toolkit = toolkit;
        this.session = session;
        this.element = element;
        this.field = field;
        Label label = toolkit.createLabel(parent, Words.field(field.feature()));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).indent(0, GAP).applyTo(label);
        Composite cell = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(GAP, GAP).extendedMargins(2, 2, 2, 2).applyTo(cell);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
        switch (field.kind()) {
            case YES_NO -> {
                Button button = toolkit.createButton(cell, "", SWT.CHECK);
                control = button;
                fill = () -> button.setSelection((Boolean) element.eGet(field.feature()));
                button.addListener(SWT.Selection, e -> session.document().set(element, field.feature(), button.getSelection()));
            }
            case CHOICE -> {
                Combo combo = new Combo(cell, SWT.READ_ONLY | SWT.DROP_DOWN);
                control = combo;
                fill = choice(combo);
            }
            case CHOICES -> {
                Composite boxes = toolkit.createComposite(cell);
                control = boxes;
                fill = choices(boxes);
            }
            default -> {
                Text text = text(cell);
                control = text;
                fill = () -> fill(text);
            }
        }
        Words.hint(field.feature()).ifPresent(h -> {
            label.setToolTipText(h);
            control.setToolTipText(h);
        });
        label.setData(control);
        finding = new FindingLine(cell, toolkit, session, form, 3);
    }

    private Text text(Composite cell) {
        Text text = box(cell);
        if (field.kind() == Field.Kind.ID) {
            text.setMessage(Messages.form_id);
            text.addListener(SWT.DefaultSelection, e -> take(text));
            text.addListener(SWT.FocusOut, e -> take(text));
        } else {
            text.addModifyListener(e -> take(text));
        }
        text.addListener(SWT.FocusIn, e -> session.document().endTyping());
        if (field.target().isPresent()) {
            Button pick = toolkit.createButton(cell, Messages.form_pick, SWT.PUSH);
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(pick);
            pick.addListener(SWT.Selection, e -> PickDialog.ask(cell.getShell(), field, session.choices().of(element, field))
                    .ifPresent(c -> session.edits().pick(element, field, c.id())));
        }
        return text;
    }

    private Text box(Composite cell) {
        GridDataFactory place = GridDataFactory.fillDefaults().grab(true, false).span(field.target().isPresent() ? 1 : 3, 1);
        if (field.feature().isMany() || field.kind() == Field.Kind.LONG_TEXT) {
            Text text = LinesField.in(cell, SWT.V_SCROLL | (field.feature().isMany() ? SWT.NONE : SWT.WRAP));
            toolkit.adapt(text, true, false);
            LinesField.size(text, TEXT_WIDTH, field.feature().isMany() ? LIST_LINES : 2);
            place.applyTo(text.getParent());
            return text;
        }
        Text text = toolkit.createText(cell, "", SWT.BORDER | SWT.SINGLE);
        (field.kind() == Field.Kind.NUMBER ? GridDataFactory.fillDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT) : place.hint(TEXT_WIDTH, SWT.DEFAULT)).applyTo(text);
        return text;
    }

    private void take(Text text) {
        if (!filling) {
            finding.refuse(FieldText.set(session, element, field, text.getText()));
        }
    }

    /** What is being typed is left alone while it means what the model holds. */
    private void fill(Text text) {
        String now = FieldText.of(element, field);
        if (field.kind() == Field.Kind.REFERENCE && !now.isBlank()) {
            text.setToolTipText(session.choices().nameOf(element, field, now));
        }
        if (!now.equals(text.getText()) && !FieldText.means(field, text.getText(), now) && !(field.kind() == Field.Kind.ID && text.isFocusControl())) {
            text.setText(now);
            finding.refuse(Optional.empty());
        }
    }

    private Runnable choice(Combo combo) {
        List<Enumerator> values = FieldText.choices(field);
        values.forEach(v -> combo.add(Words.value(v)));
        combo.addListener(SWT.Selection, e -> session.document().set(element, field.feature(), values.get(combo.getSelectionIndex())));
        // the wheel is for scrolling the form
        combo.addListener(SWT.MouseVerticalWheel, e -> e.doit = false);
        return () -> {
            if (element.eIsSet(field.feature()) || !field.feature().isUnsettable()) {
                combo.select(values.indexOf(element.eGet(field.feature())));
            } else {
                combo.deselectAll();
            }
        };
    }

    private Runnable choices(Composite boxes) {
        boxes.setLayout(new RowLayout());
        List<Enumerator> values = FieldText.choices(field);
        List<Button> buttons = values.stream().map(v -> {
            Button box = toolkit.createButton(boxes, Words.value(v), SWT.CHECK);
            box.addListener(SWT.Selection, e -> FieldText.toggle(session.document(), element, field, v, box.getSelection()));
            return box;
        }).toList();
        return () -> {
            for (int i = 0; i < values.size(); i++) {
                buttons.get(i).setSelection(((List<?>) element.eGet(field.feature())).contains(values.get(i)));
            }
        };
    }

    /** Shows what the model holds now, and what is wrong with it. */
    void show(List<Finding> findings) {
        filling = true;
        try {
            fill.run();
        } finally {
            filling = false;
        }
        finding.show(findings);
    }

    String name() {
        return field.feature().getName();
    }

    void focus() {
        control.setFocus();
    }
}
