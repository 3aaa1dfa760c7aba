package org.boardwright.ui.knowledge.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** The icons of this bundle; what it hands out lives as long as its owner. */
final class Icons {

    private static final String BUNDLE = "org.boardwright.ui.knowledge";

    private final LocalResourceManager resources;

    Icons(Control owner) {
        resources = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    /** By the name of the file without {@code .svg}. */
    Image icon(String name) {
        return resources.create(descriptor(name));
    }

    static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg")
                .orElseThrow(() -> new IllegalArgumentException("no icon " + name));
    }
}
