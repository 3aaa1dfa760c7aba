package org.boardwright.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the window is started with: files to open, and for the documentation a theme and where to save pictures, after
 * which it closes again.
 *
 * @param logs        opened at the start
 * @param theme       light or dark, for this start
 * @param packs       packs to open in the fault-model editor
 * @param screenshot  where to save a picture of the window
 * @param screenshots folder for pictures of every view and dialog
 */
record StartArguments(List<Path> logs, List<Path> packs, Optional<String> theme, Optional<Path> screenshot, Optional<Path> screenshots) {

    private static final String PACK = ".faults";
    private static final String THEME = "--theme";
    private static final String SCREENSHOT = "--screenshot";
    private static final String SCREENSHOTS = "--screenshots";

    StartArguments {
        logs = List.copyOf(logs);
        packs = List.copyOf(packs);
    }

    /** Whether the window is started just so: nothing to open, no picture to take. */
    boolean isEmpty() {
        return logs.isEmpty() && packs.isEmpty() && screenshot.isEmpty() && screenshots.isEmpty();
    }

    static StartArguments of(String... arguments) {
        List<Path> logs = new ArrayList<>();
        List<Path> packs = new ArrayList<>();
        Optional<String> theme = Optional.empty();
        Optional<Path> screenshot = Optional.empty();
        Optional<Path> screenshots = Optional.empty();
        for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext();) {
            String argument = rest.next();
            if (argument.equals(THEME) && rest.hasNext()) {
                theme = Optional.of(rest.next());
            } else if (argument.equals(SCREENSHOT) && rest.hasNext()) {
                screenshot = Optional.of(Path.of(rest.next()));
            } else if (argument.equals(SCREENSHOTS) && rest.hasNext()) {
                screenshots = Optional.of(Path.of(rest.next()));
            } else if (!argument.startsWith("-")) {
                (argument.endsWith(PACK) ? packs : logs).add(Path.of(argument));
            }
        }
        return new StartArguments(logs, packs, theme, screenshot, screenshots);
    }

    /** Whether the window is there for pictures only. */
    boolean takesPictures() {
        return screenshot.isPresent() || screenshots.isPresent();
    }
}
