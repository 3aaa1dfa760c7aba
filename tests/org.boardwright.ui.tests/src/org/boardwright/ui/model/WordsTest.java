package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

import org.boardwright.model.knowledge.Consequence;
import org.boardwright.model.knowledge.Locus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"0, 0 %", "0.004, under 1 %", "0.43, 43 %", "0.995, over 99 %", "1, 100 %"})
    void percentNeverRoundsToCertainty(double p, String words) {
        assertEquals(words, Words.percent(p));
    }

    @ParameterizedTest
    @CsvSource({"12, strongly for", "10, strongly for", "6, clearly for", "2, slightly for", "0.4, says little", "-0.4, says little",
            "-2, slightly against", "-5, clearly against", "-30, strongly against", "Infinity, proves it", "-Infinity, rules it out"})
    void weightsAreWords(double decibans, String words) {
        assertEquals(words, Words.strength(decibans));
    }

    @Test
    void filesAreCalledByTheirKindAndThoseOfAPlugInByItsName() {
        assertEquals("Restore log", Words.kind("restore-log"));
        assertEquals("meter-record", Words.kind("meter-record"));
    }

    @Test
    void onePieceIsNotSeveral() {
        assertEquals("1 piece of evidence", Words.pieces(1));
        assertEquals("0 pieces of evidence", Words.pieces(0));
    }

    @Test
    void decibansCarryTheirSign() {
        assertEquals("+9 dB", Words.decibans(9.2));
        assertEquals("-3 dB", Words.decibans(-3.1));
        assertEquals("", Words.decibans(Double.NEGATIVE_INFINITY));
    }

    @Test
    void aSmallPriceIsNotNothing() {
        assertEquals("1 min", Words.minutes(0.2));
        assertEquals("No bench time", Words.minutes(0));
        assertEquals("No parts", Words.money(0));
        assertEquals("Parts 25", Words.money(25));
    }

    @Test
    void extraCostIsRounded() {
        assertEquals("same", Words.extra(0.3));
        assertEquals("+1", Words.extra(0.6));
        assertEquals("+12", Words.extra(12.4));
    }

    @Test
    void everyKindHasWords() {
        assertTrue(Stream.of(Locus.values()).map(Words::locus).noneMatch(String::isBlank));
        assertTrue(Stream.of(Consequence.values()).map(Words::loss).noneMatch(String::isBlank));
    }

    @Test
    void everyMessageHasAText() throws IllegalAccessException {
        for (var field : Arrays.stream(Messages.class.getFields()).filter(f -> Modifier.isStatic(f.getModifiers())).toList()) {
            if (field.getType() == String.class) {
                assertFalse(((String) field.get(null)).startsWith("NLS missing"), field.getName());
            }
        }
    }
}
