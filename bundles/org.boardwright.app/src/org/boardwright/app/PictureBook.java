package org.boardwright.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Pictures of the whole window, then of every view and editor alone, then of every dialog; closes the window at the end. */
final class PictureBook {

    /** Time for a view or dialog to be drawn; nothing tells when it is. */
    private static final int SETTLE_MILLIS = 900;
    /** How often it is looked whether the jobs have ended. */
    private static final int LOOKS = 8;
    private static final String OURS = "org.boardwright.";
    private static final List<String> VIEWS_OF_OTHERS = List.of("org.eclipse.pde.runtime.LogView", "org.eclipse.ui.views.ProgressView");
    private static final List<String> DIALOGS = List.of("org.boardwright.ui.newCase", "org.boardwright.ui.report",
            "org.boardwright.ui.closeCase", "org.boardwright.ui.packs", "org.eclipse.ui.window.preferences", "org.eclipse.ui.help.aboutAction");

    private static final String CASE_DETAILS = "org.boardwright.ui.caseDetails";
    private static final List<String> DETAILS = List.of("overview", "evidence", "steps", "attachments", "report");

    private static final String EVIDENCE = "org.boardwright.ui.evidence";
    private static final String LOG = "org.boardwright.ui.log";

    private final Path folder;
    private final List<Path> packs;
    private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final Deque<Runnable> pages = new ArrayDeque<>();
    private boolean waiting;

    /** @param packs to be opened in the fault-model editor */
    PictureBook(Path folder, List<Path> packs) {
        this.folder = folder;
        this.packs = packs;
    }

    /** Begins; the pictures are taken one after the other while the window lives on. */
    void take() {
        // a pointer that rests on something has its tooltip in the picture
        display.setCursorLocation(display.getBounds().width - 1, display.getBounds().height - 1);
        pages.add(() -> picture("window", window.getShell()));
        Arrays.stream(page().getEditorReferences()).forEach(e -> pages.add(() -> alone("editor", e)));
        DETAILS.forEach(p -> pages.add(() -> details(p)));
        pages.add(this::log);
        viewIds().forEach(id -> pages.add(() -> view(id)));
        DIALOGS.forEach(id -> pages.add(() -> dialog(id)));
        packs.forEach(pack -> pages.add(() -> pack(pack)));
        pages.add(PlatformUI.getWorkbench()::close);
        next();
    }

    private static List<String> viewIds() {
        return Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews()).map(v -> v.getId())
                .filter(id -> id.startsWith(OURS) || VIEWS_OF_OTHERS.contains(id)).sorted().toList();
    }

    private IWorkbenchPage page() {
        return window.getActivePage();
    }

    private void next() {
        if (!pages.isEmpty()) {
            display.timerExec(SETTLE_MILLIS, pages.poll());
        }
    }

    private void picture(String name, Shell shell) {
        Picture.save(shell, folder.resolve(name + ".png"));
        next();
    }

    private void view(String id) {
        try {
            page().showView(id);
            alone(shortName(id), page().findViewReference(id));
        } catch (PartInitException e) {
            ILog.get().error("no picture of " + id, e);
            next();
        }
    }

    private void alone(String name, IWorkbenchPartReference part) {
        page().activate(part.getPart(true));
        page().setPartState(part, IWorkbenchPage.STATE_MAXIMIZED);
        display.timerExec(SETTLE_MILLIS, () -> {
            Picture.save(window.getShell(), folder.resolve(name + ".png"));
            page().setPartState(part, IWorkbenchPage.STATE_RESTORED);
            next();
        });
    }

    /** A page of the case editor. */
    private void details(String id) {
        try {
            WindowCommands.run(CASE_DETAILS, "page", id);
            alone("case-" + id, page().getReference(page().getActiveEditor()));
        } catch (CommandException e) {
            ILog.get().error("no picture of the case's " + id, e);
            next();
        }
    }

    /** The first log that evidence comes from, opened as a double click there does. */
    private void log() {
        try {
            if (page().showView(EVIDENCE).getSite().getSelectionProvider() instanceof TableViewer evidence) {
                Arrays.stream(evidence.getTable().getItems()).anyMatch(row -> opensLog(evidence.getTable(), row));
            }
        } catch (PartInitException e) {
            ILog.get().error("no picture of a log", e);
        }
        Optional.ofNullable(page().getActiveEditor()).filter(e -> e.getSite().getId().equals(LOG))
                .ifPresentOrElse(e -> afterJobs(LOOKS, () -> alone("log", page().getReference(e))), this::next);
    }

    private boolean opensLog(Table evidence, TableItem row) {
        Event doubleClick = new Event();
        doubleClick.item = row;
        evidence.setSelection(row);
        evidence.notifyListeners(SWT.DefaultSelection, doubleClick);
        return page().getActiveEditor() != null && page().getActiveEditor().getSite().getId().equals(LOG);
    }

    private void pack(Path file) {
        WindowCommands.openPack(file);
        afterJobs(LOOKS, () -> picture("fault-model", window.getShell()));
    }

    /** Logs and packs are read in the background, and some jobs never end. */
    private void afterJobs(int looks, Runnable then) {
        display.timerExec(SETTLE_MILLIS, () -> {
            if (looks == 0 || Job.getJobManager().isIdle()) {
                then.run();
            } else {
                afterJobs(looks - 1, then);
            }
        });
    }

    private static String shortName(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    /** A dialog holds the command until it is closed, so its picture is taken from a timer. */
    private void dialog(String command) {
        try {
            if (window.getService(ICommandService.class).getCommand(command).isEnabled()) {
                display.timerExec(SETTLE_MILLIS, () -> closeAfterPicture(shortName(command)));
                waiting = true;
                window.getService(IHandlerService.class).executeCommand(command, null);
                waiting = false;
            }
        } catch (NotDefinedException e) {
            ILog.get().warn("no picture of " + command + ": there is no such command");
        } catch (CommandException e) {
            ILog.get().error("no picture of " + command, e);
        }
        next();
    }

    /** On a busy computer a dialog takes its time to appear. */
    private void closeAfterPicture(String name) {
        Arrays.stream(display.getShells()).filter(s -> s != window.getShell() && s.isVisible()).reduce((first, last) -> last)
                .ifPresentOrElse(dialog -> {
                    Picture.save(dialog, folder.resolve(name + ".png"));
                    dialog.close();
                }, () -> display.timerExec(SETTLE_MILLIS, () -> {
                    if (waiting) {
                        closeAfterPicture(name);
                    }
                }));
    }
}
