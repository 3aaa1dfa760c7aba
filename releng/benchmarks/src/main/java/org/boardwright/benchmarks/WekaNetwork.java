package org.boardwright.benchmarks;

import org.boardwright.inference.network.BayesNetwork;

import weka.classifiers.bayes.net.EditableBayesNet;
import weka.classifiers.bayes.net.MarginCalculator;
import weka.core.SerializedObject;

/** A network in weka's junction tree. */
final class WekaNetwork {

    private final SerializedObject calibrated;

    /** Builds and calibrates the tree; weka declares Exception on all of this. */
    WekaNetwork(BayesNetwork network) throws Exception {
        var net = new EditableBayesNet(true);
        for (int v = 0; v < network.size(); v++) {
            net.addNode(network.variable(v).name(), network.states(v));
        }
        for (int v : network.parentsFirst()) {
            for (int parent : network.parents(v)) {
                net.addArc(network.variable(parent).name(), network.variable(v).name());
            }
            net.setDistribution(network.variable(v).name(), rows(network.table(v), network.states(v)));
        }
        var calculator = new MarginCalculator();
        calculator.calcMargins(net);
        calibrated = new SerializedObject(calculator);
    }

    private static double[][] rows(double[] table, int states) {
        double[][] rows = new double[table.length / states][states];
        for (int i = 0; i < table.length; i++) {
            rows[i / states][i % states] = table[i];
        }
        return rows;
    }

    /** A copy of the calibrated tree without evidence: weka cannot take evidence back. */
    MarginCalculator fresh() {
        return (MarginCalculator) calibrated.getObject();
    }
}
