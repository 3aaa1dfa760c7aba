package org.boardwright.inference; import java.util.*; public record Plan(Level level, List<Option> options) { }
