package org.boardwright.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.boardwright.inference.Level;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads and writes a planning level as users know it, e.g. {@code rollout-1}. */
final class PlanLevel implements ITypeConverter<Level> {

    static String name(Level level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Level convert(String value) {
        return Arrays.stream(Level.values()).filter(l -> name(l).equals(value)).findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is not a level; use one of "
                        + Arrays.stream(Level.values()).map(PlanLevel::name).collect(Collectors.joining(", "))));
    }
}
