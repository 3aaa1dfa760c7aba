package org.boardwright.ui.internal;

import java.util.List;
import java.util.stream.Stream;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.model.CaseSession;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.Messages;
import org.boardwright.workflow.CaseRecord;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;

/** All that the case on the bench holds, on five pages. Nothing is ever unsaved, so it is never dirty. */
public final class CaseEditor extends FormEditor {

    public static final String ID = "org.boardwright.ui.caseEditor";

    private CaseService cases;
    private CaseSession.Registration registration;

    @Override
    protected void createPages() {
        cases = getSite().getService(CaseService.class);
        super.createPages();
        Display display = getContainer().getDisplay();
        registration = cases.session().onChange(s -> onDisplay(display));
        show(cases.snapshot());
    }

    @Override
    protected void addPages() {
        try {
            for (CasePage page : List.of(new OverviewPage(this), new EvidencePage(this), new StepsPage(this), new AttachmentsPage(this), new ReportPage(this))) {
                addPage(page);
            }
        } catch (PartInitException e) {
            ILog.get().error("the case editor has a page that does not open", e);
        }
    }

    private void onDisplay(Display display) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (registration != null) {
                    show(cases.snapshot());
                }
            });
        }
    }

    private void show(CaseSnapshot snapshot) {
        setPartName(snapshot.record().map(CaseRecord::name).filter(n -> !n.isEmpty()).orElse(Messages.editor_name));
        Stream.of(pages.toArray()).filter(CasePage.class::isInstance).map(CasePage.class::cast).forEach(p -> p.refresh(snapshot));
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // every change is saved when it is made
    }

    @Override
    public void doSaveAs() {
        Commands.run(Commands.SAVE_CASE_AS);
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
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
