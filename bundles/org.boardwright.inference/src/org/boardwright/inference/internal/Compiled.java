package org.boardwright.inference.internal;

import java.util.List;

import org.boardwright.inference.Problem;
import org.boardwright.inference.RepairStep;
import org.boardwright.inference.TestStep;

/** What holds of a problem in every position: who is linked to whom. Immutable; the arrays are never written. */
public final class Compiled {

    private final Problem problem;
    private final Links[] links;
    private final Fixes[] fixes;

    /** Reads every probability of the problem once. */
    public Compiled(Problem problem) {
        this.problem = problem;
        List<TestStep> tests = problem.tests();
        List<RepairStep> repairs = problem.repairs();
        links = tests.stream().map(Links::of).toArray(Links[]::new);
        fixes = repairs.stream().map(Fixes::of).toArray(Fixes[]::new);
    }

    /** As another one, but for one test. */
    public Compiled(Problem problem, Compiled other, int test) {
        this.problem = problem;
        links = other.links.clone();
        links[test] = Links.of(problem.tests().get(test));
        fixes = other.fixes;
    }

    Problem problem() {
        return problem;
    }

    Links links(int test) {
        return links[test];
    }

    Fixes fixes(int repair) {
        return fixes[repair];
    }
}
