package org.boardwright.diagnosis.internal;

import java.util.Locale;

/** Whole numbers as {@link java.util.Formatter} writes them, half away from zero, and much faster: every answer has hundreds. */
public final class Rounded {

    /** Beyond this, and for what is no number, nobody hurries. */
    private static final double MOST = 1e9;

    private Rounded() {
    }

    /** As {@code %+.0f}. */
    public static String signed(double value) {
        return Math.abs(value) < MOST ? (Double.compare(value, 0.0) < 0 ? "-" : "+") + magnitude(value)
                : String.format(Locale.ROOT, "%+.0f", value);
    }

    /** As {@code %.0f}. */
    static String plain(double value) {
        return Math.abs(value) < MOST ? (Double.compare(value, 0.0) < 0 ? "-" : "") + magnitude(value)
                : String.format(Locale.ROOT, "%.0f", value);
    }

    private static long magnitude(double value) {
        double size = Math.abs(value);
        long whole = (long) size;
        return size - whole >= 0.5 ? whole + 1 : whole;
    }
}
