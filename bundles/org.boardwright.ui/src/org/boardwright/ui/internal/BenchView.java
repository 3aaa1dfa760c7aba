package org.boardwright.ui.internal;

import org.boardwright.ui.BenchService;
import org.boardwright.ui.model.BenchSnapshot;
import org.boardwright.ui.model.CaseSession;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.PhoneCard;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;

/** The phones that are plugged in, and what can be had from them. */
public final class BenchView extends CaseView {

    public static final String ID = "org.boardwright.ui.benchView";

    private BenchService bench;
    private CaseSession.Registration registration;
    private Style style;
    private ScrolledColumn scrolled;
    private BenchSnapshot shown;
    private boolean caseOpen;

    @Override
    void createContents(Composite parent, Style look) {
        style = look;
        bench = getSite().getService(BenchService.class);
        GridLayoutFactory.fillDefaults().applyTo(parent);
        scrolled = new ScrolledColumn(parent);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled.control());
        if (bench == null) {
            Build.text(scrolled.column(), Messages.service_missing, style.body());
            return;
        }
        getSite().getService(IWorkbenchSiteProgressService.class).showBusyForFamily(bench);
        registration = bench.session().onChange(s -> onDisplay());
    }

    private void onDisplay() {
        if (!scrolled.control().isDisposed()) {
            scrolled.control().getDisplay().asyncExec(this::refresh);
        }
    }

    @Override
    void show(CaseSnapshot snapshot) {
        boolean open = snapshot.answer().isPresent();
        if (open != caseOpen) {
            caseOpen = open;
            scrolled.change(() -> offerAdding(scrolled.column()));
        }
        refresh();
    }

    private void refresh() {
        if (bench != null && registration != null) {
            BenchSnapshot now = bench.session().snapshot();
            if (!now.equals(shown)) {
                shown = now;
                scrolled.change(this::build);
            }
        }
    }

    private void build() {
        for (Control old : scrolled.column().getChildren()) {
            old.dispose();
        }
        if (shown.phones().isEmpty()) {
            Build.text(scrolled.column(), Messages.bench_none, style.lead());
            muted(scrolled.column(), Messages.bench_none_hint);
        }
        for (PhoneCard phone : shown.phones()) {
            card(phone);
            line();
        }
        shown.troubles().forEach(trouble -> muted(scrolled.column(), trouble));
        host();
        offerAdding(scrolled.column());
    }

    private void host() {
        Composite card = Build.column(scrolled.column(), 0);
        Build.text(card, Messages.bench_host, style.lead());
        Build.button(card, Messages.bench_host_check, style.body(), bench::checkHost).setEnabled(!shown.host().checking());
        shown.host().said().forEach(line -> Build.text(card, line, style.body()));
    }

    /** What can be done stands above what was learnt, so that it is in sight in a low view. */
    private void card(PhoneCard phone) {
        Composite card = Build.column(scrolled.column(), 0);
        Build.text(card, phone.title(), style.lead());
        Build.text(card, phone.mode(), style.heading());
        buttons(card, phone);
        if (!phone.said().isEmpty()) {
            Build.text(card, phone.said(), style.heading());
        }
        if (!phone.trouble().isEmpty()) {
            muted(card, phone.trouble());
        }
        phone.facts().forEach(fact -> Build.text(card, fact, style.body()));
    }

    private void buttons(Composite card, PhoneCard phone) {
        Composite row = Build.row(card, 2, 0);
        ((GridLayout) row.getLayout()).makeColumnsEqualWidth = true;
        if (phone.canPair()) {
            wide(Build.button(row, Messages.bench_pair, style.body(), () -> bench.pair(phone)));
        }
        if (phone.canEnterRecovery()) {
            wide(Build.button(row, Messages.bench_enterRecovery, style.body(), () -> bench.enterRecovery(phone)));
        } else if (phone.canLeaveRecovery()) {
            wide(Build.button(row, Messages.bench_leaveRecovery, style.body(), () -> bench.leaveRecovery(phone)));
        }
        Build.button(row, Messages.bench_newCase, style.body(), () -> bench.newCase(phone));
        Button add = Build.button(row, Messages.bench_addEvidence, style.body(), () -> bench.addEvidence(phone));
        add.setData(Messages.bench_addEvidence, Boolean.TRUE);
    }

    private static void wide(Button button) {
        ((GridData) button.getLayoutData()).horizontalSpan = 2;
    }

    private void line() {
        Label line = new Label(scrolled.column(), SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    }

    private void muted(Composite parent, String text) {
        Passage label = Build.text(parent, text, style.body());
        Style.themed(label, Style.MUTED);
    }

    /** What a phone tells can be added to a case only when there is one; a disabled button looks in some themes as if it could be pressed. */
    private void offerAdding(Composite parent) {
        for (Control each : parent.getChildren()) {
            if (each instanceof Button button && button.getData(Messages.bench_addEvidence) != null) {
                Build.show(button, caseOpen);
            } else if (each instanceof Composite inner) {
                offerAdding(inner);
            }
        }
    }

    @Override
    public void dispose() {
        if (registration != null) {
            registration.close();
            registration = null;
        }
        super.dispose();
    }
}
