package org.boardwright.benchmarks.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.boardwright.inference.Level;
import org.boardwright.inference.learning.Confirmation;
import org.boardwright.inference.learning.DeviceClasses;
import org.boardwright.inference.learning.PooledCounts;

/**
 * Benchmark (e): what closed cases are worth when the priors of the source are wrong (5.3 of the science note). Three device classes
 * of one family differ a little from each other; each closed case is of one of them at random and has one verified fault. Shown for
 * the first class: expected cost of the first level of planning over the exact optimum, whole policy trees under the true priors, and
 * how far the believed priors are from the true ones (relative entropy, in nats: the log loss beyond what cannot be known).
 * <p>
 * {@code LearningCurve [--models N]}
 */
public final class LearningCurve {

    private static final int MODELS = 10;
    private static final int[] CASES = { 0, 10, 30, 100, 300, 1000 };
    private static final List<String> CLASSES = List.of("this", "second", "third");
    private static final String FAMILY = "family";
    /** Standard deviation of the logarithm by which a class differs from its family (our choice). */
    private static final double CLASS_NOISE = 0.5;
    /** Cases after which a class weighs as much as its family (our choice). */
    private static final double POOLING = 10;

    /** How wrong the source is, as the standard deviation of the logarithm, and how many cases it is worth. */
    private record Source(String family, double noise, double strength) {
    }

    private static final List<Source> SOURCES = List.of(new Source("S2", 1, 10), new Source("S2", 2, 10), new Source("S2", 2, 50),
            new Source("S4", 2, 10), new Source("S4", 2, 50));

    private static final List<String> WAYS = List.of("fixed (source only)", "unpooled (own cases only)", "pooled", "true priors");

    /** Sums over models. */
    private record Cell(double ratio, double loss) {
        Cell plus(Cell other) {
            return new Cell(ratio + other.ratio, loss + other.loss);
        }

        String mean(int models) {
            return String.format(Locale.ROOT, " %6.3f/%6.4f", ratio / models, loss / models);
        }
    }

    private LearningCurve() {
    }

    public static void main(String[] args) {
        int models = args.length == 2 && args[0].equals("--models") ? Integer.parseInt(args[1]) : MODELS;
        long start = System.nanoTime();
        System.out.printf("Learning curve: expected cost over the optimum / relative entropy in nats, mean of %d models.%n", models);
        System.out.printf("Cases are those of %d classes together; shown is the first class. Source: log-noise, worth in cases.%n%n",
                CLASSES.size());
        System.out.printf("%-4s %-9s %-27s%s%n", "", "source", "priors",
                String.join("", Arrays.stream(CASES).mapToObj(n -> String.format("%14s", "n=" + n)).toList()));
        for (Source source : SOURCES) {
            table(source, models);
        }
        System.out.printf("%d s%n", (System.nanoTime() - start) / 1_000_000_000);
    }

    private static void table(Source source, int models) {
        Cell[][] sums = new Cell[WAYS.size()][CASES.length];
        for (Cell[] row : sums) {
            Arrays.fill(row, new Cell(0, 0));
        }
        for (int i = 0; i < models; i++) {
            add(sums, source, i);
        }
        for (int w = 0; w < WAYS.size(); w++) {
            String stated = String.format(Locale.ROOT, "%.0f, %.0f", source.noise(), source.strength());
            System.out.printf("%-4s %-9s %-27s%s%n", source.family(), stated, WAYS.get(w),
                    Arrays.stream(sums[w]).map(c -> c.mean(models)).collect(Collectors.joining()));
        }
        System.out.println();
    }

    private static void add(Cell[][] sums, Source source, int i) {
        Family family = Family.ALL.stream().filter(f -> f.name().equals(source.family())).findFirst().orElseThrow();
        Model drawn = family.model(i);
        var draw = new Draw(i * 104_729L + source.family().hashCode() + Double.hashCode(source.noise()));
        List<double[]> truths = CLASSES.stream().map(c -> noisy(draw, drawn.priors(), CLASS_NOISE)).toList();
        double[] stated = noisy(draw, drawn.priors(), source.noise());
        var truth = new Model(drawn.name(), drawn.problem(), truths.getFirst());
        double optimum = DenseValue.of(truth, DenseValue.Choice.BEST);
        List<PooledCounts> counts = new ArrayList<>(List.of(
                PooledCounts.of(new DeviceClasses(Map.of()), stated, source.strength(), POOLING),
                PooledCounts.of(new DeviceClasses(Map.of()), stated, source.strength(), POOLING),
                PooledCounts.of(family(), stated, source.strength(), POOLING)));
        int closed = 0;
        for (int n = 0; n < CASES.length; n++) {
            for (; closed < CASES[n]; closed++) {
                close(counts, draw, truths);
            }
            for (int w = 0; w < WAYS.size(); w++) {
                double[] believed = w < counts.size() ? counts.get(w).mean(CLASSES.getFirst()) : truth.priors();
                double ratio = Policy.cost(truth, Misled.of(truth, believed)) / optimum;
                sums[w][n] = sums[w][n].plus(new Cell(ratio, entropy(truth.priors(), believed)));
            }
        }
    }

    private static DeviceClasses family() {
        return new DeviceClasses(Map.of(CLASSES.get(0), FAMILY, CLASSES.get(1), FAMILY, CLASSES.get(2), FAMILY));
    }

    /** The first way never learns, the second only from its own class, the third from all. */
    private static void close(List<PooledCounts> counts, Draw draw, List<double[]> truths) {
        int c = draw.index(CLASSES.size());
        int fault = draw.pick(truths.get(c));
        UnaryOperator<PooledCounts> learn = k -> k.with(CLASSES.get(c), fault, Confirmation.VERIFIED);
        if (c == 0) {
            counts.set(1, learn.apply(counts.get(1)));
        }
        counts.set(2, learn.apply(counts.get(2)));
    }

    private static double[] noisy(Draw draw, double[] priors, double noise) {
        double[] moved = Arrays.stream(priors).map(p -> p * StrictMath.exp(noise * draw.normal())).toArray();
        double sum = Arrays.stream(moved).sum();
        return Arrays.stream(moved).map(p -> p / sum).toArray();
    }

    private static double entropy(double[] truth, double[] believed) {
        return IntStream.range(0, truth.length).mapToDouble(f -> truth[f] * StrictMath.log(truth[f] / believed[f])).sum();
    }

    /** Plans with other priors than the true ones: the first level of the engine, at the place where it believes to be. */
    private record Misled(Model model, Policy engine) implements Policy {

        static Policy of(Model truth, double[] believed) {
            var model = new Model(truth.name(), truth.problem(), believed);
            return new Misled(model, new EngineSteps(model).at(Level.MYOPIC));
        }

        @Override
        public int next(Node node) {
            return engine.next(node.in(model));
        }
    }
}
