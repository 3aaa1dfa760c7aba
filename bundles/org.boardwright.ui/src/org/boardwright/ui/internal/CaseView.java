package org.boardwright.ui.internal;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.FileDrop;
import org.boardwright.ui.model.CaseSession;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.Messages;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;

/** A view of the case on the bench: shows each snapshot on the user-interface thread and takes dropped files. */
abstract class CaseView extends ViewPart {

    private static final String CONTEXT = "org.boardwright.ui.bench";

    private CaseService cases;
    private CaseSession.Registration registration;
    private Control focus;

    @Override
    public final void createPartControl(Composite parent) {
        focus = parent;
        cases = getSite().getService(CaseService.class);
        Style style = new Style(parent);
        if (cases == null) {
            Build.text(parent, Messages.service_missing, style.lead());
            return;
        }
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        getSite().getService(IWorkbenchSiteProgressService.class).showBusyForFamily(cases);
        FileDrop.on(parent, cases);
        createContents(parent, style);
        follow(parent.getDisplay());
    }

    private void follow(Display display) {
        registration = cases.session().onChange(s -> onDisplay(display));
        show(cases.snapshot());
    }

    /** Shows the newest snapshot, which may be newer than the one announced. */
    private void onDisplay(Display display) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (registration != null) {
                    show(cases.snapshot());
                }
            });
        }
    }

    final CaseService cases() {
        return cases;
    }

    /** Makes the controls, once. */
    abstract void createContents(Composite parent, Style style);

    /** Shows what is known now. */
    abstract void show(CaseSnapshot snapshot);

    @Override
    public void setFocus() {
        focus.forceFocus();
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
