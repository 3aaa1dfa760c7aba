package org.boardwright.app;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;

/** A picture of a window as it stands on the screen. */
final class Picture {

    private static final int PERCENT = 100;

    private Picture() {
    }

    /** Saves a picture, at the resolution of the screen. */
    static void save(Shell shell, Path file) {
        Rectangle area = shell.getBounds();
        Image image = new Image(shell.getDisplay(), area.width, area.height);
        GC screen = new GC(shell.getDisplay());
        screen.copyArea(image, area.x, area.y);
        screen.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData(zoom(shell))};
        loader.save(file.toString(), SWT.IMAGE_PNG);
        image.dispose();
    }

    private static int zoom(Shell shell) {
        return Math.max(PERCENT, shell.getMonitor().getZoom());
    }
}
