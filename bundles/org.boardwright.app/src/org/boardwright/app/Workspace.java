package org.boardwright.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;

/** The folder the window keeps its layout and settings in. */
final class Workspace {

    private static final Path DEFAULT = Path.of(System.getProperty("user.home"), ".boardwright", "workbench");

    private final Location location;

    Workspace(Location location) {
        this.location = location;
    }

    /**
     * Takes the folder for this window. Without {@code -data} it is one below the home of the user, and not a folder
     * where the program happened to be started.
     *
     * @return false when another window has it; two would overwrite each other's settings
     * @throws IOException when it cannot be written
     */
    boolean take() throws IOException {
        if (location.isSet()) {
            return location.lock();
        }
        return location.set(DEFAULT.toUri().toURL(), true);
    }

    /** A folder beside the settings of this window, which need not exist. */
    static Path folder(String name) {
        return Path.of(URI.create(Platform.getInstanceLocation().getURL().toString().replace(" ", "%20"))).resolve(name);
    }

    void release() {
        location.release();
    }
}
