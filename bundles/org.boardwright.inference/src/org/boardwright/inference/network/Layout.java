package org.boardwright.inference.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Gives every node that matters a slot: by depth, within a depth by number of terms. */
final class Layout {

    private final NodeStore store;
    private final int[][] inputs;
    private final int[][] weights;
    private final int root;
    private final int[] depth;
    private final boolean[] needed;
    private final int[] slots;
    /** Needed sums in the order they run. */
    private int[] order;

    Layout(NodeStore store, int[][] inputs, int[][] weights, int root) {
        this.store = store;
        this.inputs = inputs;
        this.weights = weights;
        this.root = root;
        this.depth = new int[store.size()];
        this.needed = new boolean[store.size()];
        this.slots = new int[store.size()];
        mark();
        measure();
        assignSlots();
    }

    private void mark() {
        needed[NodeStore.ZERO] = true;
        needed[NodeStore.ONE] = true;
        needed[root] = true;
        IntStream.concat(Arrays.stream(inputs).flatMapToInt(Arrays::stream), Arrays.stream(weights).flatMapToInt(Arrays::stream))
                .forEach(n -> needed[n] = true);
        for (int node = store.size() - 1; node >= 0; node--) {
            for (int t = store.termsStart(node); needed[node] && t < store.termsEnd(node); t++) {
                needed[store.left(t)] = true;
                needed[store.right(t)] = true;
            }
        }
    }

    private void measure() {
        for (int node = 0; node < depth.length; node++) {
            for (int t = store.termsStart(node); t < store.termsEnd(node); t++) {
                depth[node] = Math.max(depth[node], 1 + Math.max(depth[store.left(t)], depth[store.right(t)]));
            }
        }
    }

    private int arity(int node) {
        return store.termsEnd(node) - store.termsStart(node);
    }

    private void assignSlots() {
        int next = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int node = 0; node < slots.length; node++) {
                if (needed[node] && arity(node) == 0 && store.isConstant(node) == (pass == 0)) {
                    slots[node] = next++;
                }
            }
        }
        order = IntStream.range(0, slots.length).filter(n -> needed[n] && arity(n) > 0).toArray();
        sortByDepthAndArity();
        for (int node : order) {
            slots[node] = next++;
        }
    }

    private void sortByDepthAndArity() {
        int deepest = Arrays.stream(order).map(n -> depth[n]).max().orElse(0);
        int[][] byDepth = new int[deepest + 1][];
        int[] counts = new int[deepest + 1];
        Arrays.stream(order).forEach(n -> counts[depth[n]]++);
        Arrays.setAll(byDepth, d -> new int[counts[d]]);
        Arrays.fill(counts, 0);
        Arrays.stream(order).forEach(n -> byDepth[depth[n]][counts[depth[n]]++] = n);
        order = Arrays.stream(byDepth).flatMapToInt(level -> sortedByArity(level)).toArray();
    }

    private IntStream sortedByArity(int[] level) {
        return LongStream.of(Arrays.stream(level).mapToLong(n -> (long) arity(n) << 32 | n).sorted().toArray())
                .mapToInt(key -> (int) key);
    }

    Program program() {
        double[] start = new double[IntStream.range(0, needed.length).map(n -> needed[n] ? 1 : 0).sum()];
        for (int node = 0; node < needed.length; node++) {
            if (needed[node] && store.isConstant(node)) {
                start[slots[node]] = store.value(node);
            }
        }
        return new Program(start, Program.map(inputs, n -> slots[n]), Program.map(weights, n -> slots[n]), slots[root],
                segments(), terms());
    }

    private int[] segments() {
        int[] segments = new int[3 * order.length];
        int used = 0;
        for (int i = 0; i < order.length; used += 3) {
            int end = i + 1;
            while (end < order.length && depth[order[end]] == depth[order[i]] && arity(order[end]) == arity(order[i])) {
                end++;
            }
            segments[used] = slots[order[i]];
            segments[used + 1] = end - i;
            segments[used + 2] = arity(order[i]);
            i = end;
        }
        return Arrays.copyOf(segments, used);
    }

    private int[] terms() {
        int[] terms = new int[2 * Arrays.stream(order).map(this::arity).reduce(0, Math::addExact)];
        int at = 0;
        for (int node : order) {
            for (int t = store.termsStart(node); t < store.termsEnd(node); t++) {
                terms[at++] = slots[store.left(t)];
                terms[at++] = slots[store.right(t)];
            }
        }
        return terms;
    }
}
