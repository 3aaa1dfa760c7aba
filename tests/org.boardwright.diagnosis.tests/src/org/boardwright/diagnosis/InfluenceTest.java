package org.boardwright.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.boardwright.diagnosis.Influence.Kind;
import org.junit.jupiter.api.Test;

/** Each interval against planning anew from a pack that states the other number. */
class InfluenceTest {

    private static final CaseFacts CODE = new CaseFacts("PX", Map.of("t.code", "lost"), Set.of(), "", Set.of(), false, false, 0);
    /** Steps inside an interval that are planned anew. */
    private static final int LOOKS = 12;

    private final Justification justification = new Reasoner(TestKnowledge.base(), CostPolicy.ESTIMATE).justify(CODE).orElseThrow();

    /** The pack with the claims for one number replaced by a value. */
    private static String changed(Influence i, double value) {
        String claim = "<claims value=\"" + value + "\"/>";
        return switch (i.kind()) {
            case PRIOR -> replaced("(<faults id=\"" + i.fault() + "\".*?)<priors value=\"[^\"]*\"/>", "<priors value=\"" + value + "\"/>");
            case LINK -> TestKnowledge.BODY.contains("<tests id=\"" + i.step() + "\"") && isolation(i)
                    ? replaced("(<tests id=\"" + i.step() + "\".*?)<certainty value=\"[^\"]*\"/>", "<certainty value=\"" + value + "\"/>")
                    : replaced("(<faults id=\"" + i.fault() + "\".*?<links test=\"" + i.step() + "\" outcome=\"" + i.outcome() + "\">).*?(?=</links>)", claim);
            case FIX -> replaced("(<repairs id=\"" + i.step() + "\".*?<fixes fault=\"" + i.fault() + "\">).*?(?=</fixes>)", claim);
        };
    }

    private static boolean isolation(Influence i) {
        return Set.of("t.cable", "t.flex").contains(i.step());
    }

    private static String replaced(String pattern, String by) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(TestKnowledge.BODY);
        assertTrue(matcher.find(), pattern);
        return TestKnowledge.BODY.substring(0, matcher.end(1)) + by + TestKnowledge.BODY.substring(matcher.end());
    }

    private static String advised(Influence i, double value) {
        return new Reasoner(TestKnowledge.base(changed(i, value)), CostPolicy.ESTIMATE).assess(CODE).advice().best().orElseThrow().id();
    }

    private List<Influence> of(Kind kind) {
        return justification.influences().stream().filter(i -> i.kind() == kind).toList();
    }

    private void requireSame(Kind kind) {
        assertTrue(!of(kind).isEmpty(), "none of " + kind);
        for (Influence i : of(kind)) {
            i.stay().below().ifPresent(f -> requireFlip(i, f.at(), f.then().step()));
            i.stay().above().ifPresent(f -> requireFlip(i, f.at(), f.then().step()));
        }
    }

    private void requireFlip(Influence i, double at, String then) {
        for (int look = 0; look < LOOKS; look++) {
            double inside = i.value() + (at - i.value()) * 0.999 * look / (LOOKS - 1);
            assertEquals(justification.step().id(), advised(i, inside), i + " at " + inside);
        }
        assertEquals(then, advised(i, at + (at - i.value()) * 1e-3), i + " beyond " + at);
    }

    @Test
    void priorsStayWithinTheirIntervals() {
        requireSame(Kind.PRIOR);
    }

    @Test
    void linksOfEvidenceAndOfOpenTestsStayWithinTheirIntervals() {
        requireSame(Kind.LINK);
    }

    @Test
    void fixesStayWithinTheirIntervals() {
        requireSame(Kind.FIX);
    }

    @Test
    void aTestThatIsNeitherFirstNorSecondCountsAsWell() {
        List<String> first = new Reasoner(TestKnowledge.base(), CostPolicy.ESTIMATE).assess(CODE).advice().steps().stream().limit(2)
                .map(AdvisedStep::id).toList();
        Set<String> tests = Set.copyOf(of(Kind.LINK).stream().map(Influence::step).toList());
        assertTrue(tests.stream().anyMatch(t -> !first.contains(t) && !t.equals("t.code")), tests + " beside " + first);
    }
}
