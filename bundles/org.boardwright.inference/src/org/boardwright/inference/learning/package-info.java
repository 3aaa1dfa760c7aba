/**
 * Probabilities learned from closed cases on top of those a source states: Dirichlet counts, partly pooled over a hierarchy of
 * device classes.
 */
package org.boardwright.inference.learning;
