package org.boardwright.inference.internal;

import java.util.stream.IntStream;

import org.boardwright.inference.RepairStep;

/**
 * What a repair can fix. The arrays are never written.
 *
 * @param faults that it can fix, ascending
 * @param chance P(fixed | fault), above 0, one for each of them
 */
record Fixes(int[] faults, double[] chance) {

    static Fixes of(RepairStep repair) {
        int[] faults = IntStream.range(0, repair.faults()).filter(f -> repair.fixes(f) > 0).toArray();
        return new Fixes(faults, IntStream.of(faults).mapToDouble(repair::fixes).toArray());
    }

    /** The same for some of the faults. @param places new number of each fault; negative when it is left out */
    Fixes among(int[] places) {
        int[] kept = Places.kept(faults, places);
        return new Fixes(Places.moved(faults, kept, places), Places.picked(chance, kept));
    }
}
