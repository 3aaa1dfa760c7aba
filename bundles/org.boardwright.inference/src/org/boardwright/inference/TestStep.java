package org.boardwright.inference; public record TestStep(String id, double cost, int needs, double[][] likelihood) { }
