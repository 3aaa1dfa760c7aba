package org.boardwright.diagnosis;

/**
 * A step that should not be done now.
 *
 * @param step   id of the step
 * @param name   as a technician calls it
 * @param reason why not, one or two sentences
 */
public record AdvisedAgainst(String step, String name, String reason) {
}
