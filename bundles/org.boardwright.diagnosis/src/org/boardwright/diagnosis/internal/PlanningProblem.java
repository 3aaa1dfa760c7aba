package org.boardwright.diagnosis.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.boardwright.diagnosis.CostPolicy;
import org.boardwright.inference.Position;
import org.boardwright.inference.Problem;
import org.boardwright.inference.RepairStep;
import org.boardwright.inference.TestStep;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.model.knowledge.Stop;
import org.boardwright.model.knowledge.Test;

/** The steps that are open and allowed, as arrays for the planner. */
final class PlanningProblem {

    /** Cost of ending without a stop in any pack: dearer than any repair, so that every repair is tried first. */
    private static final double NO_STOP = 100_000;

    private final List<Test> tests;
    private final List<Repair> repairs;
    private final Optional<Stop> stop;
    private final BenchStates states;
    private final Problem problem;

    PlanningProblem(CostPolicy policy, CompiledModel model, BenchStates states, List<Test> tests, List<Repair> repairs,
            List<Stop> stops) {
        this.tests = tests;
        this.repairs = repairs;
        this.states = states;
        stop = stops.stream().min(Comparator.comparingDouble(s -> policy.total(s.getCost())));
        problem = new Problem(model.faults().size(),
                tests.stream().map(t -> new TestStep(t.getId(), policy.total(t.getCost()), states.needs(t), model.likelihood(t))).toList(),
                repairs.stream().map(r -> new RepairStep(r.getId(), policy.total(r.getCost()), states.needs(r), model.fixes(r))).toList(),
                states.all().stream().map(s -> new org.boardwright.inference.BenchState(s.getId(), policy.total(s.getCost()))).toList(),
                stop.map(s -> policy.total(s.getCost())).orElse(NO_STOP));
    }

    Problem problem() {
        return problem;
    }

    Position position(BeliefState belief) {
        return new Position(belief.probabilities(), states.entered(), 0, 0);
    }

    List<Test> tests() {
        return tests;
    }

    List<Repair> repairs() {
        return repairs;
    }

    Optional<Stop> stop() {
        return stop;
    }
}
