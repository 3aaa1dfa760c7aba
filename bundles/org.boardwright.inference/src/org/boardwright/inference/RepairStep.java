package org.boardwright.inference; public record RepairStep(String id, double cost, int needs, double[] fixes) { }
