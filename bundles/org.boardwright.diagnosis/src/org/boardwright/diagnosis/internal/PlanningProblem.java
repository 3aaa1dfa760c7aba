package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.boardwright.diagnosis.CostPolicy;
import org.boardwright.inference.Problem;
import org.boardwright.inference.RepairStep;
import org.boardwright.inference.TestStep;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.model.knowledge.Step;
import org.boardwright.model.knowledge.Stop;
import org.boardwright.model.knowledge.Test;

/**
 * All steps for one kind of phone, as arrays for the planner. What a case has done and what it forbids is no part of it, so
 * it is made once and serves every case.
 */
final class PlanningProblem {

    /** Cost of ending without a stop in any pack: dearer than any repair, so that every repair is tried first. */
    private static final double NO_STOP = 100_000;

    private final List<Test> tests;
    private final List<Repair> repairs;
    private final Optional<Stop> stop;
    private final Problem problem;

    /** @param states of the base, none entered */
    PlanningProblem(CostPolicy policy, CompiledModel model, BenchStates states) {
        tests = model.tests();
        repairs = model.repairs();
        stop = model.stops().stream().min(Comparator.comparingDouble(s -> policy.total(s.getCost())));
        problem = new Problem(model.faults().size(),
                tests.stream().map(t -> new TestStep(t.getId(), policy.total(t.getCost()), states.needs(t), model.likelihood(t))).toList(),
                repairs.stream().map(r -> new RepairStep(r.getId(), policy.total(r.getCost()), states.needs(r), model.fixes(r))).toList(),
                states.all().stream().map(s -> new org.boardwright.inference.BenchState(s.getId(), policy.total(s.getCost()))).toList(),
                stop.map(s -> policy.total(s.getCost())).orElse(NO_STOP));
    }

    private PlanningProblem(PlanningProblem origin, Problem problem) {
        this.tests = origin.tests;
        this.repairs = origin.repairs;
        this.stop = origin.stop;
        this.problem = problem;
    }

    /** The same steps with other probabilities of one test; of a test that is never proposed, the same problem. */
    PlanningProblem with(Test test, double[][] likelihood) {
        int at = tests.indexOf(test);
        if (at < 0) {
            return this;
        }
        TestStep now = problem.tests().get(at);
        return new PlanningProblem(this, problem.with(at, new TestStep(now.id(), now.cost(), now.needs(), likelihood)));
    }

    /** The same steps with other probabilities of one repair; of a repair that is not for the phone, the same problem. */
    PlanningProblem with(Repair repair, double[] fixes) {
        int at = repairs.indexOf(repair);
        if (at < 0) {
            return this;
        }
        List<RepairStep> changed = new ArrayList<>(problem.repairs());
        changed.set(at, new RepairStep(changed.get(at).id(), changed.get(at).cost(), changed.get(at).needs(), fixes));
        return new PlanningProblem(this, new Problem(problem.faults(), problem.tests(), changed, problem.states(), problem.stopCost()));
    }

    Problem problem() {
        return problem;
    }

    /**
     * What can still be done.
     *
     * @param entered bench states entered, as a mask
     * @param open    whether a step can still be chosen
     */
    Choices choices(int entered, Predicate<Step> open) {
        return new Choices(entered, closed(tests, open), closed(repairs, open));
    }

    private static BitSet closed(List<? extends Step> steps, Predicate<Step> open) {
        BitSet closed = new BitSet(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            closed.set(i, !open.test(steps.get(i)));
        }
        return closed;
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
