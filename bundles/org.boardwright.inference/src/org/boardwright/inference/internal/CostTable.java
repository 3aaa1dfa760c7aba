package org.boardwright.inference.internal;

import java.util.Arrays;

/**
 * Costs already worked out, by situation. Takes no more than its limit; beyond it, costs are worked out again. What is
 * kept is a function of the situation, so this changes the time and never the answer.
 */
final class CostTable {

    private static final int FIRST_SLOTS = 1 << 10;

    private final int words;
    private final int limit;
    private long[] keys;
    /** NaN while free. */
    private double[] costs;
    private int size;

    /**
     * @param words of a {@link Situation#key()}
     * @param limit most situations kept
     */
    CostTable(int words, int limit) {
        this.words = words;
        this.limit = limit;
        allocate(FIRST_SLOTS);
    }

    /** The cost of a situation; NaN when it is not known. */
    double get(Situation situation) {
        return costs[slot(situation.key(), 0)];
    }

    void put(Situation situation, double cost) {
        if (size == limit) {
            return;
        }
        if (2 * size >= costs.length) {
            grow();
        }
        insert(situation.key(), 0, cost);
        size++;
    }

    /** The slot of the key that begins at an index, or the free slot where it belongs. */
    private int slot(long[] key, int from) {
        int slot = hash(key, from) & costs.length - 1;
        while (!Double.isNaN(costs[slot]) && !holds(slot, key, from)) {
            slot = slot + 1 & costs.length - 1;
        }
        return slot;
    }

    private boolean holds(int slot, long[] key, int from) {
        return Arrays.equals(keys, slot * words, (slot + 1) * words, key, from, from + words);
    }

    private int hash(long[] key, int from) {
        long hash = 0;
        for (int i = 0; i < words; i++) {
            hash = (hash ^ key[from + i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    private void insert(long[] key, int from, double cost) {
        int slot = slot(key, from);
        System.arraycopy(key, from, keys, slot * words, words);
        costs[slot] = cost;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldCosts = costs;
        allocate(2 * oldCosts.length);
        for (int slot = 0; slot < oldCosts.length; slot++) {
            if (!Double.isNaN(oldCosts[slot])) {
                insert(oldKeys, slot * words, oldCosts[slot]);
            }
        }
    }

    private void allocate(int slots) {
        keys = new long[slots * words];
        costs = new double[slots];
        Arrays.fill(costs, Double.NaN);
    }
}
