package org.boardwright.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureSetTest {

    private static final String KIND = "restore-log";

    @Test
    void findsThePatternAnywhereInTheValue() {
        var signatures = SignatureSet.compile(List.of(signature("s", "lost", "apple.link", "lost")));

        assertEquals(List.of("apple.link=lost"), settled(signatures, facet("error", "the link is lost again", 1)));
    }

    @Test
    void respectsAnchors() {
        var signatures = SignatureSet.compile(List.of(signature("s", "^4013$", "apple.code", "link")));

        assertEquals(List.of(), settled(signatures, facet("error", "40130", 1)));
    }

    @Test
    void asksOnlyThePartItIsAbout() {
        var signatures = SignatureSet.compile(List.of(signature("s", "6", "apple.code", "disk")));

        assertEquals(List.of(), settled(signatures, facet("step", "6", 1)));
    }

    @Test
    void asksOnlyTheKindItIsAbout() {
        var signatures = SignatureSet.compile(List.of(signature("s", "6", "apple.code", "disk")));

        assertEquals(List.of(), signatures.observations("panic-log", List.of(facet("error", "6", 1))));
    }

    @Test
    void keepsTheFirstPlaceOfAnOutcome() {
        var signatures = SignatureSet.compile(List.of(signature("s", "x", "t", "o")));

        var seen = signatures.observations(KIND, List.of(facet("error", "x late", 9), facet("error", "x early", 2)));

        assertEquals(List.of(2L), seen.stream().map(observation -> observation.place().line()).toList());
    }

    @Test
    void namesThePlaceOfEachArtifactForAValueThatComesAgain() {
        var signatures = SignatureSet.compile(List.of(signature("s", "x", "t", "o")));
        signatures.observations(KIND, List.of(facet("error", "x", 9)));

        var again = signatures.observations(KIND, List.of(facet("error", "x", 2)));

        assertEquals(2, again.getFirst().place().line());
    }

    @Test
    void asksAValueOfAnotherPartAnew() {
        var signatures = SignatureSet.compile(List.of(signature("s", "x", "t", "o")));
        signatures.observations(KIND, List.of(facet("error", "x", 1)));

        assertEquals(List.of(), settled(signatures, facet("step", "x", 1)));
    }

    @Test
    void ordersObservationsByPlace() {
        var signatures = SignatureSet.compile(List.of(signature("a", "first", "t", "o"), signature("b", "second", "u", "o")));

        assertEquals(List.of("u=o", "t=o"), settled(signatures, facet("error", "first", 7), facet("error", "second", 3)));
    }

    @Test
    void settlesSeveralTestsByOneFacet() {
        var signatures = SignatureSet.compile(List.of(signature("a", "x", "t", "o"), signature("b", "x", "u", "p")));

        assertEquals(List.of("t=o", "u=p"), settled(signatures, facet("error", "x", 1)));
    }

    @Test
    void namesTheSignatureThatSettled() {
        var signatures = SignatureSet.compile(List.of(signature("a", "x", "t", "o"), signature("b", "x", "t", "o")));

        var seen = signatures.observations(KIND, List.of(facet("error", "x", 1)));

        assertEquals("a", seen.getFirst().signature());
    }

    @Test
    void reportsAWrongPatternByIdAndWorksWithoutIt() {
        var signatures = SignatureSet.compile(List.of(signature("bad", "(", "t", "o"), signature("good", "x", "t", "p")));

        assertEquals(List.of("bad"), signatures.problems().stream().map(SignatureSet.Problem::signature).toList());
        assertEquals(List.of("t=p"), settled(signatures, facet("error", "x", 1)));
    }

    @Test
    void saysWhatIsWrongWithAPattern() {
        var signatures = SignatureSet.compile(List.of(signature("bad", "a(?=b)", "t", "o")));

        assertTrue(signatures.problems().getFirst().why().startsWith("not RE2 syntax"), signatures.problems()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = { "((((a{30}){30}){30}){30}){30}", "((((((((((((((((a{2}){2}){2}){2}){2}){2}){2}){2}){2}){2}){2}){2}){2}){2}){2}){2}",
            "(?:a{1,1000}){1,1000}", "(a{99}[(]b){99}", "(a{99}\\(b){99}",
            "(a{99}\\Q(\\Eb){99}", "(a{99}[](]b){99}", "(a{99}[^](]b){99}", "(a{99}[[:alpha:](]b){99}" })
    void refusesAPatternThatUnrollsBeyondMeasure(String pattern) {
        var signatures = SignatureSet.compile(List.of(signature("huge", pattern, "t", "o")));

        assertTrue(signatures.problems().getFirst().why().contains("unroll"), signatures.problems()::toString);
    }

    @Test
    void refusesAPatternNestedBeyondMeasure() {
        var signatures = SignatureSet.compile(List.of(signature("deep", "(".repeat(200) + ")".repeat(200), "t", "o")));

        assertTrue(signatures.problems().getFirst().why().contains("deeper"), signatures.problems()::toString);
    }

    @Test
    void refusesAPatternLongBeyondMeasure() {
        var signatures = SignatureSet.compile(List.of(signature("long", "x".repeat(5000), "t", "o")));

        assertTrue(signatures.problems().getFirst().why().contains("5000 characters"), signatures.problems()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = { "^[0-9A-F]{8}-([0-9A-F]{4}-){3}[0-9A-F]{12}$", "(?i)error (-?\\d{1,5})", "\\(status=94\\b", "[\\]{}()]+",
            "a{,3}", "[[:alpha:]]{3}" })
    void acceptsOrdinaryPatterns(String pattern) {
        assertEquals(List.of(), SignatureSet.compile(List.of(signature("s", pattern, "t", "o"))).problems());
    }

    @Test
    void matchesInLinearTimeWhatWouldHangABacktracker() {
        var signatures = SignatureSet.compile(List.of(signature("s", "^(a+)+$", "t", "o")));

        assertEquals(List.of(), settled(signatures, facet("error", "a".repeat(60_000) + "b", 1)));
    }

    @Test
    void anEmptySetSettlesNothing() {
        assertEquals(List.of(), settled(SignatureSet.empty(), facet("error", "x", 1)));
    }

    private static Signature signature(String id, String pattern, String test, String outcome) {
        return new Signature(id, KIND, "error", pattern, test, outcome);
    }

    private static Facet facet(String part, String value, long line) {
        return new Facet(part, value, new Place("log", line, value));
    }

    private static List<String> settled(SignatureSet signatures, Facet... facets) {
        return signatures.observations(KIND, List.of(facets)).stream()
                .map(observation -> observation.test() + "=" + observation.outcome()).toList();
    }
}
