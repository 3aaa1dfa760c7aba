package org.boardwright.inference.multi;

import java.util.Arrays;

/** Sums of weights by set, in the order in which the sets came first. */
final class Weights {

    private long[] sets;
    private double[] weights;
    private int size;
    /** Open addressing: place of a set in the arrays plus 1, or 0; a power of two, at least twice as long. */
    private int[] places;

    Weights(int expected) {
        sets = new long[Math.max(4, expected)];
        weights = new double[sets.length];
        places = new int[Integer.highestOneBit(sets.length) * 4];
    }

    void add(long set, double weight) {
        int at = slot(set);
        if (places[at] != 0) {
            weights[places[at] - 1] += weight;
            return;
        }
        if (size == sets.length) {
            grow();
            at = slot(set);
        }
        sets[size] = set;
        weights[size] = weight;
        places[at] = ++size;
    }

    private int slot(long set) {
        int at = (int) SetPosition.mixed(set) & places.length - 1;
        while (places[at] != 0 && sets[places[at] - 1] != set) {
            at = at + 1 & places.length - 1;
        }
        return at;
    }

    private void grow() {
        sets = Arrays.copyOf(sets, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
        places = new int[2 * places.length];
        for (int i = 0; i < size; i++) {
            places[slot(sets[i])] = i + 1;
        }
    }

    long[] sets() {
        return Arrays.copyOf(sets, size);
    }

    double[] weights() {
        return Arrays.copyOf(weights, size);
    }
}
