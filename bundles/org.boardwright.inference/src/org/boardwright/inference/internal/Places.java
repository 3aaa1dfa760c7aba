package org.boardwright.inference.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Faults numbered anew when some are left out. */
final class Places {

    private static final int LEFT_OUT = -1;

    private Places() {
    }

    /** For each fault its number among those kept, or a negative one. */
    static int[] of(int[] kept, int faults) {
        int[] places = new int[faults];
        Arrays.fill(places, LEFT_OUT);
        for (int i = 0; i < kept.length; i++) {
            places[kept[i]] = i;
        }
        return places;
    }

    /** Where in the list the faults are that have a place. */
    static int[] kept(int[] faults, int[] places) {
        return IntStream.range(0, faults.length).filter(i -> places[faults[i]] >= 0).toArray();
    }

    static int[] moved(int[] faults, int[] at, int[] places) {
        int[] moved = new int[at.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = places[faults[at[i]]];
        }
        return moved;
    }

    static double[] picked(double[] values, int[] at) {
        double[] picked = new double[at.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[at[i]];
        }
        return picked;
    }
}
