package org.boardwright.inference.multi;

/** Chooses between the exact answer and bounds. */
final class Solver {

    private Solver() {
    }

    static MultiBelief solve(Reduced problem, int width) {
        var ordering = Ordering.of(problem);
        if (ordering.width() <= width) {
            var lattice = new Lattice(problem, ordering.faults());
            return new MultiBelief.Exact(problem, lattice.posterior(), lattice.logWeight());
        }
        return new Bounds(problem, width).belief();
    }
}
