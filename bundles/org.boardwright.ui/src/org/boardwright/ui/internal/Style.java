package org.boardwright.ui.internal;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** Fonts, icons and theme classes of one view; what it hands out lives as long as the view. */
final class Style {

    /** Theme classes; the colours stand in css/. */
    static final String TEXT = "boardwright-text";
    static final String BUTTON = "boardwright-button";
    /** The buttons the technician came for. */
    static final String ACTION = "boardwright-action";
    static final String CARD = "boardwright-card";
    static final String MUTED = "boardwright-muted";
    static final String WARNING = "boardwright-warning";
    static final String DANGER = "boardwright-danger";
    static final String GOOD = "boardwright-good";
    static final String CHIP = "boardwright-chip";

    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";
    private static final String BUNDLE = "org.boardwright.ui";

    private final LocalResourceManager resources;

    Style(Control owner) {
        resources = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    /** The name of the step, the largest text of the window. */
    Font title() {
        return font(1.9, SWT.BOLD);
    }

    /** The question, a fault's name. */
    Font lead() {
        return font(1.3, SWT.BOLD);
    }

    /** What is read while working. */
    Font body() {
        return font(1.15, SWT.NORMAL);
    }

    /** Headings inside a card. */
    Font heading() {
        return font(1.15, SWT.BOLD);
    }

    private Font font(double scale, int style) {
        FontDescriptor base = FontDescriptor.createFrom(JFaceResources.getDefaultFont());
        int height = (int) Math.round(base.getFontData()[0].getHeight() * scale);
        return resources.create(base.setHeight(height).setStyle(style));
    }

    /** An icon of this bundle, by the name of its file without {@code .svg}. */
    Image icon(String name) {
        return resources.create(descriptor(name));
    }

    static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg")
                .orElseThrow(() -> new IllegalArgumentException("no icon " + name));
    }

    /** Gives a control a theme class; returns it. */
    static <C extends Control> C themed(C control, String themeClass) {
        control.setData(CSS_CLASS, themeClass);
        return control;
    }
}
