package org.boardwright.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.boardwright.diagnosis.SoftwarePath;
import org.boardwright.ui.CasePreferences;
import org.boardwright.ui.LinesField;
import org.boardwright.ui.RestoreService;
import org.boardwright.ui.model.CaseSession;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.RestoreBoard;
import org.boardwright.ui.model.RestoreBoard.Question;
import org.boardwright.ui.model.RestoreShown;
import org.boardwright.ui.model.RestoreShown.Situation;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Starts a restore for the case, shows its phases and its log while it runs, and how it ended. */
public final class RestoreView extends CaseView {

    public static final String ID = "org.boardwright.ui.restore";

    /** Often enough for a clock in seconds, seldom enough for a log of many lines. */
    private static final int REFRESH_MILLIS = 250;

    private final AtomicBoolean refreshing = new AtomicBoolean();
    private RestoreService service;
    private CaseSession.Registration registration;
    private Passage headline;
    private Passage detail;
    private Passage software;
    private Passage firmwareName;
    private Combo step;
    private Button update;
    private Button erase;
    private Passage forbidden;
    private Button start;
    private Button cancel;
    private PhaseTable phases;
    private Text log;
    private Composite form;
    private List<Question> questions = List.of();
    private RestoreShown shown;

    @Override
    void createContents(Composite parent, Style style) {
        service = getSite().getService(RestoreService.class);
        GridLayoutFactory.fillDefaults().margins(Build.MARGIN, Build.GAP).applyTo(parent);
        headline = Build.text(parent, "", style.lead());
        detail = Build.text(parent, "", style.body());
        software = Style.themed(Build.text(parent, "", style.body()), Style.MUTED);
        form = Build.row(parent, 2, 0);
        createForm(style);
        Composite buttons = Build.row(parent, 2, 0);
        start = Style.themed(Build.narrow(Build.button(buttons, Messages.restore_start, style.heading(), this::start), SWT.BEGINNING), Style.ACTION);
        cancel = Build.narrow(Build.button(buttons, Messages.restore_cancel, style.heading(), this::cancel), SWT.BEGINNING);
        registration = service.board().onChange(this::refreshSoon);
    }

    /** Phases and log of a restore; before the first one there is nothing to show there, and making them takes as long as all the rest. */
    private void createBelow() {
        SashForm below = new SashForm(headline.getParent(), SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
        phases = new PhaseTable(below);
        log = LinesField.in(below, SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        log.setToolTipText(Messages.restore_log);
    }

    private void createForm(Style style) {
        Build.narrow(Build.button(form, Messages.restore_firmware, style.body(), this::chooseFirmware), SWT.BEGINNING);
        firmwareName = Build.text(form, Messages.restore_noFirmware, style.body());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(firmwareName);
        Build.tag(form, Messages.restore_step, style.body());
        step = new Combo(form, SWT.DROP_DOWN | SWT.READ_ONLY);
        step.setFont(style.body());
        GridDataFactory.fillDefaults().applyTo(step);
        Build.tag(form, "", style.body());
        update = radio(Messages.restore_update, style);
        update.setSelection(true);
        Build.tag(form, "", style.body());
        erase = radio(Messages.restore_erase, style);
        Build.tag(form, "", style.body());
        forbidden = Style.themed(Build.text(form, Messages.restore_erase_forbidden, style.body()), Style.MUTED);
        Build.show(forbidden, false);
    }

    private Button radio(String text, Style style) {
        Button radio = new Button(form, SWT.RADIO);
        radio.setText(text);
        radio.setFont(style.body());
        return radio;
    }

    private void chooseFirmware() {
        FirmwareDialog.choose(getSite().getShell()).ifPresent(service.board()::useFirmware);
    }

    /** Takes this file for the next restore. */
    void useFirmware(Path file) {
        service.board().useFirmware(file);
        paint(false);
    }

    private void start() {
        String answers = step.getSelectionIndex() < 0 ? "" : questions.get(step.getSelectionIndex()).id();
        Path firmware = service.board().firmware().orElseThrow();
        if (!erase.getSelection()) {
            service.start(RestoreBoard.Order.update(firmware, answers));
            return;
        }
        EraseDialog dialog = new EraseDialog(getSite().getShell());
        if (dialog.open() == Window.OK) {
            service.start(new RestoreBoard.Order(firmware, answers, true, dialog.by(), dialog.typed()));
        }
    }

    private void cancel() {
        if (MessageDialog.openConfirm(getSite().getShell(), Messages.restore_cancel, Messages.restore_cancel_text)) {
            service.board().cancel(CasePreferences.technician());
        }
    }

    private void refreshSoon() {
        if (refreshing.compareAndSet(false, true)) {
            getSite().getShell().getDisplay().asyncExec(() -> {
                if (!headline.isDisposed()) {
                    headline.getDisplay().timerExec(REFRESH_MILLIS, this::refresh);
                }
            });
        }
    }

    private void refresh() {
        refreshing.set(false);
        if (!headline.isDisposed()) {
            paint(false);
            if (shown.situation() == Situation.RUNNING) {
                refreshSoon();
            }
        }
    }

    @Override
    void show(CaseSnapshot snapshot) {
        List<Question> now = service.board().questions();
        if (!now.equals(questions)) {
            questions = now;
            step.setItems(questions.stream().map(Question::name).toArray(String[]::new));
            String advised = service.board().advised();
            step.select((int) questions.stream().takeWhile(q -> !q.id().equals(advised)).count());
        }
        boolean moved = showSoftware(service.board().softwareInShort());
        boolean keep = service.board().keepsData();
        if (keep == erase.isEnabled()) {
            showLimit(keep);
            moved = true;
        }
        paint(moved);
    }

    /** @return whether something else is said now */
    private boolean showSoftware(String alone) {
        // The view is often low: why stands in the tip.
        software.setToolTipText(service.board().software().map(SoftwarePath::reason).orElse(""));
        boolean other = !alone.equals(software.getText());
        software.setText(alone);
        return other;
    }

    private void showLimit(boolean keep) {
        erase.setEnabled(!keep);
        if (keep) {
            erase.setSelection(false);
            update.setSelection(true);
        }
        Build.show(forbidden, keep);
    }

    /** @param moved whether the view must be laid out whatever is found here; once for all, since that takes long */
    private void paint(boolean moved) {
        RestoreShown now = service.board().shown();
        Optional<Path> firmware = service.board().firmware();
        firmwareName.setText(firmware.map(Path::toString).orElse(Messages.restore_noFirmware));
        boolean ready = now.situation() != Situation.RUNNING && firmware.isPresent() && cases().snapshot().record().isPresent();
        start.setEnabled(ready);
        if (!now.equals(shown)) {
            shown = now;
            paintShown();
        } else if (moved) {
            headline.getParent().layout(true, true);
        }
    }

    private void paintShown() {
        boolean running = shown.situation() == Situation.RUNNING;
        headline.setText(shown.headline());
        detail.setText(shown.detail());
        Build.show(detail, !shown.detail().isEmpty());
        Build.show(form, !running);
        Build.show(software, shown.situation() == Situation.READY);
        Build.show(start, !running);
        Build.show(cancel, running);
        paintBelow();
        headline.getParent().layout(true, true);
    }

    private void paintBelow() {
        if (phases == null) {
            if (shown.rows().isEmpty() && shown.log().isEmpty()) {
                return;
            }
            createBelow();
        }
        phases.show(shown.rows());
        String text = String.join("\n", shown.log());
        if (!text.equals(log.getText())) {
            log.setText(text);
            log.setSelection(text.length());
        }
    }

    @Override
    public void dispose() {
        if (registration != null) {
            registration.close();
        }
        super.dispose();
    }
}
