package org.boardwright.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

import org.boardwright.inference.network.BayesNetwork;
import org.boardwright.inference.network.Circuit;
import org.boardwright.inference.network.Evaluator;

import weka.classifiers.bayes.net.MarginCalculator;

/** Largest difference between a marginal of ours and of weka's over all cases of one network; a process that can be ended. */
public final class Agreement {

    private Agreement() {
    }

    /** Prints the difference for the network named. */
    public static void main(String[] args) throws Exception {
        BayesNetwork network = Nets.read(args[0]).orElseThrow();
        var weka = new WekaNetwork(network);
        Evaluator own = Circuit.compile(network).evaluator();
        double worst = 0;
        for (Case c : Case.sample(network)) {
            MarginCalculator tree = weka.fresh();
            own.clear();
            for (int i = 0; i < c.variables().length; i++) {
                tree.setEvidence(c.variables()[i], c.states()[i]);
                own.observe(c.variables()[i], c.states()[i]);
            }
            worst = Math.max(worst, difference(network, own, tree));
        }
        System.out.println(worst);
    }

    private static double difference(BayesNetwork network, Evaluator own, MarginCalculator tree) {
        double worst = 0;
        for (int v = 0; v < network.size(); v++) {
            double[] marginal = new double[network.states(v)];
            own.marginal(v, marginal);
            double[] other = tree.getMargin(v);
            for (int s = 0; s < marginal.length; s++) {
                worst = Math.max(worst, Math.abs(marginal[s] - other[s]));
            }
        }
        return worst;
    }

    /** The difference, or nothing when weka fails or is not done in time. */
    static OptionalDouble of(String net, int seconds) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(java, "-Xmx4g", "-cp", System.getProperty("java.class.path"),
                "-Dboardwright.nets=" + System.getProperty("boardwright.nets", Nets.folder().orElseThrow().toString()),
                Agreement.class.getName(), net);
        Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return OptionalDouble.empty();
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.exitValue() == 0 ? OptionalDouble.of(Double.parseDouble(answer)) : OptionalDouble.empty();
    }
}
