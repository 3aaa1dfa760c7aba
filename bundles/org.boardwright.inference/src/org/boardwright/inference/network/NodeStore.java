package org.boardwright.inference.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Nodes of a growing circuit: constants, inputs, and sums of binary products. A node is stored once, however often it is
 * built (hash-consing), and its number is above those of its operands. Constants are folded.
 */
final class NodeStore {

    static final int ZERO = 0;
    static final int ONE = 1;

    private final Map<Double, Integer> constants = new HashMap<>();
    private double[] values = new double[64];
    /** Where the terms of a node start; its end is where the next one starts. */
    private int[] starts = new int[64];
    private long[] terms = new long[64];
    private int size;
    private int used;

    private int[] table = new int[256];
    private int inTable;

    private long[] pending = new long[16];
    private int pendingCount;
    private double pendingConstant;

    NodeStore() {
        constant(0);
        constant(1);
    }

    int size() {
        return size;
    }

    boolean isConstant(int node) {
        return !Double.isNaN(values[node]);
    }

    double value(int node) {
        return values[node];
    }

    int termsStart(int node) {
        return starts[node];
    }

    int termsEnd(int node) {
        return starts[node + 1];
    }

    int left(int term) {
        return (int) (terms[term] >>> 32);
    }

    int right(int term) {
        return (int) terms[term];
    }

    int constant(double value) {
        return constants.computeIfAbsent(value, this::newLeaf);
    }

    /** A node whose value comes from outside. */
    int input() {
        return newLeaf(Double.NaN);
    }

    private int newLeaf(double value) {
        if (size + 2 > values.length) {
            values = Arrays.copyOf(values, 2 * size + 2);
            starts = Arrays.copyOf(starts, 2 * size + 3);
        }
        values[size] = value;
        starts[size + 1] = used;
        return size++;
    }

    int product(int a, int b) {
        begin();
        add(a, b);
        return end();
    }

    /** Starts a sum of products; {@link #add} its terms, then {@link #end}. */
    void begin() {
        pendingCount = 0;
        pendingConstant = 0;
    }

    void add(int a, int b) {
        if (a == ZERO || b == ZERO) {
            return;
        }
        if (isConstant(a) && isConstant(b)) {
            pendingConstant += values[a] * values[b];
        } else {
            push(Math.min(a, b), Math.max(a, b));
        }
    }

    private void push(int low, int high) {
        if (pendingCount == pending.length) {
            pending = Arrays.copyOf(pending, 2 * pendingCount);
        }
        pending[pendingCount++] = (long) low << 32 | high;
    }

    /** The node that is the sum of what was added. */
    int end() {
        if (pendingConstant != 0) {
            int folded = constant(pendingConstant);
            if (pendingCount == 0) {
                return folded;
            }
            push(ONE, folded);
        }
        if (pendingCount == 0) {
            return ZERO;
        }
        if (pendingCount == 1 && pending[0] >>> 32 == ONE) {
            return (int) pending[0];
        }
        Arrays.sort(pending, 0, pendingCount);
        return find();
    }

    private int find() {
        int slot = hash(pending, 0, pendingCount) & table.length - 1;
        while (table[slot] != 0) {
            if (isPending(table[slot])) {
                return table[slot];
            }
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = appendPending();
        int node = table[slot];
        if (2 * ++inTable > table.length) {
            rehash();
        }
        return node;
    }

    private boolean isPending(int node) {
        return Arrays.equals(terms, starts[node], starts[node + 1], pending, 0, pendingCount);
    }

    private int appendPending() {
        if (used + pendingCount > terms.length) {
            terms = Arrays.copyOf(terms, Math.max(2 * terms.length, used + pendingCount));
        }
        System.arraycopy(pending, 0, terms, used, pendingCount);
        used += pendingCount;
        return newLeaf(Double.NaN);
    }

    private void rehash() {
        table = new int[4 * table.length];
        for (int node = 0; node < size; node++) {
            if (starts[node] < starts[node + 1]) {
                int slot = hash(terms, starts[node], starts[node + 1]) & table.length - 1;
                while (table[slot] != 0) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = node;
            }
        }
    }

    private static int hash(long[] terms, int start, int end) {
        long hash = end - start;
        for (int t = start; t < end; t++) {
            hash = (hash ^ terms[t]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ hash >>> 32);
    }
}
