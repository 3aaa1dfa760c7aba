package org.boardwright.diagnosis;

import java.util.List;

import org.boardwright.diagnosis.internal.Rounded;

/**
 * What one piece of evidence says about one fault.
 *
 * @param test       id of the test
 * @param testName   the test as a technician calls it
 * @param outcome    id of the outcome that was seen
 * @param outcomeName the outcome as a technician calls it
 * @param decibans   weight of the evidence for this fault against all others together, given the rest of the evidence
 *                   (Good 1950): 10 is ten to one for, -10 ten to one against
 * @param statements the claims behind the link; empty when the fault has none for this test
 */
public record Reason(String test, String testName, String outcome, String outcomeName, double decibans,
        List<Statement> statements) {

    public Reason {
        statements = List.copyOf(statements);
    }

    /** One line, e.g. {@code +9 dB  Other cable: still fails}. */
    @Override
    public String toString() {
        return Rounded.signed(decibans) + " dB  " + testName + ": " + outcomeName;
    }
}
