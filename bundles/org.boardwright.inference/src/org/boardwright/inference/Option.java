package org.boardwright.inference;
public record Option(Kind kind, int index, double expectedCost) { public enum Kind { TEST, REPAIR, STOP } }
