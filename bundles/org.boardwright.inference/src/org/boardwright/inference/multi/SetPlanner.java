package org.boardwright.inference.multi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.boardwright.inference.Level;
import org.boardwright.inference.Option;
import org.boardwright.inference.Option.Kind;
import org.boardwright.inference.Plan;
import org.boardwright.inference.Problem;
import org.boardwright.inference.TestStep;

/**
 * Finds the next step with the lowest expected cost where several faults may be present: a repair can mend one and leave another. The
 * same levels as {@link org.boardwright.inference.Planner}: a step ahead over repairs alone, then one and two steps ahead over the plan
 * that decides so at every place, and the optimum of small problems. Keeps what it worked out, so one serves all positions that follow from one
 * start. Not for several threads at once; the answer does not depend on what was asked before.
 */
public final class SetPlanner {

    /** Branches less probable than this are ended in repairs where there are many steps, so that an answer comes within seconds. */
    private static final double ROUGH = 1e-3;
    /** Up to so many steps every branch is followed, and the first answer looks twice at steps, */
    private static final int FEW = 24;
    /** the cheapest so many of them. */
    private static final int SECOND_LOOKS = 8;
    /** Ways in which the steps can stand up to which the optimum is worked out; when steps come before others matters too, so there are
     * some ten times as many places. */
    private static final int SMALL = 1 << 13;

    /** Expected cost from a position to the end, times the probability of coming there. */
    private interface CostToGo extends ToDoubleFunction<SetPosition> {
    }

    /** What is done at a place, and its cost to the end times the probability of coming there. */
    private record Choice(Kind kind, int index, double cost) {
    }

    private final Problem problem;
    private final Together together;
    private final int[] live;
    private final SetRepairs repairs;
    private final boolean few;
    /** Probability of a branch below which it is ended in repairs. */
    private final double floor;
    private final List<Map<Long, double[]>> likelihoods = new ArrayList<>();
    private final Map<SetPosition.Key, Choice> decided = new HashMap<>();
    private final Map<SetPosition.Key, Double> followed = new HashMap<>();
    private final Map<SetPosition.Key, Double> optima = new HashMap<>();

    /**
     * @param together how the tests of the problem answer to several faults
     * @param start    from which all positions come that will be asked for
     */
    public SetPlanner(Problem problem, Together together, SetPosition start) {
        this.problem = problem;
        this.together = together;
        this.live = start.live();
        this.repairs = new SetRepairs(problem, start);
        problem.tests().forEach(t -> likelihoods.add(new HashMap<>()));
        few = tests(start).length + repairs.open(start).length <= FEW;
        floor = few ? 0 : ROUGH * start.mass();
    }

    /**
     * The plan at a position.
     *
     * @param deepest   how far to look at most
     * @param cancelled asked often; when true the best plan so far is given
     * @param listener  told of each plan, shallow first
     * @return the deepest plan reached; steps that can change nothing are not in it
     */
    public Plan plan(SetPosition at, Level deepest, BooleanSupplier cancelled, Consumer<Plan> listener) {
        Plan plan = firstAnswer(at);
        listener.accept(plan);
        for (Level level : List.of(Level.ROLLOUT_1, Level.ROLLOUT_2, Level.OPTIMAL)) {
            if (level.compareTo(deepest) <= 0 && (level != Level.OPTIMAL || states(at) <= SMALL)) {
                try {
                    plan = deeper(at, level, cancelled);
                } catch (CancellationException e) {
                    return plan;
                }
                listener.accept(plan);
            }
        }
        return plan;
    }

    private double states(SetPosition at) {
        double answers = IntStream.of(tests(at)).mapToDouble(t -> problem.tests().get(t).outcomes() + 1.0).reduce(1, (a, b) -> a * b);
        return answers * StrictMath.pow(2, repairs.open(at).length);
    }

    /** The position after a step; of a repair, when the phone still fails. */
    public SetPosition after(SetPosition at, Option step, int outcome) {
        return switch (step.kind()) {
            case TEST -> afterTest(at, step.index(), outcome);
            case REPAIR -> repairs.after(at, step.index());
            case STOP -> throw new IllegalArgumentException("a stop ends the case");
        };
    }

    /** P(outcome of a test here). */
    public double probability(SetPosition at, int test, int outcome) {
        return afterTest(at, test, outcome).mass() / at.mass();
    }

    /** P(the phone works after a repair here). */
    public double works(SetPosition at, int repair) {
        return 1 - repairs.after(at, repair).mass() / at.mass();
    }

    private Plan firstAnswer(SetPosition at) {
        List<Option> options = options(at, step -> oneStep(at, step));
        if (few) {
            List<Option> twice = options.stream().sorted().limit(SECOND_LOOKS).filter(o -> o.kind() != Kind.STOP).toList();
            return new Plan(Level.MYOPIC, options.stream().map(o -> twice.contains(o) ? again(at, o) : o).toList());
        }
        return new Plan(Level.MYOPIC, options);
    }

    private Option again(SetPosition at, Option option) {
        return new Option(option.kind(), option.index(), ahead(at, option, p -> decide(p).cost()) / at.mass());
    }

    private Plan deeper(SetPosition at, Level level, BooleanSupplier cancelled) {
        CostToGo follow = p -> follow(p, cancelled);
        CostToGo then = switch (level) {
            case OPTIMAL -> p -> optimum(p, cancelled);
            case ROLLOUT_2 -> p -> best(p, follow);
            default -> follow;
        };
        return new Plan(level, options(at, step -> ahead(at, step, then)));
    }

    private List<Option> options(SetPosition at, ToDoubleFunction<Option> rating) {
        List<Option> options = new ArrayList<>();
        for (Option step : steps(at)) {
            if (step.kind() == Kind.REPAIR || tells(at, step.index())) {
                options.add(new Option(step.kind(), step.index(), rating.applyAsDouble(step) / at.mass()));
            }
        }
        options.add(new Option(Kind.STOP, 0, problem.stopCost()));
        return options;
    }

    /** All steps that can be chosen but the stop, without their costs. */
    private List<Option> steps(SetPosition at) {
        List<Option> steps = new ArrayList<>();
        for (int t : tests(at)) {
            steps.add(new Option(Kind.TEST, t, 0));
        }
        for (int r : repairs.open(at)) {
            steps.add(new Option(Kind.REPAIR, r, 0));
        }
        return steps;
    }

    private int[] tests(SetPosition at) {
        return IntStream.range(0, problem.tests().size()).filter(t -> !at.asked(t)).toArray();
    }

    /** Whether an outcome is likelier with some of the sets than with others. */
    private boolean tells(SetPosition at, int test) {
        return IntStream.range(0, problem.tests().get(test).outcomes()).anyMatch(o -> at.differs(likelihood(test, o)));
    }

    private double oneStep(SetPosition at, Option step) {
        return ahead(at, step, p -> repairs.sequence(p).cost());
    }

    /** The cost of a step and of what follows each outcome. */
    private double ahead(SetPosition at, Option step, CostToGo then) {
        if (step.kind() == Kind.REPAIR) {
            return repairs.cost(at, step.index()) * at.mass() + then.applyAsDouble(repairs.after(at, step.index()));
        }
        TestStep test = problem.tests().get(step.index());
        double cost = repairs.cost(at, test.cost(), test.needs()) * at.mass();
        for (int o = 0; o < test.outcomes(); o++) {
            cost += then.applyAsDouble(afterTest(at, step.index(), o));
        }
        return cost;
    }

    /** The cheapest of all steps and the stop. */
    private double best(SetPosition at, CostToGo then) {
        double best = repairs.stopped(at);
        for (Option step : steps(at)) {
            best = Math.min(best, ahead(at, step, then));
        }
        return best;
    }

    /** One test or none, then repairs alone. */
    private Choice decide(SetPosition at) {
        Choice known = decided.get(at.key());
        if (known == null) {
            known = decideAnew(at);
            decided.put(at.key(), known);
        }
        return known;
    }

    private Choice decideAnew(SetPosition at) {
        SetRepairs.Sequence sequence = repairs.sequence(at);
        Choice best = sequence.first() == SetRepairs.STOP ? new Choice(Kind.STOP, 0, sequence.cost())
                : new Choice(Kind.REPAIR, sequence.first(), sequence.cost());
        for (int t : tests(at)) {
            double cost = oneStep(at, new Option(Kind.TEST, t, 0));
            best = cost < best.cost() ? new Choice(Kind.TEST, t, cost) : best;
        }
        return best;
    }

    /** What it costs to decide so at every place to the end. */
    private double follow(SetPosition at, BooleanSupplier cancelled) {
        if (at.mass() <= floor) {
            return repairs.sequence(at).cost();
        }
        Double known = followed.get(at.key());
        if (known == null) {
            goOn(cancelled);
            Choice choice = decide(at);
            known = choice.kind() == Kind.STOP ? choice.cost()
                    : ahead(at, new Option(choice.kind(), choice.index(), 0), p -> follow(p, cancelled));
            followed.put(at.key(), known);
        }
        return known;
    }

    /** What it costs to do the best there is at every place to the end. */
    private double optimum(SetPosition at, BooleanSupplier cancelled) {
        if (at.mass() == 0) {
            return 0;
        }
        Double known = optima.get(at.key());
        if (known == null) {
            goOn(cancelled);
            known = best(at, p -> optimum(p, cancelled));
            optima.put(at.key(), known);
        }
        return known;
    }

    private static void goOn(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private SetPosition afterTest(SetPosition at, int test, int outcome) {
        return at.afterTest(test, outcome, problem.tests().get(test).needs(), likelihood(test, outcome));
    }

    private LongToDoubleFunction likelihood(int test, int outcome) {
        Map<Long, double[]> known = likelihoods.get(test);
        return set -> known.computeIfAbsent(set, s -> outcomes(test, s))[outcome];
    }

    private double[] outcomes(int test, long set) {
        int[] faults = SetPosition.faults(live, set);
        return IntStream.range(0, problem.tests().get(test).outcomes()).mapToDouble(o -> together.probability(test, o, faults)).toArray();
    }
}
