package org.boardwright.diagnosis.internal;

/** Small wording helpers. */
final class Texts {

    private Texts() {
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** A probability as a technician reads it: {@code 43 %}, {@code under 1 %}, {@code over 99 %}. */
    static String percent(double p) {
        if (p > 0 && p < 0.01) {
            return "under 1 %";
        }
        if (p < 1 && p > 0.99) {
            return "over 99 %";
        }
        return Rounded.plain(100 * p) + " %";
    }
}
