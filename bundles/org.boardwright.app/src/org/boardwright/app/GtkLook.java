package org.boardwright.app;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;

/** Rules of GTK's own that the window is drawn with, beside the theme of the workbench; systems without GTK do without. */
final class GtkLook {

    /** Read by SWT when the display is made. */
    static final String RULES = "org.eclipse.swt.internal.gtk.cssFile";
    private static final String FILE = "/css/gtk.css";

    private GtkLook() {
    }

    /** Has the next display drawn by our rules, unless somebody brought their own. */
    static void prepare() {
        URL rules = GtkLook.class.getResource(FILE);
        if (rules == null || System.getProperty(RULES) != null) {
            return;
        }
        try {
            System.setProperty(RULES, Path.of(FileLocator.toFileURL(rules).getPath()).toString());
        } catch (IOException e) {
            ILog.get().warn("the window is drawn without " + FILE, e);
        }
    }
}
