package org.boardwright.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which groups of words are in a text. */
class WordSieveTest {

    private final WordSieve sieve = WordSieve.of(List.of(List.of("he", "hers"), List.of("she"), List.of("his", "%")));

    @ParameterizedTest
    @CsvSource({ "nothing, 0", "the, 1", "ushers, 3", "his, 4", "100 %, 4", "she hits his, 7", "HE, 0", "h\u00e9, 0", "h\u0165, 0", "'', 0" })
    void theGroupsOfTheWordsInATextAreTold(String text, int groups) {
        assertEquals(groups, sieve.groupsIn(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "na\u00efve", "a\0b", "a?" })
    void aWordIsOfAscii(String word) {
        assertThrows(IllegalArgumentException.class, () -> WordSieve.of(List.of(List.of(word))));
    }

    @Test
    void moreGroupsThanBitsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> WordSieve.of(Collections.nCopies(33, List.of("a"))));
    }

    @Test
    void whatIsToldIsWhatASearchForEachWordFinds() {
        var random = new Random(4013);
        for (int i = 0; i < 2_000; i++) {
            var groups = IntStream.range(0, 8).mapToObj(g -> IntStream.range(0, 3).mapToObj(w -> word(random, 4)).toList()).toList();
            var text = word(random, 30);
            int expected = IntStream.range(0, 8).filter(g -> groups.get(g).stream().anyMatch(text::contains)).map(g -> 1 << g).sum();
            assertEquals(expected, WordSieve.of(groups).groupsIn(text), () -> groups + " in " + text);
            var within = ("he" + text + (random.nextBoolean() ? "\n" : "\r") + "he").toCharArray();
            long line = WordSieve.of(groups).lineIn(within, 2, random.nextBoolean() ? within.length : 2 + text.length());
            assertEquals(expected, WordSieve.groupsOf(line), () -> groups + " in a line: " + text);
            assertEquals(2 + text.length(), WordSieve.endOf(line));
        }
    }

    @ParameterizedTest
    @CsvSource({ "HE, 1", "uShErs, 3", "h\u00c9, 0", "[, 4", "{, 0", "@, 0" })
    void theCaseOfLettersDoesNotMatterWhenItIsSaidSo(String text, int groups) {
        assertEquals(groups, WordSieve.ofAnyCase(List.of(List.of("He", "hers"), List.of("SHE"), List.of("["))).groupsIn(text));
    }

    private static String word(Random random, int most) {
        return random.ints(1 + random.nextInt(most), 'a', 'd').mapToObj(Character::toString).reduce("", String::concat);
    }
}
