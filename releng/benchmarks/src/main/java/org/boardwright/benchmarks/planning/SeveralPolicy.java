package org.boardwright.benchmarks.planning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.boardwright.inference.Level;
import org.boardwright.inference.Option;
import org.boardwright.inference.Plan;
import org.boardwright.inference.Problem;
import org.boardwright.inference.multi.FaultSet;
import org.boardwright.inference.multi.SetPlanner;
import org.boardwright.inference.multi.SetPosition;

/** Ways of working where several faults may be present. */
@FunctionalInterface
interface SeveralPolicy {

    /** The next step, or {@link Model#STOP}. */
    int next(SeveralNode node);

    /** Exact expected cost: the whole policy tree. */
    static double cost(SeveralModel model, SeveralPolicy policy) {
        return cost(SeveralNode.root(model), policy, new HashMap<>());
    }

    private static double cost(SeveralNode node, SeveralPolicy policy, Map<Long, Double> known) {
        if (node.mass() == 0) {
            return 0;
        }
        Double before = known.get(node.number());
        if (before != null) {
            return before;
        }
        int step = policy.next(node);
        double cost = (step == Model.STOP ? node.model().stopCost() : node.cost(step)) * node.mass();
        for (int o = 0; step != Model.STOP && o < node.outcomes(step); o++) {
            cost += cost(node.after(step, o), policy, known);
        }
        known.put(node.number(), cost);
        return cost;
    }

    /** Repairs by a fixed number, highest first, to the last. */
    static SeveralPolicy fixed(IntToDoubleFunction rank) {
        return node -> repairs(node).boxed().max((a, b) -> Double.compare(rank.applyAsDouble(node.repair(a)),
                rank.applyAsDouble(node.repair(b)))).orElse(Model.STOP);
    }

    /** Repairs by probability that the fault is present over cost, the belief renewed after each, given up at the best point. */
    static SeveralPolicy updated() {
        return node -> {
            double best = node.model().stopCost() * node.mass();
            double spent = 0;
            int answer = Model.STOP;
            int first = Model.STOP;
            SeveralNode at = node;
            for (int repair = likeliestPerCost(at); repair != Model.STOP; repair = likeliestPerCost(at)) {
                first = first == Model.STOP ? repair : first;
                spent += at.cost(repair) * at.mass();
                at = at.after(repair, 0);
                double stopped = spent + node.model().stopCost() * at.mass();
                answer = stopped < best ? first : answer;
                best = Math.min(best, stopped);
            }
            return answer;
        };
    }

    private static int likeliestPerCost(SeveralNode node) {
        return fixed(r -> node.present(r) / node.model().repairCosts()[r]).next(node);
    }

    private static IntStream repairs(SeveralNode node) {
        return Arrays.stream(node.open()).filter(s -> !node.isTest(s));
    }

    /** Ask what lowers the entropy of the fault sets most per cost until the likeliest is likely enough, then {@link #updated()}. */
    static SeveralPolicy leastEntropy(double enough) {
        SeveralPolicy repairs = updated();
        return node -> {
            double likeliest = Arrays.stream(node.weights()).max().orElseThrow() / node.mass();
            int test = likeliest < enough ? Arrays.stream(node.open()).filter(node::isTest).boxed()
                    .max((a, b) -> Double.compare(information(node, a), information(node, b))).orElse(Model.STOP) : Model.STOP;
            return test == Model.STOP ? repairs.next(node) : test;
        };
    }

    private static double information(SeveralNode node, int test) {
        return (entropy(node) - entropy(node.after(test, 0)) - entropy(node.after(test, 1))) / node.cost(test);
    }

    private static double entropy(SeveralNode node) {
        return -Arrays.stream(node.weights()).filter(w -> w > 0).map(w -> w * StrictMath.log(w / node.mass())).sum();
    }

    /** The engine asked anew at every node. */
    final class Engine {

        private record Place(SetPosition position, Map<Level, Plan> plans) {
        }

        private final SeveralModel model;
        private final SetPlanner planner;
        private final Map<Long, Place> places = new HashMap<>();

        Engine(SeveralModel model) {
            this.model = model;
            Problem problem = model.problem();
            double[] start = model.start();
            List<FaultSet> sets = IntStream.range(1, start.length)
                    .mapToObj(s -> new FaultSet(IntStream.range(0, model.faults()).filter(f -> (s >> f & 1) != 0).toArray(),
                            StrictMath.log(start[s]))).toList();
            SetPosition root = SetPosition.start(sets, 0, new BitSet(), new BitSet());
            planner = new SetPlanner(problem, this::likelihood, root);
            places.put(SeveralNode.root(model).number(), new Place(root, new EnumMap<>(Level.class)));
        }

        private double likelihood(int test, int outcome, int... faults) {
            double yes = model.yes(test, Arrays.stream(faults).map(f -> 1 << f).sum());
            return outcome == 0 ? yes : 1 - yes;
        }

        double promised(Level level) {
            return plan(SeveralNode.root(model), level).expectedCost();
        }

        /** The engine's own optimum; above any when it does not work it out. */
        double optimum() {
            Plan plan = planner.plan(places.get(SeveralNode.root(model).number()).position(), Level.OPTIMAL, () -> false, p -> { });
            return plan.level() == Level.OPTIMAL ? plan.expectedCost() : Double.POSITIVE_INFINITY;
        }

        /** A node is asked for after the one before it. */
        SeveralPolicy at(Level level) {
            return node -> {
                Option best = plan(node, level).best();
                int step = best.kind() == Option.Kind.TEST ? best.index() : model.tests() + best.index();
                if (best.kind() == Option.Kind.STOP) {
                    return Model.STOP;
                }
                SetPosition here = places.get(node.number()).position();
                for (int o = 0; o < node.outcomes(step); o++) {
                    SetPosition then = planner.after(here, best, o);
                    places.computeIfAbsent(node.after(step, o).number(), n -> new Place(then, new EnumMap<>(Level.class)));
                }
                return step;
            };
        }

        private Plan plan(SeveralNode node, Level level) {
            Place place = places.get(node.number());
            if (!place.plans().containsKey(level)) {
                planner.plan(place.position(), level, () -> false, p -> place.plans().put(p.level(), p));
            }
            return place.plans().get(level);
        }
    }

    /** The ways of working that are compared, as {@link Contestants} for one fault. */
    static Scores scores(SeveralModel model) {
        double optimum = SeveralValue.of(model, DenseValue.Choice.BEST);
        Map<String, Double> costs = new LinkedHashMap<>();
        costs.put(Scores.RANDOM, SeveralValue.of(model, DenseValue.Choice.RANDOM));
        costs.put("fixed, cheapest first", cost(model, fixed(r -> -model.repairCosts()[r])));
        costs.put("fixed, likeliest first", cost(model, fixed(r -> model.priors()[r])));
        costs.put("p/C static", cost(model, fixed(r -> model.priors()[r] / model.repairCosts()[r])));
        costs.put(Contestants.UPDATED, cost(model, updated()));
        costs.put("min entropy/cost, 0.8", cost(model, leastEntropy(.8)));
        costs.put("min entropy/cost, 0.5", cost(model, leastEntropy(.5)));
        Engine engine = new Engine(model);
        Map<String, Double> promised = new LinkedHashMap<>();
        Map.of(Contestants.ROLLOUT_2, Level.ROLLOUT_2, Contestants.ROLLOUT_1, Level.ROLLOUT_1, Contestants.MYOPIC, Level.MYOPIC)
                .forEach((name, level) -> promised.put(name, engine.promised(level)));
        costs.put(Contestants.ROLLOUT_2, cost(model, engine.at(Level.ROLLOUT_2)));
        costs.put(Contestants.ROLLOUT_1, cost(model, engine.at(Level.ROLLOUT_1)));
        costs.put(Contestants.MYOPIC, cost(model, engine.at(Level.MYOPIC)));
        return Scores.checked(model.name(), optimum, costs, promised, Scores.solves(model.name(), engine.optimum(), optimum));
    }
}
