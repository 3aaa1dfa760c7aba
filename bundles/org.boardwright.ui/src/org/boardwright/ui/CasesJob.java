package org.boardwright.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import org.boardwright.ui.model.Messages;
import org.boardwright.workflow.CaseLibrary;
import org.boardwright.workflow.CaseSummary;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;

/** Reads the cases of the folder: first what stands in the files, then what each case most likely is. Scheduled again whenever something changed. */
public final class CasesJob extends AsideJob {

    private static final long SHOW_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final CaseService cases;
    private final CaseLibrary library;
    private final BiConsumer<Path, List<CaseSummary>> shown;

    /** @param shown told of folder and cases, several times, on a thread of its own */
    public CasesJob(CaseService cases, BiConsumer<Path, List<CaseSummary>> shown) {
        super(Messages.job_cases);
        this.cases = cases;
        this.library = new CaseLibrary(cases.workflow());
        this.shown = shown;
    }

    @Override
    protected IStatus work(IProgressMonitor monitor) {
        Path folder = cases.shelf().folder();
        try {
            List<Path> files = Files.isDirectory(folder) ? CaseLibrary.files(folder) : List.of();
            List<CaseSummary> quick = files.stream().takeWhile(f -> !monitor.isCanceled()).flatMap(f -> library.quick(f).stream()).toList();
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            shown.accept(folder, quick);
            return workOut(folder, quick, monitor);
        } catch (IOException e) {
            shown.accept(folder, List.of());
            return Status.warning(NLS.bind(Messages.cases_unreadable, folder, e.getMessage()), e);
        }
    }

    /** The likeliest faults, those changed last first. */
    private IStatus workOut(Path folder, List<CaseSummary> quick, IProgressMonitor monitor) {
        List<Path> lacking = quick.stream().filter(c -> !library.isWhole(c))
                .sorted((a, b) -> b.changed().compareTo(a.changed())).map(CaseSummary::file).toList();
        long last = System.nanoTime();
        for (Path file : lacking) {
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            library.whole(file);
            if (System.nanoTime() - last > SHOW_EVERY_NANOS) {
                show(folder, quick);
                last = System.nanoTime();
            }
        }
        if (!lacking.isEmpty()) {
            show(folder, quick);
        }
        return Status.OK_STATUS;
    }

    private void show(Path folder, List<CaseSummary> quick) {
        shown.accept(folder, quick.stream().flatMap(c -> library.quick(c.file()).stream()).toList());
    }
}
