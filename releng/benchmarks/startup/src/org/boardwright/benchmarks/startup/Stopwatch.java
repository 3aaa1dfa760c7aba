package org.boardwright.benchmarks.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * Writes the time from the start of the process to the first moment at which the window is open and has nothing left to
 * do, then closes it. The same for every program that is measured.
 */
public final class Stopwatch implements EventHandler {

    @Override
    public void handleEvent(Event event) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            while (display.readAndDispatch()) {
                // everything the start left behind, painting too
            }
            write(System.currentTimeMillis() - Long.getLong("stopwatch.start"));
            PlatformUI.getWorkbench().close();
        });
    }

    private static void write(long millis) {
        try {
            Files.writeString(Path.of(System.getProperty("stopwatch.out")), Long.toString(millis));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
