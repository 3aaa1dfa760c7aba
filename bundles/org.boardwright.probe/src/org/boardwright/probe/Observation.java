package org.boardwright.probe;

import java.util.Objects;

/**
 * The outcome of a test, settled by evidence.
 *
 * @param test      id of the test, e.g. {@code apple.other-cable}
 * @param outcome   id of the outcome, e.g. {@code still-fails}
 * @param place     where the evidence for it was seen
 * @param signature id of the signature that settled it
 */
public record Observation(String test, String outcome, Place place, String signature) {

    public Observation {
        test = Texts.required(test, "test");
        outcome = Texts.required(outcome, "outcome");
        Objects.requireNonNull(place, "place");
        signature = Texts.required(signature, "signature");
    }
}
