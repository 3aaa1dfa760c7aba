package org.boardwright.inference;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * How far one number of a model can move before an answer changes. A posterior is (a t + b) / (c t + d) in one number t,
 * but the answer of a planner is not a ratio, so the answer itself is asked: outwards in steps that double, then by
 * bisection. The same question gives the same bits.
 */
public final class Sensitivity {

    /** First step outwards, in nats of odds; each further one is twice as long. */
    private static final double FIRST_STEP = 0.1;
    /** A flip is found to this many nats. */
    private static final double NEAR = 1e-4;

    /** How distance is measured on a number. */
    public enum Scale {
        /** A weight, above 0: distance is the logarithm of the factor. */
        WEIGHT {
            @Override
            double nats(double value) {
                return StrictMath.log(value);
            }

            @Override
            double value(double nats) {
                return StrictMath.exp(nats);
            }
        },
        /** A probability, strictly between 0 and 1: distance is the logarithm of the factor of its odds. */
        PROBABILITY {
            @Override
            double nats(double value) {
                return StrictMath.log(value) - StrictMath.log1p(-value);
            }

            @Override
            double value(double nats) {
                return 1 / (1 + StrictMath.exp(-nats));
            }
        };

        abstract double nats(double value);

        abstract double value(double nats);
    }

    /**
     * Where the answer changes.
     *
     * @param at   the value nearest to the one in use for which the answer was seen to be another
     * @param nats how far that is, positive
     * @param then the answer there
     */
    public record Flip<A>(double at, double nats, A then) {
    }

    /**
     * The interval in which the answer stays.
     *
     * @param below where it changes when the number falls; empty when it was not seen to
     * @param above where it changes when the number rises; empty when it was not seen to
     */
    public record Stay<A>(Optional<Flip<A>> below, Optional<Flip<A>> above) {

        /** Distance to the nearer flip, in nats; empty when there is none. */
        public OptionalDouble nearest() {
            return Stream.of(below, above).flatMap(Optional::stream).mapToDouble(Flip::nats).min();
        }
    }

    private Sensitivity() {
    }

    /**
     * Looks for the nearest change on both sides. A change that is undone again between two looks is not seen; looks are
     * closest together near the value in use.
     *
     * @param value  in use, from least to most
     * @param least  smallest value to try, inside the scale
     * @param most   largest value to try, inside the scale
     * @param answer the answer for a value; compared by {@code equals}
     * @throws IllegalArgumentException when the values are not in order or not on the scale
     */
    public static <A> Stay<A> around(double value, double least, double most, Scale scale, DoubleFunction<A> answer) {
        double from = scale.nats(least);
        double to = scale.nats(most);
        Checks.require(least <= value && value <= most, "sensitivity", value + " is not in " + least + " to " + most);
        Checks.require(Double.isFinite(from) && Double.isFinite(to), "sensitivity", least + " to " + most + " leaves the scale");
        A now = answer.apply(value);
        double start = scale.nats(value);
        return new Stay<>(look(start, from, scale, now, answer), look(start, to, scale, now, answer));
    }

    private static <A> Optional<Flip<A>> look(double start, double end, Scale scale, A now, DoubleFunction<A> answer) {
        double direction = Math.signum(end - start);
        double farthest = Math.abs(end - start);
        double inside = 0;
        for (double step = FIRST_STEP; inside < farthest; step *= 2) {
            double outside = Math.min(inside + step, farthest);
            A then = answer.apply(scale.value(start + direction * outside));
            if (!then.equals(now)) {
                return Optional.of(bisect(start, direction, inside, outside, scale, now, answer));
            }
            inside = outside;
        }
        return Optional.empty();
    }

    private static <A> Flip<A> bisect(double start, double direction, double same, double other, Scale scale, A now,
            DoubleFunction<A> answer) {
        double inside = same;
        double outside = other;
        while (outside - inside > NEAR) {
            double middle = (inside + outside) / 2;
            if (answer.apply(scale.value(start + direction * middle)).equals(now)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        double at = scale.value(start + direction * outside);
        return new Flip<>(at, outside, answer.apply(at));
    }
}
