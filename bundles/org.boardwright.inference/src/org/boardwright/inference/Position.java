package org.boardwright.inference; public record Position(double[] belief, int entered, long answered, long tried) { }
