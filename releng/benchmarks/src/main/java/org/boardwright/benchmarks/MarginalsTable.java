package org.boardwright.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Benchmark b: time for all marginals of the public networks, beside weka's in the same run, and agreement with it. */
public final class MarginalsTable {

    private static final List<String> NETS = List.of("asia", "child", "alarm", "win95pts", "hepar2", "insurance", "hailfinder",
            "water", "pathfinder", "andes", "munin");
    private static final Map<String, Double> TARGETS = Map.of("alarm", 5.0, "win95pts", 12.0, "hepar2", 25.0, "andes", 5000.0,
            "munin", 40000.0);
    private static final double AGREES = 1e-12;
    private static final int PATIENCE_SECONDS = 30;

    private MarginalsTable() {
    }

    /** Prints the table. */
    public static void main(String[] args) throws Exception {
        List<String> present = new ArrayList<>();
        for (String net : NETS) {
            if (Nets.read(net).isPresent()) {
                present.add(net);
            } else {
                System.out.println(net + ": skipped, no file in ../shared/nets");
            }
        }
        if (!present.isEmpty()) {
            print(present);
        }
    }

    private static void print(List<String> nets) throws Exception {
        Map<String, OptionalDouble> differences = new TreeMap<>();
        for (String net : nets) {
            differences.put(net, Agreement.of(net, PATIENCE_SECONDS));
        }
        String[] all = nets.toArray(String[]::new);
        String[] able = nets.stream().filter(n -> differences.get(n).isPresent()).toArray(String[]::new);
        Map<String, Times> own = Times.run(Times.options(MarginalsBenchmark.class, "own").param("net", all));
        Map<String, Times> weka = able.length == 0 ? Map.of()
                : Times.run(Times.options(MarginalsBenchmark.class, "weka").param("net", able));
        System.out.printf("Five variables observed, all marginals; microseconds, median over the calls of 20 cases in turn%n"
                + "weka -: not done with 20 cases in %d s%n%n", PATIENCE_SECONDS);
        System.out.printf("%-12s %12s %12s %8s %12s %7s %12s%n", "net", "own", "weka", "ratio", "target", "met", "difference");
        for (String net : nets) {
            print(net, own.get(net).median(), weka.get(net), differences.get(net));
        }
    }

    private static void print(String net, double own, Times weka, OptionalDouble difference) {
        Double target = TARGETS.get(net);
        System.out.printf("%-12s %12.2f %12s %8s %12s %7s %12s%n", net, own,
                weka == null ? "-" : "%.1f".formatted(weka.median()),
                weka == null ? "-" : "%.0f".formatted(weka.median() / own),
                target == null ? "" : "%.0f".formatted(target),
                target == null ? "" : own <= target ? "yes" : "NO",
                difference.isEmpty() ? "-" : agreement(difference.getAsDouble()));
    }

    private static String agreement(double difference) {
        return "%.1e%s".formatted(difference, difference <= AGREES ? "" : " NO");
    }
}
