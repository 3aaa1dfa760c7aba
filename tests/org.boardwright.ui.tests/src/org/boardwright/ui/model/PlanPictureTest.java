package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.PlanNode;
import org.boardwright.ui.model.PlanBox.Area;
import org.boardwright.ui.model.PlanPicture.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanPictureTest {

    private static final TextMeasure MEASURE = new TextMeasure(17, text -> 8 * text.length());
    private static final PlanNode REPAIR = new PlanNode(Samples.FLEX, List.of(branch(Samples.FLEX, 0, null), branch(Samples.FLEX, 1, null)));
    /** Cable; when it still fails, the flex. */
    private static final PlanTree STORY = new PlanTree(
            new PlanNode(Samples.CABLE, List.of(branch(Samples.CABLE, 0, null), branch(Samples.CABLE, 1, REPAIR))), 2);

    private static PlanNode.Branch branch(AdvisedStep step, int outcome, PlanNode then) {
        return new PlanNode.Branch(step.outcomes().get(outcome), Samples.fault("nand", 0.63), then);
    }

    private static PlanPicture story(int depth) {
        return PlanPicture.of(STORY, MEASURE, depth);
    }

    /** A tree of the given depth with one to four outcomes of every length of text at each step. */
    private static PlanNode random(Random random, int depth) {
        int outcomes = 1 + random.nextInt(4);
        List<AdvisedStep.Answer> answers = IntStream.range(0, outcomes)
                .mapToObj(i -> new AdvisedStep.Answer("o" + i, words(random), 1.0 / outcomes)).toList();
        var step = new AdvisedStep("s" + random.nextInt(1000), AdvisedStep.Kind.TEST, words(random), "", 1, 5, 0, Set.of(), "", List.of(), answers);
        return new PlanNode(step, answers.stream().map(a -> new PlanNode.Branch(a, Samples.fault(words(random), 0.5),
                depth > 1 && random.nextInt(4) > 0 ? random(random, depth - 1) : null)).toList());
    }

    private static String words(Random random) {
        return "word ".repeat(1 + random.nextInt(12)) + "x".repeat(random.nextInt(40));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void nothingOverlapsAndEverythingIsInThePicture(int depth) {
        for (int seed = 0; seed < 40; seed++) {
            PlanPicture picture = PlanPicture.of(new PlanTree(random(new Random(seed), depth), depth), MEASURE, depth);
            List<Area> areas = new ArrayList<>(picture.boxes().stream().map(PlanBox::area).toList());
            areas.addAll(picture.edges().stream().map(PlanEdge::label).toList());
            for (int i = 0; i < areas.size(); i++) {
                Area one = areas.get(i);
                assertTrue(one.x() >= 0 && one.y() >= 0 && one.x() + one.width() <= picture.width() && one.y() + one.height() <= picture.height(),
                        one + " sticks out of " + picture.width() + " x " + picture.height());
                for (int k = i + 1; k < areas.size(); k++) {
                    assertFalse(one.overlaps(areas.get(k)), "seed " + seed + ": " + one + " over " + areas.get(k));
                }
            }
        }
    }

    @Test
    void everyLineFitsIntoItsBox() {
        PlanPicture picture = PlanPicture.of(new PlanTree(random(new Random(7), 4), 4), MEASURE, 4);
        for (PlanBox box : picture.boxes()) {
            assertTrue(box.lines().size() * MEASURE.line() < box.area().height(), box.toString());
            box.lines().forEach(l -> assertTrue(MEASURE.width().applyAsInt(l) < box.area().width(), l));
        }
    }

    @Test
    void aStepNamesItsTimeAndParts() {
        PlanBox first = story(2).boxes().getFirst();
        assertEquals(List.of("Try another cable", "15 min, No parts"), first.lines());
        assertEquals("cable", first.step());
    }

    @Test
    void aStepThatMayDestroySomethingIsMarkedAndSaysWhat() {
        PlanBox flex = story(2).boxes().stream().filter(b -> b.step().equals("flex")).findFirst().orElseThrow();
        assertEquals(PlanBox.Kind.HARMFUL, flex.kind());
        assertTrue(flex.full().contains("May destroy: Face ID, the water seal"), flex.full());
    }

    @Test
    void anEdgeCarriesOutcomeAndProbability() {
        PlanEdge second = story(1).edges().get(1);
        assertEquals("It still fails", String.join(" ", second.above()));
        assertEquals("65 %", second.below());
    }

    @Test
    void anEndNamesTheVerdict() {
        PlanBox end = story(2).boxes().getLast();
        assertTrue(String.join(" ", end.lines()).startsWith("Probably: Fault nand, 63 %"), end.toString());
    }

    @Test
    void whereThePlanIsCutItSaysWhatFollows() {
        PlanBox cut = story(1).boxes().getLast();
        assertEquals(PlanBox.Kind.OPEN, cut.kind());
        assertTrue(String.join(" ", cut.lines()).endsWith("Then: Replace the flex"), cut.toString());
    }

    @Test
    void aRepairThatHelpsEndsTheCase() {
        PlanPicture picture = story(2);
        assertEquals(1, picture.boxes().stream().filter(b -> b.kind() == PlanBox.Kind.FIXED).count());
    }

    @Test
    void aBranchWithNothingLeftToDoStops() {
        assertEquals(PlanBox.Kind.STOP, story(2).boxes().get(1).kind());
    }

    @Test
    void howLikelyItIsToComeThereIsMultipliedUp() {
        assertEquals(0.65 * 0.2, story(2).boxes().get(3).reached(), 1e-12);
        assertTrue(story(2).boxes().get(3).full().contains("13 %"), story(2).boxes().get(3).full());
    }

    @Test
    void anUnlikelyOutcomeIsNamedButNotFollowed() {
        var step = new AdvisedStep("t", AdvisedStep.Kind.TEST, "T", "", 1, 1, 0, Set.of(), "", List.of(),
                List.of(new AdvisedStep.Answer("a", "A", 0.99), new AdvisedStep.Answer("b", "B", 0.01)));
        PlanPicture picture = PlanPicture.of(new PlanTree(new PlanNode(step, List.of(branch(step, 0, REPAIR), branch(step, 1, REPAIR))), 3), MEASURE, 3);
        assertEquals(List.of("t", "flex", "", "", ""), picture.boxes().stream().map(PlanBox::step).toList());
        assertEquals(PlanBox.Kind.OPEN, picture.boxes().getLast().kind());
    }

    @Test
    void itIsDrawnAsDeepAsThereIsRoomFor() {
        PlanTree plan = new PlanTree(random(new Random(3), 5), 5);
        for (int depth = 1; depth < 5; depth++) {
            PlanPicture exact = PlanPicture.of(plan, MEASURE, depth);
            assertEquals(depth, PlanPicture.fitting(plan, MEASURE, exact.width(), exact.height()).depth());
            PlanPicture tight = PlanPicture.fitting(plan, MEASURE, exact.width(), exact.height() - 1);
            assertEquals(Math.max(1, depth - 1), tight.depth());
        }
    }

    @Test
    void aPlanThatEndsEarlyIsNotCalledDeeperThanItIs() {
        PlanTree early = new PlanTree(STORY.root(), 8);
        assertEquals(2, PlanPicture.fitting(early, MEASURE, 10_000, 10_000).depth());
    }

    @Test
    void keysLeadFromBoxToBox() {
        PlanPicture picture = story(2);
        assertEquals(1, picture.neighbour(0, Direction.ON));
        assertEquals(2, picture.neighbour(1, Direction.DOWN));
        assertEquals(1, picture.neighbour(2, Direction.UP));
        assertEquals(0, picture.neighbour(2, Direction.BACK));
        assertEquals(4, picture.neighbour(4, Direction.DOWN), "there is nothing below");
        assertEquals(0, picture.neighbour(0, Direction.BACK));
    }

    @Test
    void theBoxUnderThePointerIsFound() {
        PlanPicture picture = story(2);
        for (int i = 0; i < picture.boxes().size(); i++) {
            Area area = picture.boxes().get(i).area();
            assertEquals(i, picture.boxAt(area.x(), area.middle()));
        }
        assertEquals(-1, picture.boxAt(0, 0));
    }

    @Test
    void thePictureCanBeRead() {
        List<String> words = story(2).words().lines().toList();
        assertEquals("Try another cable 15 min, No parts", words.get(0));
        assertTrue(words.get(2).startsWith("  It still fails (65 %): Replace the flex 60 min, Parts 25"), words.toString());
        assertTrue(words.get(3).startsWith("    It works (20 %): Probably: Fault nand"), words.toString());
    }

    @Test
    void aTextTooLongIsCutWithAnEllipsis() {
        List<String> lines = MEASURE.wrap("one two three four five six seven", 80, 2);
        assertEquals(List.of("one two", "three fou\u2026"), lines);
        assertEquals(List.of("abcdefghij", "klm"), MEASURE.wrap("abcdefghijklm", 80, 3));
        assertEquals(List.of("x-4013-", "long.log"), MEASURE.wrap("x-4013-long.log", 80, 2), "a name is broken where its parts meet");
        assertNotEquals(List.of(), MEASURE.wrap("\uD83D\uDCF1\uD83D\uDCF1", 1, 1), "a character is never split");
    }
}
