package org.boardwright.inference.learning;

/** How a case ended, and so how much can be learned from it. The engine's own guess is no confirmation. */
public enum Confirmation {
    /** The repair was made and the phone checked. */
    VERIFIED(1),
    /** The repair was made and the customer never came back. */
    PRESUMED(0.5),
    /** Not closed; nothing is learned. */
    OPEN(0);

    private final double weight;

    Confirmation(double weight) {
        this.weight = weight;
    }

    /** Cases it counts as, in [0, 1]. */
    public double weight() {
        return weight;
    }
}
