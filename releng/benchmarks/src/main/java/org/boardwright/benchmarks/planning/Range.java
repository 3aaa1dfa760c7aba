package org.boardwright.benchmarks.planning;

/** From where to where something is drawn. */
record Range(double from, double to) {
}
