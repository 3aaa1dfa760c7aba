package org.boardwright.inference; import java.util.*; public record Problem(int faults, List<TestStep> tests, List<RepairStep> repairs, List<BenchState> states, double stopCost) { }
