package org.boardwright.inference; public record BenchState(String id, double cost) { }
