package org.boardwright.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.boardwright.inference.network.BayesNetwork;
import org.boardwright.inference.network.Circuit;
import org.boardwright.inference.network.Evaluator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import weka.classifiers.bayes.net.MarginCalculator;

/** One case: evidence on five variables, then every marginal. The twenty cases take turns. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MarginalsBenchmark {

    /** The circuit; evidence is cleared within the measured time. */
    @State(Scope.Thread)
    public static class Own {

        @Param("asia")
        public String net;

        private BayesNetwork network;
        private List<Case> cases;
        private Evaluator evaluator;
        private double[] marginal;
        private int next;

        @Setup
        public void compile() throws IOException {
            network = Nets.read(net).orElseThrow();
            cases = Case.sample(network);
            evaluator = Circuit.compile(network).evaluator();
            marginal = new double[maxStates(network)];
        }

        private double run() {
            Case c = cases.get(next);
            next = (next + 1) % cases.size();
            evaluator.clear();
            for (int i = 0; i < c.variables().length; i++) {
                evaluator.observe(c.variables()[i], c.states()[i]);
            }
            double sum = 0;
            for (int v = 0; v < network.size(); v++) {
                evaluator.marginal(v, marginal);
                sum += marginal[0];
            }
            return sum;
        }
    }

    /** Weka's junction tree; the copy without evidence it starts from is made before the measured time. */
    @State(Scope.Thread)
    public static class Weka {

        @Param("asia")
        public String net;

        private BayesNetwork network;
        private List<Case> cases;
        private WekaNetwork weka;
        private MarginCalculator tree;
        private int next;

        @Setup
        public void build() throws Exception {
            network = Nets.read(net).orElseThrow();
            cases = Case.sample(network);
            weka = new WekaNetwork(network);
        }

        @Setup(Level.Invocation)
        public void forget() {
            tree = weka.fresh();
        }

        private double run() throws Exception {
            Case c = cases.get(next);
            next = (next + 1) % cases.size();
            for (int i = 0; i < c.variables().length; i++) {
                tree.setEvidence(c.variables()[i], c.states()[i]);
            }
            double sum = 0;
            for (int v = 0; v < network.size(); v++) {
                sum += tree.getMargin(v)[0];
            }
            return sum;
        }
    }

    static int maxStates(BayesNetwork network) {
        int most = 0;
        for (int v = 0; v < network.size(); v++) {
            most = Math.max(most, network.states(v));
        }
        return most;
    }

    @Benchmark
    public double own(Own own) {
        return own.run();
    }

    @Benchmark
    public double weka(Weka weka) throws Exception {
        return weka.run();
    }
}
