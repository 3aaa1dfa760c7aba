/**
 * How good the plans of the engine are, against the exact optimum and against simpler ways of working, and how long the
 * first answer takes.
 */
package org.boardwright.benchmarks.planning;
