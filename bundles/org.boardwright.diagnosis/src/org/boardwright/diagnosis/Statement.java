package org.boardwright.diagnosis;

/**
 * A claim as shown to a technician.
 *
 * @param value  the probability or prior weight that is claimed
 * @param kind   estimate, published or measured
 * @param source title of the source; empty for an estimate
 * @param url    where to read it; empty when there is none
 * @param note   what the source says, or how the estimate was reached
 */
public record Statement(double value, String kind, String source, String url, String note) {
}
