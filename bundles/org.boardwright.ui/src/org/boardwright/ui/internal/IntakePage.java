package org.boardwright.ui.internal;

import java.util.function.Consumer;

import org.boardwright.ui.model.NewCaseModel;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A page of few, big fields. */
abstract class IntakePage extends WizardPage {

    private final NewCaseModel model;
    private final String hint;
    private Style style;

    IntakePage(String name, String title, String hint, NewCaseModel model) {
        super(name, title, null);
        this.model = model;
        this.hint = hint;
        setDescription(hint);
    }

    final NewCaseModel model() {
        return model;
    }

    final Style style() {
        return style;
    }

    @Override
    public final void createControl(Composite parent) {
        style = new Style(parent);
        Composite area = Build.column(parent, Build.MARGIN);
        fill(area);
        setControl(area);
        validate();
    }

    abstract void fill(Composite area);

    /** What was typed on the other page may have changed what is missing. */
    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            validate();
        }
    }

    final void validate() {
        String problem = model.problem().orElse(null);
        setDescription(problem == null ? hint : problem);
        setPageComplete(problem == null);
    }

    final Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        label.setFont(style.heading());
        return label;
    }

    final Text text(Composite parent, String hintInField, String begin, Consumer<String> typed) {
        Text text = new Text(parent, SWT.BORDER);
        text.setFont(style.lead());
        text.setMessage(hintInField);
        text.setText(begin);
        text.addListener(SWT.Modify, e -> {
            typed.accept(text.getText());
            validate();
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    final Button check(Composite parent, String text, boolean begin, Consumer<Boolean> ticked) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(text);
        button.setSelection(begin);
        button.setFont(style.body());
        button.addListener(SWT.Selection, e -> {
            ticked.accept(button.getSelection());
            validate();
        });
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, Build.TARGET_HEIGHT).applyTo(button);
        return button;
    }
}
