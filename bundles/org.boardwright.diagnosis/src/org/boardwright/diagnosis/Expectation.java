package org.boardwright.diagnosis;

import java.util.Objects;

/**
 * A sign one would expect of a fault and that is not there: it was looked for and another outcome was seen, or nobody has looked yet.
 *
 * @param fault       id of the fault
 * @param faultName   as a technician calls it
 * @param test        id of the test
 * @param testName    as a technician calls it
 * @param outcome     id of the expected outcome
 * @param outcomeName as a technician calls it
 * @param probability P(expected outcome | the fault is the only one)
 * @param otherwise   P(expected outcome | another fault), as likely as these are believed
 * @param seen        id of the outcome that was seen instead; empty when nobody has looked
 * @param seenName    as a technician calls it; empty when nobody has looked
 */
public record Expectation(String fault, String faultName, String test, String testName, String outcome, String outcomeName,
        double probability, double otherwise, String seen, String seenName) {

    public Expectation {
        Objects.requireNonNull(seen);
        Objects.requireNonNull(seenName);
    }

    /** Whether it was looked for in vain; otherwise nobody has looked. */
    public boolean lookedFor() {
        return !seen.isEmpty();
    }
}
