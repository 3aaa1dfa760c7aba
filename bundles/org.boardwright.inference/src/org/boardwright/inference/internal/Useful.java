package org.boardwright.inference.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.boardwright.inference.Position;

/**
 * The steps that can still change something in a position, for the faults that are still possible.
 *
 * @param index   of each step in its problem, tests first
 * @param tests   how the possible faults see each of these tests
 * @param repairs what each of these repairs can fix
 */
record Useful(int[] index, Links[] tests, Fixes[] repairs) {

    /** Probabilities closer than this are the same; a test that tells them apart is worth nothing. */
    private static final double SAME = 1e-12;

    private record Step<T>(int index, T what) {
    }

    /** @param possible faults with a belief above 0 */
    static Useful of(Compiled compiled, Position at, int[] possible) {
        int faults = compiled.problem().faults();
        int[] places = Places.of(possible, faults);
        boolean all = possible.length == faults;
        List<Step<Links>> tests = new ArrayList<>();
        open(compiled.problem().tests().size(), at.answered()).forEach(t -> {
            Links test = all ? compiled.links(t) : compiled.links(t).among(places);
            if (test.informs(possible.length, SAME)) {
                tests.add(new Step<>(t, test));
            }
        });
        List<Step<Fixes>> repairs = new ArrayList<>();
        open(compiled.problem().repairs().size(), at.tried()).forEach(r -> {
            Fixes repair = all ? compiled.fixes(r) : compiled.fixes(r).among(places);
            if (repair.faults().length > 0) {
                repairs.add(new Step<>(r, repair));
            }
        });
        return new Useful(Stream.concat(tests.stream(), repairs.stream()).mapToInt(Step::index).toArray(),
                tests.stream().map(Step::what).toArray(Links[]::new), repairs.stream().map(Step::what).toArray(Fixes[]::new));
    }

    private static IntStream open(int steps, BitSet closed) {
        return IntStream.range(0, steps).filter(s -> !closed.get(s));
    }
}
