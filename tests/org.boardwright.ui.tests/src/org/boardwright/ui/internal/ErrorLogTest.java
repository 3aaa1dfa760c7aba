package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.boardwright.ui.model.Logs;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in a listener does not stop the window, it only stands in the error log; so the log is looked at. */
class ErrorLogTest {

    @TempDir
    private Path folder;

    @Test
    void noViewIsOpenedWithAnError() throws IOException, PartInitException {
        Bench bench = new Bench();
        bench.clear();
        bench.cases().readLogs(List.of(Logs.failed(folder)));
        bench.until("a step is advised", () -> bench.cases().snapshot().answer().isPresent());
        List<String> errors = Collections.synchronizedList(new ArrayList<>());
        ILogListener listener = (status, plugin) -> {
            if (status.getSeverity() == IStatus.ERROR) {
                errors.add(status + ": " + status.getException());
            }
        };
        Platform.addLogListener(listener);
        try {
            for (var view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
                if (view.getId().startsWith("org.boardwright.")) {
                    openAnew(view.getId());
                    bench.settle();
                }
            }
        } finally {
            Platform.removeLogListener(listener);
        }
        assertEquals(List.of(), List.copyOf(errors));
    }

    private static void openAnew(String view) throws PartInitException {
        IWorkbenchPage page = Bench.page();
        IViewReference before = page.findViewReference(view);
        boolean open = before != null;
        if (open) {
            page.hideView(before);
        }
        page.showView(view);
        if (!open) {
            Arrays.stream(page.getViewReferences()).filter(r -> r.getId().equals(view)).forEach(page::hideView);
        }
    }
}
