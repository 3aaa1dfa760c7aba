package org.boardwright.inference.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A table of circuit nodes over some variables.
 *
 * @param scope variables, ascending
 * @param cells nodes, the last variable running fastest
 */
record Factor(int[] scope, int[] cells) {

    static final Factor UNIT = new Factor(new int[0], new int[] {NodeStore.ONE});

    boolean mentions(int variable) {
        return Arrays.binarySearch(scope, variable) >= 0;
    }

    /** Variables of both, ascending. */
    static int[] union(Factor a, Factor b) {
        return IntStream.concat(Arrays.stream(a.scope), Arrays.stream(b.scope)).sorted().distinct().toArray();
    }

    /** For each variable of another scope how far its next state is away here; 0 for a variable not mentioned. */
    int[] strides(int[] other, int[] cards) {
        int[] strides = new int[other.length];
        int stride = 1;
        for (int i = scope.length - 1; i >= 0; i--) {
            int at = Arrays.binarySearch(other, scope[i]);
            if (at >= 0) {
                strides[at] = stride;
            }
            stride *= cards[scope[i]];
        }
        return strides;
    }

    /** The same table with its variables brought into ascending order. */
    static Factor ofUnordered(int[] variables, int[] cells, int[] cards) {
        int[] scope = Arrays.stream(variables).sorted().toArray();
        int[] strides = new int[scope.length];
        int stride = 1;
        for (int i = variables.length - 1; i >= 0; i--) {
            strides[Arrays.binarySearch(scope, variables[i])] = stride;
            stride *= cards[variables[i]];
        }
        int[] ordered = new int[cells.length];
        var walk = new Walk(scope, cards, strides, strides);
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = cells[walk.a()];
            walk.next();
        }
        return new Factor(scope, ordered);
    }

    /** Runs through all states of a scope, the last variable fastest, and keeps the position in two other tables. */
    static final class Walk {

        private final int[] cards;
        private final int[] stridesA;
        private final int[] stridesB;
        private final int[] digits;
        private int a;
        private int b;

        Walk(int[] scope, int[] cards, int[] stridesA, int[] stridesB) {
            this.cards = Arrays.stream(scope).map(v -> cards[v]).toArray();
            this.stridesA = stridesA;
            this.stridesB = stridesB;
            this.digits = new int[scope.length];
        }

        int a() {
            return a;
        }

        int b() {
            return b;
        }

        int steps() {
            return Arrays.stream(cards).reduce(1, Math::multiplyExact);
        }

        void next() {
            for (int i = digits.length - 1; i >= 0; i--) {
                a += stridesA[i];
                b += stridesB[i];
                if (++digits[i] < cards[i]) {
                    return;
                }
                a -= cards[i] * stridesA[i];
                b -= cards[i] * stridesB[i];
                digits[i] = 0;
            }
        }
    }
}
