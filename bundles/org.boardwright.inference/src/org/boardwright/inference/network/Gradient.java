package org.boardwright.inference.network;

/**
 * Derivatives of the root by every node below it, built as further nodes of the same store: the derivative by a node is the
 * sum, over the products it takes part in, of the derivative by the sum times the other operand.
 */
final class Gradient {

    private final NodeStore store;
    private final int root;
    /** Node to derivative; 0 is also the answer for a node the root does not depend on. */
    private final int[] derivatives;
    /** Node n is used in the terms useTerm[useStart[n]..useStart[n + 1]), each the other operand and the sum. */
    private final int[] useStart;
    private int[] useSum;
    private int[] useOther;

    Gradient(NodeStore store, int root) {
        this.store = store;
        this.root = root;
        this.derivatives = new int[root + 1];
        this.useStart = new int[root + 2];
        boolean[] reached = reached();
        listUses(reached);
        derivatives[root] = NodeStore.ONE;
        for (int node = root - 1; node >= 0; node--) {
            if (reached[node] && !store.isConstant(node)) {
                derivatives[node] = derivative(node);
            }
        }
    }

    int of(int node) {
        return node <= root ? derivatives[node] : NodeStore.ZERO;
    }

    private boolean[] reached() {
        boolean[] reached = new boolean[root + 1];
        reached[root] = true;
        for (int node = root; node >= 0; node--) {
            for (int t = store.termsStart(node); reached[node] && t < store.termsEnd(node); t++) {
                reached[store.left(t)] = true;
                reached[store.right(t)] = true;
            }
        }
        return reached;
    }

    private void listUses(boolean[] reached) {
        for (int node = 0; node <= root; node++) {
            for (int t = store.termsStart(node); reached[node] && t < store.termsEnd(node); t++) {
                useStart[store.left(t) + 1]++;
                useStart[store.right(t) + 1]++;
            }
        }
        for (int i = 1; i < useStart.length; i++) {
            useStart[i] += useStart[i - 1];
        }
        useSum = new int[useStart[root + 1]];
        useOther = new int[useStart[root + 1]];
        int[] next = useStart.clone();
        for (int node = 0; node <= root; node++) {
            for (int t = store.termsStart(node); reached[node] && t < store.termsEnd(node); t++) {
                put(next[store.left(t)]++, node, store.right(t));
                put(next[store.right(t)]++, node, store.left(t));
            }
        }
    }

    private void put(int at, int sum, int other) {
        useSum[at] = sum;
        useOther[at] = other;
    }

    private int derivative(int node) {
        store.begin();
        for (int u = useStart[node]; u < useStart[node + 1]; u++) {
            store.add(derivatives[useSum[u]], useOther[u]);
        }
        return store.end();
    }
}
