package org.boardwright.ui.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.boardwright.report.ReportKind;
import org.boardwright.ui.HelpTopic;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.ReportModel;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks which report, and where to. */
final class ReportDialog extends Dialog {

    private static final int FIELD_WIDTH = 420;

    private final ReportModel model;
    private Passage problem;

    ReportDialog(Shell shell, ReportModel model) {
        super(shell);
        this.model = model;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        HelpTopic.set(shell, "report");
        shell.setText(Messages.report_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Style style = new Style(area);
        Build.text(area, Messages.report_text, style.heading());
        kind(area, style, ReportKind.CUSTOMER, Messages.report_customer);
        kind(area, style, ReportKind.TECHNICAL, Messages.report_technical);
        Button redact = button(area, style, SWT.CHECK, Messages.report_redact);
        redact.setSelection(model.redact());
        redact.addListener(SWT.Selection, e -> model.setRedact(redact.getSelection()));
        photos(area, style);
        file(area, style);
        problem = Build.text(area, "", style.body());
        Style.themed(problem, Style.MUTED);
        return area;
    }

    private void kind(Composite area, Style style, ReportKind kind, String text) {
        Button button = button(area, style, SWT.RADIO, text);
        button.setSelection(model.kind() == kind);
        button.addListener(SWT.Selection, e -> {
            if (button.getSelection()) {
                model.setKind(kind);
            }
        });
    }

    private static Button button(Composite area, Style style, int kind, String text) {
        Button button = new Button(area, kind);
        button.setText(text);
        button.setFont(style.body());
        return button;
    }

    private void photos(Composite area, Style style) {
        Composite row = Build.row(area, 3, 0);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(Build.MARGIN, Build.MARGIN).applyTo(row);
        Button add = button(row, style, SWT.PUSH, Messages.report_addPhotos);
        Passage names = Build.text(row, Messages.report_noPhotos, style.body());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(names);
        Button clear = button(row, style, SWT.PUSH, Messages.report_clearPhotos);
        clear.setEnabled(false);
        add.addListener(SWT.Selection, e -> {
            model.addPhotos(choosePhotos());
            showPhotos(names, clear);
        });
        clear.addListener(SWT.Selection, e -> {
            model.clearPhotos();
            showPhotos(names, clear);
        });
    }

    private List<Path> choosePhotos() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setFilterExtensions(new String[] {"*.jpg;*.jpeg;*.png;*.JPG;*.JPEG;*.PNG"});
        return dialog.open() == null ? List.of()
                : Arrays.stream(dialog.getFileNames()).map(n -> Path.of(dialog.getFilterPath()).resolve(n)).toList();
    }

    private void showPhotos(Passage names, Button clear) {
        names.setText(model.photos().isEmpty() ? Messages.report_noPhotos : model.photoNames());
        clear.setEnabled(!model.photos().isEmpty());
        names.requestLayout();
    }

    private void file(Composite area, Style style) {
        Composite row = Build.row(area, 2, 0);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Build.MARGIN, Build.MARGIN).applyTo(row);
        Text text = new Text(row, SWT.BORDER);
        text.setFont(style.body());
        text.setText(model.file());
        // the end of a long path is what tells one file from another
        text.setSelection(text.getCharCount());
        text.addListener(SWT.Modify, e -> {
            model.setFile(text.getText());
            validate();
        });
        GridDataFactory.fillDefaults().grab(true, false).hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(text);
        button(row, style, SWT.PUSH, Messages.report_browse).addListener(SWT.Selection, e -> browse(text));
    }

    private void browse(Text text) {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.pdf", "*.html"});
        dialog.setFileName(text.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            text.setText(chosen);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.report_write, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        validate();
    }

    private void validate() {
        problem.setText(model.problem().orElse(""));
        problem.requestLayout();
        getButton(IDialogConstants.OK_ID).setEnabled(model.problem().isEmpty());
    }
}
