package org.boardwright.ui.internal;

import java.util.Locale;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
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
    /** Muted, on a card. */
    static final String QUIET = "boardwright-quiet";
    static final String WARNING = "boardwright-warning";
    static final String DANGER = "boardwright-danger";
    static final String GOOD = "boardwright-good";
    static final String CHIP = "boardwright-chip";

    /** A background with the text colour that can be read on it. The colours stand in plugin.xml, for dark in css/. */
    enum Tint {
        CHIP, GOOD, WARNING, DANGER
    }

    private static final String COLOUR = "org.boardwright.ui.tint.";
    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";
    private static final String BUNDLE = "org.boardwright.ui";
    /** Height of the default font, in pixels, at which icons are shown as they were drawn. */
    private static final int PLAIN_FONT_PIXELS = 17;

    private final LocalResourceManager resources;
    private final double iconScale;

    Style(Control owner) {
        resources = new LocalResourceManager(JFaceResources.getResources(), owner);
        iconScale = Math.max(1, fontPixels(owner) / (double) PLAIN_FONT_PIXELS);
    }

    private static int fontPixels(Control owner) {
        GC gc = new GC(owner);
        try {
            gc.setFont(JFaceResources.getDefaultFont());
            return gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
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

    /** The usual text, larger or smaller. */
    Font sized(double scale) {
        return font(scale, SWT.NORMAL);
    }

    /** What is compared character by character. */
    Font mono() {
        FontDescriptor base = JFaceResources.getTextFontDescriptor();
        return resources.create(base.setHeight((int) Math.round(base.getFontData()[0].getHeight() * 1.15)));
    }

    private Font font(double scale, int style) {
        FontDescriptor base = FontDescriptor.createFrom(JFaceResources.getDefaultFont());
        int height = (int) Math.round(base.getFontData()[0].getHeight() * scale);
        return resources.create(base.setHeight(height).setStyle(style));
    }

    /** An icon of this bundle, by the name of its file without {@code .svg}, as large as the text beside it. */
    Image icon(String name) {
        ImageDescriptor plain = descriptor(name);
        return resources.create(iconScale == 1 ? plain : new Scaled(plain, iconScale));
    }

    /** Fills a box, and sets the colour of the text to stand on it. */
    void fill(GC gc, Tint tint, Rectangle box) {
        String id = COLOUR + tint.name().toLowerCase(Locale.ROOT);
        gc.setBackground(JFaceResources.getColorRegistry().get(id));
        gc.fillRectangle(box);
        gc.setForeground(JFaceResources.getColorRegistry().get(id + ".text"));
    }

    /** The background alone. */
    Color background(Tint tint) {
        return JFaceResources.getColorRegistry().get(COLOUR + tint.name().toLowerCase(Locale.ROOT));
    }

    /** For what is less important than the rest. */
    Color muted() {
        return JFaceResources.getColorRegistry().get(COLOUR + "muted.text");
    }

    /** How much larger than usual the texts of this desktop are; at least 1. */
    double scale() {
        return iconScale;
    }

    private static final class Scaled extends ImageDescriptor {

        private final ImageDescriptor plain;
        private final double scale;

        Scaled(ImageDescriptor plain, double scale) {
            this.plain = plain;
            this.scale = scale;
        }

        @Override
        public ImageData getImageData(int zoom) {
            return plain.getImageData((int) Math.round(zoom * scale));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Scaled that && plain.equals(that.plain) && scale == that.scale;
        }

        @Override
        public int hashCode() {
            return plain.hashCode();
        }
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
