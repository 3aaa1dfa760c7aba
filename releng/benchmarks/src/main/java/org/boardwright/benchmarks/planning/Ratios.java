package org.boardwright.benchmarks.planning;

import java.util.List;

/** Cost over optimum of one policy on the models of a family, ascending. */
record Ratios(List<Double> values) {

    private static final double MOST = .95;

    Ratios {
        values = values.stream().sorted().toList();
    }

    double mean() {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Nearest rank. */
    double p95() {
        return values.get((int) Math.ceil(MOST * values.size()) - 1);
    }

    double worst() {
        return values.getLast();
    }
}
