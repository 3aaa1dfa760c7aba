package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.boardwright.cli.Cli.Run;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** The story the product exists for: error 4013 on an iPhone X, told with the shipped packs. */
class StoryTest {

    private static final String[] COMPLAINT = {"--device", "iPhone10,3", "--complaint", "4013"};
    private static final String[] TWO_COMPUTERS = {"--observe", "apple.other-cable=still-fails", "--observe", "apple.other-computer=still-fails"};
    private static final Set<String> HARDWARE = Set.of("peripheral", "battery", "board");

    private static Run story(String device, String... more) {
        return Cli.diagnose(Stream.concat(Stream.of("--device", device, "--complaint", "4013"), Stream.of(more)).toArray(String[]::new));
    }

    private static Run afterTwoComputers(String device, String... more) {
        return story(device, Stream.concat(Stream.of(TWO_COMPUTERS), Stream.of(more)).toArray(String[]::new));
    }

    private static List<String> hardware(Run run) {
        return StreamSupport.stream(run.json().path("faults").spliterator(), false)
                .filter(f -> HARDWARE.contains(f.path("locus").asText())).map(f -> f.path("id").asText()).toList();
    }

    @Test
    void theComplaintAloneIsJudged() {
        assertEquals(BoardwrightCommand.EXIT_JUDGED, Cli.diagnose(COMPLAINT).exit());
    }

    @Test
    void cablePortAndComputerComeBeforeOpeningThePhone() {
        Run run = Cli.diagnose(COMPLAINT);
        JsonNode first = run.json().path("advice").path(0);
        assertTrue(Set.of("apple.other-cable", "apple.other-port", "apple.other-computer").contains(first.path("step").asText()), first.toString());
        List<String> steps = run.values("advice", "step");
        for (String outside : List.of("apple.other-cable", "apple.other-computer")) {
            assertTrue(steps.indexOf(outside) < steps.indexOf("apple.earpiece-flex-isolation"), steps.toString());
        }
    }

    @Test
    void theEarpieceFlexIsAmongTheTopHardwareFaults() {
        assertTrue(hardware(Cli.diagnose(COMPLAINT)).subList(0, 2).contains("apple.earpiece-flex.shorted"));
    }

    @Test
    void twoCablesAndTwoComputersLeadToTheFlexIsolation() {
        assertEquals("apple.earpiece-flex-isolation", afterTwoComputers("iPhone10,3").values("advice", "step").getFirst());
    }

    @Test
    void aRestoreWithTheFlexOffConvictsTheFlex() {
        Run run = afterTwoComputers("iPhone10,3", "--observe", "apple.earpiece-flex-isolation=restores");
        assertTrue(run.probability("apple.earpiece-flex.shorted") > 0.9, run.out());
        assertEquals("apple.replace-earpiece-flex", run.values("advice", "step").getFirst());
    }

    @Test
    void aFailureWithTheFlexOffLeavesNandFirst() {
        Run run = afterTwoComputers("iPhone10,3", "--observe", "apple.earpiece-flex-isolation=still-fails");
        assertEquals("apple.nand.failing", run.values("faults", "id").getFirst());
    }

    @Test
    void recoverySoftwareIsThenAdvisedAgainstWithTheReason() {
        Run run = afterTwoComputers("iPhone10,3", "--observe", "apple.earpiece-flex-isolation=still-fails");
        JsonNode against = StreamSupport.stream(run.json().path("advisedAgainst").spliterator(), false)
                .filter(a -> a.path("step").asText().equals("apple.recovery-software")).findFirst().orElseThrow();
        assertTrue(against.path("reason").asText().toLowerCase().contains("hardware"), against.toString());
    }

    @Test
    void theGenericStoryHoldsForAPhoneWithoutAPackOfItsOwn() {
        Run run = afterTwoComputers("iPhone11,2");
        assertEquals("apple.earpiece-flex-isolation", run.values("advice", "step").getFirst());
        assertTrue(afterTwoComputers("iPhone11,2", "--observe", "apple.earpiece-flex-isolation=restores")
                .probability("apple.earpiece-flex.shorted") > 0.9);
    }

    @Test
    void aPhoneWithAHomeButtonHasNoEarpieceFlexToSuspect() {
        assertEquals(0, story("iPhone10,1").probability("apple.earpiece-flex.shorted"));
    }

    @Test
    void keepingTheDataForbidsErasing() {
        Run run = story("iPhone10,3", "--keep-data");
        boolean erases = StreamSupport.stream(run.json().path("advice").spliterator(), false)
                .anyMatch(a -> a.path("consequences").toString().contains("data-loss"));
        assertTrue(!erases, run.out());
    }

    @Test
    void thePlanStartsWithTheAdvisedStep() {
        Run plan = Cli.run("plan", "--device", "iPhone10,3", "--complaint", "4013", "--depth", "2");
        String best = Cli.diagnose("--device", "iPhone10,3", "--complaint", "4013", "--plan", "myopic").values("advice", "name").getFirst();
        assertTrue(plan.out().startsWith(best), plan.out());
    }

    /** A worn cable and a shorted flex at once: with another cable the flex still fails it, with the flex off the cable does. */
    private static Run cableAndFlex() {
        return story("iPhone10,3", "--observe", "apple.other-cable=still-fails", "--observe", "apple.earpiece-flex-isolation=still-fails",
                "--observe", "apple.usb-connection=flapping", "--observe", "apple.computer-usb=bad-signal", "--observe", "apple.liquid-tags=red",
                "--observe", "apple.panic-missing-sensor=mic3", "--observe", "apple.panic-i2c-bus=i2c2");
    }

    @Test
    void aWornCableAndAShortedFlexAreNamedTogether() {
        JsonNode several = cableAndFlex().json().path("severalFaults");
        assertEquals(Set.of("apple.cable.worn", "apple.earpiece-flex.shorted"), StreamSupport.stream(
                several.path("sets").path(0).path("faults").spliterator(), false).map(JsonNode::asText).collect(Collectors.toSet()), several.toString());
    }

    @Test
    void twoCausesAreSaidToBeSeveral() {
        assertTrue(cableAndFlex().json().path("multiFault").asBoolean());
    }

    @Test
    void aFlexThatExplainsEverythingIsOneFault() {
        assertFalse(afterTwoComputers("iPhone10,3", "--observe", "apple.earpiece-flex-isolation=restores").json().path("multiFault").asBoolean());
    }
}
