package org.boardwright.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;

/** One paragraph of a {@link Prose}. */
sealed interface Block {

    /** How a paragraph looks. */
    enum Look {
        TITLE, HEADING, TEXT, MUTED, WARNING
    }

    /** Width of what stands in front of a text, in pixels at the usual text size. */
    int INDENT = 28;

    /** What it says, in words. */
    List<String> texts();

    /** Measures it. */
    Placed place(Style style, Device device, int width);

    /** A measured paragraph: knows where it stands. */
    abstract sealed class Placed permits PlacedParagraph, PlacedFacts {

        /** Set by the owner: distance from the top, in pixels. */
        int y;

        abstract int height();

        abstract void paint(GC gc, Color foreground);

        abstract void dispose();
    }

    /**
     * A text, perhaps with something in front of it.
     *
     * @param mark a number such as {@code 1.}; empty for none
     * @param icon name of an icon; empty for none
     */
    record Paragraph(Look look, String mark, String icon, String text) implements Block {

        static Paragraph of(Look look, String text) {
            return new Paragraph(look, "", "", text);
        }

        @Override
        public List<String> texts() {
            return mark.isBlank() ? List.of(text) : List.of(mark, text);
        }

        @Override
        public Placed place(Style style, Device device, int width) {
            return new PlacedParagraph(this, style, device, width);
        }
    }

    /**
     * Short facts side by side, each on its colour.
     *
     * @param facts in their order
     */
    record Facts(List<Fact> facts) implements Block {

        /** @param icon name of an icon; empty for none */
        record Fact(String text, String icon, Style.Tint tint) {
        }

        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public List<String> texts() {
            return facts.stream().map(Fact::text).toList();
        }

        @Override
        public Placed place(Style style, Device device, int width) {
            return new PlacedFacts(this, style, device, width);
        }
    }

    /** A paragraph with its place. */
    final class PlacedParagraph extends Placed {

        private final Paragraph paragraph;
        private final Style style;
        private final TextLayout text;
        private final Image icon;
        private final int width;
        private final int margin;
        private final int indent;

        PlacedParagraph(Paragraph paragraph, Style style, Device device, int width) {
            this.paragraph = paragraph;
            this.style = style;
            this.width = width;
            icon = paragraph.icon().isEmpty() ? null : style.icon(paragraph.icon());
            margin = paragraph.look() == Look.WARNING ? Build.GAP : 0;
            boolean marked = icon != null || !paragraph.mark().isEmpty();
            indent = margin + (marked ? Build.GAP + (int) Math.round(INDENT * style.scale()) : 0);
            text = new TextLayout(device);
            text.setFont(font());
            text.setText(paragraph.text());
            text.setWidth(Math.max(1, width - indent - margin));
        }

        private Font font() {
            return switch (paragraph.look()) {
                case TITLE -> style.title();
                case HEADING -> style.heading();
                case TEXT, MUTED, WARNING -> style.body();
            };
        }

        @Override
        int height() {
            return text.getBounds().height + 2 * margin;
        }

        @Override
        void paint(GC gc, Color foreground) {
            gc.setForeground(foreground);
            switch (paragraph.look()) {
                case WARNING -> style.fill(gc, Style.Tint.WARNING, new Rectangle(0, y, width, height()));
                case MUTED -> gc.setForeground(style.muted());
                default -> { }
            }
            if (icon != null) {
                int line = text.getLineBounds(0).height;
                gc.drawImage(icon, margin, y + margin + Math.max(0, (line - icon.getBounds().height) / 2));
            }
            if (!paragraph.mark().isEmpty()) {
                gc.setFont(style.heading());
                gc.drawText(paragraph.mark(), indent - Build.GAP - gc.textExtent(paragraph.mark()).x, y + margin, true);
            }
            text.draw(gc, indent, y + margin);
        }

        @Override
        void dispose() {
            text.dispose();
        }
    }

    /** Facts with their places. */
    final class PlacedFacts extends Placed {

        private record Chip(Facts.Fact fact, Image icon, Rectangle box) {
        }

        private final Style style;
        private final List<Chip> chips = new ArrayList<>();
        private int height;

        PlacedFacts(Facts facts, Style style, Device device, int width) {
            this.style = style;
            GC gc = new GC(device);
            try {
                gc.setFont(style.heading());
                place(facts, gc, width);
            } finally {
                gc.dispose();
            }
        }

        private void place(Facts facts, GC gc, int width) {
            int x = 0;
            int top = 0;
            for (Facts.Fact fact : facts.facts()) {
                Image icon = fact.icon().isEmpty() ? null : style.icon(fact.icon());
                Point text = gc.textExtent(fact.text());
                int wide = text.x + Build.GAP + (icon == null ? 0 : icon.getBounds().width + Build.GAP / 2);
                int high = text.y + Build.GAP / 2;
                if (x > 0 && x + wide > width) {
                    x = 0;
                    top += high + Build.GAP / 2;
                }
                chips.add(new Chip(fact, icon, new Rectangle(x, top, wide, high)));
                x += wide + Build.GAP;
                height = top + high;
            }
        }

        @Override
        int height() {
            return height;
        }

        @Override
        void paint(GC gc, Color foreground) {
            gc.setFont(style.heading());
            for (Chip chip : chips) {
                style.fill(gc, chip.fact().tint(), new Rectangle(chip.box().x, y + chip.box().y, chip.box().width, chip.box().height));
                int x = chip.box().x + Build.GAP / 2;
                if (chip.icon() != null) {
                    gc.drawImage(chip.icon(), x, y + chip.box().y + (chip.box().height - chip.icon().getBounds().height) / 2);
                    x += chip.icon().getBounds().width + Build.GAP / 2;
                }
                gc.drawText(chip.fact().text(), x, y + chip.box().y + Build.GAP / 4, true);
            }
        }

        @Override
        void dispose() {
            // fonts and icons are the view's
        }
    }
}
