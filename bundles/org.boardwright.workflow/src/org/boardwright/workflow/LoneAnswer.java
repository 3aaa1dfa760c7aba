package org.boardwright.workflow;

/**
 * What a file says by itself.
 *
 * @param attachment what became of it
 * @param answer     as a new case gives it to which nothing but this file was attached
 */
public record LoneAnswer(Attachment attachment, CaseAnswer answer) {
}
