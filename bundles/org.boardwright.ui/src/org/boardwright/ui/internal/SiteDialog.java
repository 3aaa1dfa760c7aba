package org.boardwright.ui.internal;

import java.io.IOException;
import java.util.List;

import org.boardwright.packs.Packs;
import org.boardwright.ui.model.PackMessages;
import org.boardwright.ui.model.PacksModel;
import org.boardwright.ui.model.SiteModel;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** The packs of a vendor's site, by its address or folder: seen and checked first, then installed. */
final class SiteDialog extends PackWorkDialog {

    private static final Point SIZE = new Point(1080, 560);
    private static final int INSTALL_ID = IDialogConstants.CLIENT_ID;

    private final SiteModel model = new SiteModel(PlatformUI.getWorkbench().getService(Packs.class));
    private Combo address;
    private Button look;

    SiteDialog(Shell shell) {
        super(shell, PackMessages.site_title, SIZE);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Style style = new Style(area);
        Build.text(area, PackMessages.site_text, style.body());
        address(Build.row(area, 3, 0), style);
        createTable(area, style, SWT.CHECK, PackMessages.column_state);
        return area;
    }

    @Override
    List<PacksModel.Row> rows() {
        return model.rows();
    }

    @Override
    List<String> ticks() {
        return model.suggested();
    }

    private void address(Composite row, Style style) {
        address = new Combo(row, SWT.DROP_DOWN);
        address.setFont(style.body());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(address);
        try {
            address.setItems(model.known().toArray(String[]::new));
        } catch (IOException e) {
            ILog.get().warn(e.getMessage(), e);
        }
        address.addListener(SWT.Modify, e -> enable());
        address.addListener(SWT.DefaultSelection, e -> look());
        button(row, PackMessages.site_folder, style, this::chooseFolder);
        look = button(row, PackMessages.site_look, style, this::look);
    }

    private static Button button(Composite row, String text, Style style, Runnable pressed) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.setFont(style.body());
        button.addListener(SWT.Selection, e -> pressed.run());
        return button;
    }

    private void chooseFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setText(PackMessages.site_title);
        String folder = dialog.open();
        if (folder != null) {
            address.setText(folder);
            look();
        }
    }

    private void look() {
        String where = address.getText();
        if (!where.isBlank() && !isWorking()) {
            work(() -> model.look(where));
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, INSTALL_ID, PackMessages.site_install, false);
        createButton(parent, IDialogConstants.CANCEL_ID, PackMessages.close, false);
        enable();
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == INSTALL_ID) {
            List<String> ids = table().ticked();
            work(() -> model.install(ids));
        } else {
            super.buttonPressed(button);
        }
    }

    @Override
    void enable() {
        look.setEnabled(!isWorking() && !address.getText().isBlank());
        if (getButton(INSTALL_ID) != null) {
            getButton(INSTALL_ID).setEnabled(!isWorking() && !table().ticked().isEmpty());
        }
    }

    @Override
    public boolean close() {
        boolean closed = super.close();
        Job.create(PackMessages.job, monitor -> {
            try {
                model.close();
            } catch (IOException e) {
                ILog.get().warn(e.getMessage(), e);
            }
        }).schedule();
        return closed;
    }
}
