package org.boardwright.ui.knowledge.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.boardwright.ui.HelpTopic;
import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.PackConflictException;
import org.boardwright.ui.knowledge.model.PackDocument;
import org.boardwright.ui.knowledge.model.PackFileException;
import org.boardwright.ui.knowledge.model.PackSession;
import org.boardwright.ui.knowledge.model.SensitivityModel;
import org.boardwright.ui.knowledge.model.WhatIfModel;
import org.boardwright.workflow.Workflow;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.part.EditorPart;

/** A pack: its tree on the left, the form of what is chosen there on the right, what is wrong and what it would advise below. */
public final class PackEditor extends EditorPart {

    public static final String ID = "org.boardwright.ui.knowledge.faultModel";

    private static final int[] TREE_AND_FORM = {32, 68};
    private static final int[] FORM_AND_PANELS = {66, 34};
    /** The buttons of the question what to do with a file that somebody else changed. */
    private static final int OVER = 0;
    private static final int RELOAD = 1;

    private PackSession session;
    private Workflow.Subscription packs;
    private WhatIfModel whatIf;
    private SensitivityModel sensitivity;
    private FormToolkit toolkit;
    private TreePane tree;
    private FormPane form;
    private Panels panels;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        Workflow workflow = site.getService(Workflow.class);
        try {
            PackDocument document = ((PackInput) input).open();
            session = new PackSession(document, workflow::knowledgeFiles, owner(), this::failed);
            whatIf = new WhatIfModel(session, owner(), this::failed);
            sensitivity = new SensitivityModel(session, whatIf, owner(), this::failed);
        } catch (PackFileException e) {
            throw new PartInitException(e.getMessage(), e);
        }
        packs = workflow.onKnowledgeChange(() -> owner().execute(session::recheck));
        session.document().onChange(this::changed);
        new UndoActions(session.document()).install(site);
    }

    private static Executor owner() {
        Display display = Display.getDefault();
        return task -> {
            if (!display.isDisposed()) {
                display.asyncExec(task);
            }
        };
    }

    private void failed(Throwable trouble) {
        ILog.get().error(Messages.editor_error, trouble);
    }

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        HelpTopic.set(parent, "faultModel");
        SashForm sides = new SashForm(parent, SWT.HORIZONTAL);
        tree = new TreePane(sides, toolkit, session, this::chosen);
        SashForm right = new SashForm(sides, SWT.VERTICAL);
        form = new FormPane(right, toolkit, session, this::show);
        panels = new Panels(right, toolkit, session, whatIf, sensitivity, this::show);
        sides.setWeights(TREE_AND_FORM);
        right.setWeights(FORM_AND_PANELS);
        session.onReview(this::reviewed);
        // The first form is made when the editor can be seen.
        parent.getDisplay().asyncExec(() -> {
            if (!parent.isDisposed()) {
                tree.begin(session.document().model());
            }
        });
    }

    private void chosen(Optional<Object> node) {
        session.document().endTyping();
        form.show(node);
        panels.chosen(node);
    }

    /** Shows an element wherever it stands. */
    void show(EObject element) {
        tree.reveal(element);
        form.focus(element);
    }

    private void changed() {
        setPartName(session.document().file().getFileName().toString());
        if (tree != null) {
            tree.refresh();
            form.refresh();
            panels.changed();
        }
        firePropertyChange(PROP_DIRTY);
    }

    private void reviewed() {
        tree.refresh();
        form.refresh();
        panels.reviewed();
    }

    /** What is being edited. */
    PackSession session() {
        return session;
    }

    /** The made-up case. */
    WhatIfModel whatIf() {
        return whatIf;
    }

    @Override
    public boolean isDirty() {
        return session.document().isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        try {
            session.document().save();
        } catch (PackConflictException e) {
            monitor.setCanceled(!settle(e));
        } catch (PackFileException e) {
            monitor.setCanceled(true);
            refused(e);
        }
    }

    /** Asks what to do with what somebody else wrote. */
    private boolean settle(PackConflictException conflict) {
        int choice = MessageDialog.open(MessageDialog.WARNING, getSite().getShell(), Messages.conflict_title, conflict.getMessage(), SWT.NONE,
                Messages.conflict_over, Messages.conflict_reload, Messages.conflict_cancel);
        try {
            if (choice == OVER) {
                session.document().saveOver();
            } else if (choice == RELOAD) {
                session.reload();
                tree.reload();
            }
            return choice == OVER || choice == RELOAD;
        } catch (PackFileException e) {
            refused(e);
            return false;
        }
    }

    private void refused(PackFileException e) {
        MessageDialog.openError(getSite().getShell(), Messages.save_failed, e.getMessage());
    }

    @Override
    public void doSaveAs() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText(Messages.save_title);
        dialog.setFilterPath(session.document().file().getParent().toString());
        dialog.setFileName(session.document().file().getFileName().toString());
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            saveAs(Path.of(file));
        }
    }

    void saveAs(Path file) {
        try {
            session.document().saveAs(file);
            setInputWithNotify(new PackInput(file));
        } catch (PackFileException e) {
            refused(e);
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }

    @Override
    public void setFocus() {
        tree.focus();
    }

    @Override
    public void dispose() {
        if (session != null) {
            packs.close();
            session.close();
            whatIf.close();
            sensitivity.close();
        }
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
    }
}
