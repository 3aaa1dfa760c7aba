package org.boardwright.ui;

import java.io.IOException;
import java.net.URL;
import java.text.Collator;
import java.util.Enumeration;
import java.util.List;

import org.boardwright.ui.internal.FirstPieces;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Makes ready what the window needs for parts that nobody has opened yet. Loading the classes of an editor takes longer than the window
 * may stand still, so a job does it before somebody opens one; and the first widget of a kind takes longer than others, so one of each is
 * made where nobody sees it. The job runs once, some time after the start, when no other job wants to.
 */
public final class WarmUp extends Job {

    /** The family of this job. */
    public static final Object FAMILY = WarmUp.class;

    /** After the start, so that the first picture of the window does not wait. */
    private static final long DELAY_MILLIS = 500;

    private static final String ICONS = "icons";

    /** What the parts of the window are made of. */
    private static final List<Part> PARTS = List.of(
            new Part("org.boardwright.ui", "org/boardwright"),
            new Part("org.boardwright.ui.knowledge", "org/boardwright"),
            new Part("org.boardwright.report", "org/boardwright"),
            new Part("org.eclipse.ui.forms", "org/eclipse/ui"),
            new Part("org.eclipse.jface", "org/eclipse/jface/wizard"),
            new Part("org.eclipse.jface", "org/eclipse/jface/dialogs"));

    /** @param folder of its packages, with all below */
    private record Part(String bundle, String folder) {
    }

    /** Does nothing before it begins. */
    public WarmUp() {
        super("warm-up");
        setSystem(true);
        setPriority(DECORATE);
    }

    /** To be called when the window is open. */
    public void begin() {
        schedule(DELAY_MILLIS);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        var troubles = new MultiStatus(WarmUp.class, 0, "some classes could not be loaded before they are needed", null);
        // The platform asks these when the first editor opens and the first view closes.
        Platform.getContentTypeManager().getAllContentTypes();
        Collator.getInstance().compare("a", "b");
        XMLMemento.createWriteRoot("view");
        for (Part part : PARTS) {
            Bundle bundle = Platform.getBundle(part.bundle());
            if (bundle != null) {
                load(bundle, part.folder(), monitor, troubles);
                unpackIcons(bundle, troubles);
            }
        }
        makePieces(monitor);
        return troubles;
    }

    /** Each in an event of its own. */
    private static void makePieces(IProgressMonitor monitor) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        for (int i = 0; i < FirstPieces.count() && !monitor.isCanceled() && !display.isDisposed(); i++) {
            int piece = i;
            display.syncExec(() -> FirstPieces.make(display, piece));
        }
    }

    private static void load(Bundle bundle, String folder, IProgressMonitor monitor, MultiStatus troubles) {
        for (String file : bundle.adapt(BundleWiring.class).listResources(folder, "*.class", BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)) {
            if (monitor.isCanceled()) {
                return;
            }
            try {
                link(bundle.loadClass(file.substring(0, file.lastIndexOf('.')).replace('/', '.')));
            } catch (ClassNotFoundException | LinkageError e) {
                troubles.add(new Status(IStatus.INFO, WarmUp.class, file + " of " + bundle.getSymbolicName() + " was not loaded", e));
            }
        }
    }

    /** Whoever needs a picture out of a jar first waits until it is written to the disk, which may be busy. */
    private static void unpackIcons(Bundle bundle, MultiStatus troubles) {
        Enumeration<URL> icons = bundle.findEntries(ICONS, "*.svg", true);
        while (icons != null && icons.hasMoreElements()) {
            URL icon = icons.nextElement();
            try {
                FileLocator.toFileURL(icon);
            } catch (IOException e) {
                troubles.add(new Status(IStatus.INFO, WarmUp.class, icon + " was not unpacked", e));
            }
        }
    }

    /** Loaded is not enough, the check of its code takes the most time; asking for its constructors checks a class without running it. */
    private static void link(Class<?> loaded) {
        loaded.getDeclaredConstructors();
    }
}
