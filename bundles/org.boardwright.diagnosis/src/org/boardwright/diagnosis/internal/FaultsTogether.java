package org.boardwright.diagnosis.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.boardwright.inference.Level;
import org.boardwright.inference.Plan;
import org.boardwright.inference.Problem;
import org.boardwright.inference.multi.FaultSet;
import org.boardwright.inference.multi.SetPlanner;
import org.boardwright.inference.multi.SetPosition;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.model.knowledge.Test;

/** One fault or several are present: the likeliest sets of them are weighed, and a repair may leave a fault behind. */
final class FaultsTogether implements Outlook {

    private final PlanningProblem planning;
    private final Problem problem;
    private final List<FaultSet> sets;
    private final double[] weights;
    private final double[] present;
    private final JointOutcomes outcomes;

    /** @param sets the likeliest sets of faults present now, by the logarithm of their probability */
    FaultsTogether(CompiledModel model, List<FaultSet> sets) {
        this.planning = model.planning();
        this.problem = planning.problem();
        this.sets = List.copyOf(sets);
        this.outcomes = new JointOutcomes(model);
        double most = sets.stream().mapToDouble(FaultSet::logMass).max().orElseThrow();
        double[] masses = sets.stream().mapToDouble(s -> StrictMath.exp(s.logMass() - most)).toArray();
        double sum = Arrays.stream(masses).sum();
        weights = Arrays.stream(masses).map(m -> m / sum).toArray();
        present = new double[problem.faults()];
        for (int s = 0; s < weights.length; s++) {
            for (int f : sets.get(s).faults()) {
                present[f] += weights[s];
            }
        }
    }

    @Override
    public double present(int fault) {
        return present[fault];
    }

    @Override
    public double chance(Test test, int outcome) {
        return IntStream.range(0, weights.length).mapToDouble(s -> weight(s, test, outcome)).sum();
    }

    @Override
    public double present(int fault, Test test, int outcome) {
        return IntStream.range(0, weights.length).filter(s -> Arrays.binarySearch(sets.get(s).faults(), fault) >= 0)
                .mapToDouble(s -> weight(s, test, outcome)).sum() / chance(test, outcome);
    }

    private double weight(int set, Test test, int outcome) {
        return weights[set] * outcomes.probability(test, outcome, sets.get(set).faults());
    }

    @Override
    public double helps(Repair repair) {
        int number = planning.repairs().indexOf(repair);
        return IntStream.range(0, weights.length).mapToDouble(s -> weights[s] * Arrays.stream(sets.get(s).faults())
                .mapToDouble(problem.repairs().get(number)::fixes).reduce(1, (a, b) -> a * b)).sum();
    }

    @Override
    public Plan plan(Choices choices, Level deepest, BooleanSupplier cancelled, Consumer<Plan> listener) {
        SetPosition start = SetPosition.start(sets, choices.entered(), choices.tests(), choices.repairs());
        var planner = new SetPlanner(problem, (t, o, faults) -> outcomes.probability(planning.tests().get(t), o, faults), start);
        return planner.plan(start, deepest, cancelled, listener);
    }
}
