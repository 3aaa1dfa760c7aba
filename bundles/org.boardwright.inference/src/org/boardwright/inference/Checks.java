package org.boardwright.inference;

/** What is wrong with a number, said with the name of its owner. */
final class Checks {

    private Checks() {
    }

    static void cost(String id, double cost) {
        require(cost >= 0 && cost < Double.POSITIVE_INFINITY, id, "not a cost: " + cost);
    }

    static void probability(String id, double value) {
        require(value >= 0 && value <= 1, id, "not a probability: " + value);
    }

    static void require(boolean holds, String id, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(id + ": " + problem);
        }
    }
}
