package org.boardwright.inference.multi;

/**
 * Where a number is known to lie.
 *
 * @param low  not above high
 * @param high equal to low when the number is known
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }

    static Interval exactly(double value) {
        return new Interval(value, value);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public double width() {
        return high - low;
    }
}
