package org.boardwright.diagnosis.internal;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.boardwright.inference.Level;
import org.boardwright.inference.Plan;
import org.boardwright.inference.Planner;
import org.boardwright.inference.Position;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.model.knowledge.Test;

/** Exactly one fault is present. */
final class OneFault implements Outlook {

    private final CompiledModel model;
    private final double[] belief;

    OneFault(CompiledModel model, BeliefState belief) {
        this.model = model;
        this.belief = belief.probabilities();
    }

    @Override
    public double present(int fault) {
        return belief[fault];
    }

    @Override
    public double chance(Test test, int outcome) {
        return expectation(model.likelihood(test)[outcome]);
    }

    @Override
    public double present(int fault, Test test, int outcome) {
        return belief[fault] * model.likelihood(test)[outcome][fault] / chance(test, outcome);
    }

    @Override
    public double helps(Repair repair) {
        return expectation(model.fixes(repair));
    }

    private double expectation(double[] row) {
        double sum = 0;
        for (int f = 0; f < row.length; f++) {
            sum += belief[f] * row[f];
        }
        return sum;
    }

    @Override
    public Plan plan(Choices choices, Level deepest, BooleanSupplier cancelled, Consumer<Plan> listener) {
        var position = new Position(belief, choices.entered(), choices.tests(), choices.repairs());
        return new Planner().plan(model.planning().problem(), position, deepest, cancelled, listener);
    }
}
