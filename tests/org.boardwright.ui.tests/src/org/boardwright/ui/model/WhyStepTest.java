package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.boardwright.diagnosis.Expectation;
import org.boardwright.diagnosis.Influence;
import org.boardwright.diagnosis.Influence.Choice;
import org.boardwright.diagnosis.Justification;
import org.boardwright.diagnosis.PlanNode;
import org.boardwright.inference.Sensitivity.Flip;
import org.boardwright.inference.Sensitivity.Stay;
import org.junit.jupiter.api.Test;

class WhyStepTest {

    private static final Choice FLEX = new Choice("flex", "Replace the flex");

    private static Justification why(List<Influence> influences, List<Expectation> missing) {
        PlanNode then = new PlanNode(Samples.FLEX, List.of());
        PlanNode plan = new PlanNode(Samples.CABLE, List.of(new PlanNode.Branch(Samples.CABLE.outcomes().get(0), Samples.fault("cable", 0.97), null),
                new PlanNode.Branch(Samples.CABLE.outcomes().get(1), Samples.fault("flex", 0.5), then)));
        return new Justification(Samples.CABLE, OptionalDouble.of(12.4), Optional.of(plan), influences, missing);
    }

    private static List<String> texts(Justification why) {
        return WhyStep.of(Optional.of(why), true).stream().map(WhyStep.Line::text).toList();
    }

    private static Influence influence(Influence.Kind kind, double value, Optional<Flip<Choice>> below, Optional<Flip<Choice>> above) {
        return new Influence(kind, "flex", "Flex shorted", "cable", "Other cable", "restores", "It restores", value, new Stay<>(below, above));
    }

    @Test
    void whatSkippingCostsIsSaid() {
        assertEquals("Never doing it costs about 12 more to the end of the case.", texts(why(List.of(), List.of())).getFirst());
    }

    @Test
    void eachOutcomeOfTheTestThatWouldChangeItLeadsToAStep() {
        List<String> texts = texts(why(List.of(), List.of()));
        assertEquals("What would change it: Try another cable", texts.get(1));
        assertEquals("It still fails (65 %). Probably: Fault flex, 50 %. Next: Replace the flex.", texts.get(3));
    }

    @Test
    void whileTheNumbersAreWorkedOutItIsSaid() {
        List<String> texts = WhyStep.of(Optional.of(why(List.of(), List.of())), false).stream().map(WhyStep.Line::text).toList();
        assertEquals("Working it out; this takes some seconds\u2026", texts.getLast());
    }

    @Test
    void aPriorMovesByAFactor() {
        Influence prior = influence(Influence.Kind.PRIOR, 0.04, Optional.of(new Flip<>(0.01, 1.4, FLEX)), Optional.of(new Flip<>(0.8, 3, FLEX)));
        assertTrue(texts(why(List.of(prior), List.of())).contains("How often \u201CFlex shorted\u201D occurs. Were it 4.0 times rarer: Replace the flex. "
                + "Were it 20 times more frequent: Replace the flex."));
    }

    @Test
    void aLinkMovesBetweenPercents() {
        Influence link = influence(Influence.Kind.LINK, 0.8, Optional.empty(), Optional.of(new Flip<>(0.95, 1, FLEX)));
        assertTrue(texts(why(List.of(link), List.of())).contains(
                "\u201CFlex shorted\u201D shows as Other cable: It restores in 80 % of cases. From 95 %: Replace the flex."));
    }

    @Test
    void whenNoNumberCountsItIsSaid() {
        assertTrue(texts(why(List.of(), List.of())).contains("No single number of the packs would change the step."));
    }

    @Test
    void aSignNobodyLookedForIsToldApartFromOneThatIsNotThere() {
        List<String> texts = texts(why(List.of(), List.of(
                new Expectation("f", "Flex", "t", "Code", "o", "lost", 0.9, 0.1, "", ""), new Expectation("f", "Flex", "t", "Code", "o", "lost", 0.9, 0.1, "p", "found"))));
        int signs = texts.indexOf("Signs one would expect");
        assertTrue(texts.get(signs + 1).endsWith("nobody has looked yet."), texts.toString());
        assertTrue(texts.get(signs + 2).endsWith("seen was: found."), texts.toString());
    }

    @Test
    void whereThereIsNoReasonItIsSaid() {
        assertEquals(List.of(new WhyStep.Line(false, "There is nothing to say about this step.")), WhyStep.of(Optional.empty(), true));
    }
}
