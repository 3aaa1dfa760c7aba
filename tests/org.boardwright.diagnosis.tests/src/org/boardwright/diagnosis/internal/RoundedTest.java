package org.boardwright.diagnosis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

/** Numbers are written as the formatter of Java writes them. */
class RoundedTest {

    @Test
    void asTheFormatter() {
        var random = new Random(10);
        var edges = DoubleStream.of(0.0, -0.0, 0.5, -0.5, 1.5, 2.5, 0.49999999999999994, 2.4999999999999996, 1e8 + 0.5, 999_999_999.5, 1e9, 1e18,
                Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, Double.MIN_VALUE, 99.5, 100);
        var any = DoubleStream.generate(() -> random.nextGaussian() * Math.pow(10, random.nextInt(12))).limit(50_000);
        var halves = DoubleStream.generate(() -> random.nextInt(2_000) / 2.0 - 500).limit(5_000);
        DoubleStream.concat(edges, DoubleStream.concat(any, halves)).forEach(value -> {
            assertEquals(String.format(Locale.ROOT, "%+.0f", value), Rounded.signed(value));
            assertEquals(String.format(Locale.ROOT, "%.0f", value), Rounded.plain(value));
        });
    }
}
