package org.boardwright.inference.multi;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.boardwright.inference.BenchState;
import org.boardwright.inference.Problem;
import org.boardwright.inference.RepairStep;

/**
 * Repairs alone: the one that most probably mends something per cost, the belief renewed after each, given up at the best point. A bench
 * state is rated with all the repairs behind it (Ottosen and Jensen 2010).
 */
final class SetRepairs {

    static final int STOP = -1;

    private final Problem problem;
    private final int[] live;
    /** P(a repair does not mend a fault), as [repair][bit of the fault]; null for a repair that mends none of them. */
    private final double[][] misses;
    private final int[] useful;

    /**
     * What repairs alone cost.
     *
     * @param cost  expected to the end, times the probability of coming here
     * @param first number of the first repair, or {@link #STOP}
     */
    record Sequence(double cost, int first) {
    }

    SetRepairs(Problem problem, SetPosition start) {
        this.problem = problem;
        this.live = start.live();
        misses = problem.repairs().stream().map(this::misses).toArray(double[][]::new);
        useful = IntStream.range(0, misses.length).filter(r -> misses[r] != null).toArray();
    }

    private double[] misses(RepairStep repair) {
        double[] missed = IntStream.of(live).mapToDouble(f -> 1 - repair.fixes(f)).toArray();
        return IntStream.range(0, missed.length).allMatch(i -> missed[i] == 1) ? null : missed;
    }

    /** Repairs that can be chosen and mend one of the faults. */
    int[] open(SetPosition at) {
        return IntStream.of(useful).filter(r -> !at.repaired(r)).toArray();
    }

    double stopped(SetPosition at) {
        return problem.stopCost() * at.mass();
    }

    double cost(SetPosition at, double own, int needs) {
        return own + opening(needs & ~at.entered());
    }

    private double opening(int states) {
        double cost = 0;
        List<BenchState> all = problem.states();
        for (int s = 0; s < all.size(); s++) {
            cost += (states >> s & 1) != 0 ? all.get(s).cost() : 0;
        }
        return cost;
    }

    double cost(SetPosition at, int repair) {
        RepairStep step = problem.repairs().get(repair);
        return cost(at, step.cost(), step.needs());
    }

    SetPosition after(SetPosition at, int repair) {
        return at.afterRepair(repair, problem.repairs().get(repair));
    }

    Sequence sequence(SetPosition start) {
        double best = stopped(start);
        int answer = STOP;
        int first = STOP;
        double spent = 0;
        SetPosition at = start;
        for (int repair = next(at); repair != STOP && spent < best; repair = next(at)) {
            first = first == STOP ? repair : first;
            spent += cost(at, repair) * at.mass();
            at = after(at, repair);
            double stopped = spent + stopped(at);
            if (stopped < best) {
                best = stopped;
                answer = first;
            }
        }
        return new Sequence(best, answer);
    }

    private int next(SetPosition at) {
        int[] open = open(at);
        double[] gains = IntStream.of(open).mapToDouble(r -> gain(at, r)).toArray();
        int reachable = at.entered() | bestGroup(at, open, gains);
        int best = STOP;
        double bestRate = 0;
        for (int i = 0; i < open.length; i++) {
            RepairStep step = problem.repairs().get(open[i]);
            double rate = gains[i] / step.cost();
            if (rate > bestRate && (step.needs() & ~reachable) == 0) {
                best = open[i];
                bestRate = rate;
            }
        }
        return best;
    }

    /** P(coming here and the repair mends something). */
    private double gain(SetPosition at, int repair) {
        double[] missed = misses[repair];
        return at.expectation(set -> {
            double nothing = 1;
            for (long left = set; left != 0; left &= left - 1) {
                nothing *= missed[Long.numberOfTrailingZeros(left)];
            }
            return 1 - nothing;
        });
    }

    /** The bench states, none perhaps, whose repairs together are likeliest to mend something per cost, opening included. */
    private int bestGroup(SetPosition at, int[] open, double[] gains) {
        int[] groups = IntStream.of(open).map(r -> problem.repairs().get(r).needs() & ~at.entered()).distinct().toArray();
        if (groups.length < 2) {
            return groups.length == 0 ? 0 : groups[0];
        }
        int best = 0;
        double bestRate = 0;
        for (int group : groups) {
            double rate = groupRate(group, at.entered() | group, open, gains);
            if (rate > bestRate) {
                best = group;
                bestRate = rate;
            }
        }
        return best;
    }

    /** Repairs by rate, as long as each raises the rate of all. */
    private double groupRate(int group, int reachable, int[] open, double[] gains) {
        double gain = 0;
        double cost = opening(group);
        int[] byRate = IntStream.range(0, open.length).filter(i -> (problem.repairs().get(open[i]).needs() & ~reachable) == 0).boxed()
                .sorted(Comparator.comparingDouble(i -> -gains[i] / problem.repairs().get(open[i]).cost())).mapToInt(i -> i).toArray();
        for (int i : byRate) {
            double own = problem.repairs().get(open[i]).cost();
            if (gains[i] * cost >= gain * own) {
                gain += gains[i];
                cost += own;
            }
        }
        return gain / cost;
    }
}
