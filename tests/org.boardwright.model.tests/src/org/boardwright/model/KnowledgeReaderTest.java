package org.boardwright.model;

import static org.boardwright.model.Packs.SMALL;
import static org.boardwright.model.Packs.pack;
import static org.boardwright.model.Packs.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.boardwright.model.ModelProblem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeReaderTest {

    private static ModelProblem onlyProblem(String text) {
        KnowledgeFile file = read("my.faults", text);
        assertEquals(1, file.problems().size(), file.problems().toString());
        return file.problems().getFirst();
    }

    @Test
    void aSoundPackHasNoProblems() {
        KnowledgeFile file = read("my.faults", pack("t", SMALL));
        assertTrue(file.problems().isEmpty(), file.problems().toString());
        assertEquals("t.fault", file.model().orElseThrow().getFaults().getFirst().getId());
    }

    @Test
    void badXmlIsFatalAndNamesFileAndLine() {
        ModelProblem problem = onlyProblem(pack("t", "<parts id=\"t.part\" name=\"Part\">\n"));
        assertEquals(Severity.FATAL, problem.severity());
        assertEquals("my.faults", problem.file());
        assertEquals(4, problem.line());
    }

    @Test
    void anUnknownAttributeIsToleratedAndNamed() {
        KnowledgeFile file = read("my.faults", pack("t", SMALL.replace("name=\"Part\"", "name=\"Part\" colour=\"red\"")));
        assertEquals(Severity.TOLERABLE, file.problems().getFirst().severity());
        assertTrue(file.problems().getFirst().message().contains("colour"));
        assertTrue(file.model().isPresent());
    }

    @Test
    void aValueThatIsNoneIsFatal() {
        assertTrue(onlyProblem(pack("t", SMALL.replace("mode=\"worn\"", "mode=\"tired\""))).message().contains("tired"));
    }

    @Test
    void aNewerFormatIsRefusedAndSaysToUpdate() {
        ModelProblem problem = onlyProblem(pack("t", SMALL).replace("knowledge/1", "knowledge/2"));
        assertEquals(Severity.FATAL, problem.severity());
        assertTrue(problem.message().contains("format 2"), problem.message());
        assertTrue(problem.remedy().contains("Update Boardwright"));
    }

    @Test
    void aDoctypeIsRefused() {
        String text = pack("t", SMALL).replace("<knowledge:FaultModel", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<knowledge:FaultModel");
        assertFalse(read("my.faults", text).model().isPresent());
    }

    @Test
    void anEmptyFileIsFatal() {
        assertTrue(onlyProblem("").fatal());
    }

    @Test
    void aHugeFileIsRefusedUnread() {
        ModelProblem problem = onlyProblem(pack("t", SMALL.replace("name=\"Part\"", "name=\"" + "x".repeat(17 << 20) + "\"")));
        assertTrue(problem.fatal());
        assertTrue(problem.message().contains("larger than 16 MB"), problem.message());
    }

    @Test
    void ofAHugeDescriptionAttributeElementAndLineAreNamed() {
        String body = SMALL.replace("question=\"Is it?\"", "question=\"Is it?\"\n  description='" + "long > text\n".repeat(9 << 20) + "'");
        ModelProblem problem = onlyProblem(pack("t", body));
        assertEquals(9, problem.line(), problem.toString());
        assertTrue(problem.message().contains("attribute 'description' of <tests> is longer than 15 MB"), problem.toString());
        assertEquals("Shorten it", problem.remedy());
    }

    @Test
    void ofManySmallElementsTheirNameAndTheLineOfTheFirstAreNamed() {
        ModelProblem problem = onlyProblem(pack("t", SMALL + "<sources id=\"s\" name=\"a > b\"/>\n".repeat(1 << 20)));
        assertEquals(13, problem.line(), problem.toString());
        assertTrue(problem.message().matches(".*more than [0-9]{6} elements <sources> begin here"), problem.toString());
        assertEquals("Split the pack", problem.remedy());
    }

    @Test
    void ofAHugeTextTheElementAndLineAreNamed() {
        ModelProblem problem = onlyProblem(pack("t", SMALL + "<!-- a > <b c=\"d\"> -->\n<sources id=\"s\">" + "x".repeat(17 << 20) + "</sources>\n"));
        assertEquals(14, problem.line(), problem.toString());
        assertTrue(problem.message().contains("the text in <sources>"), problem.toString());
    }

    @Test
    void aMessageOfTheParserEndsInOneFullStop() {
        String printed = onlyProblem(pack("t", "<parts id=\"t.part\" name=\"Part\">\n")).toString();
        assertFalse(printed.contains(".."), printed);
        assertTrue(printed.endsWith("Correct the XML there."), printed);
    }

    @Test
    void anotherRootIsFatal() {
        String text = "<knowledge:Part xmlns:knowledge=\"http://www.boardwright.org/knowledge/1\" id=\"a\" name=\"b\"/>";
        assertTrue(onlyProblem(text).message().contains("no fault model"));
    }

    @Test
    void aMissingNameIsFatalWithItsLine() {
        ModelProblem problem = onlyProblem(pack("t", SMALL.replace(" name=\"Part\"", "")));
        assertEquals(Severity.FATAL, problem.severity());
        assertEquals(3, problem.line());
    }

    @ParameterizedTest
    @CsvSource({
        "<claims value=\"0.9\"/>,<claims value=\"1.9\"/>,probability 1.9",
        "<priors value=\"0.5\"/>,<priors value=\"-1\"/>,prior weight -1",
        "<claims value=\"0.9\"/>,<claims value=\"0.9\" kind=\"published\"/>,names no source",
        "<claims value=\"0.9\"/>,<claims value=\"0.9\" strength=\"0\"/>,strength",
        "<cost minutes=\"1\"/>,<cost minutes=\"-1\"/>,negative",
        "name=\"No\" leak=\"0.5\",name=\"No\" leak=\"0.4\",sum to",
        "id=\"no\",id=\"yes\",twice",
    })
    void aNumberOutOfRangeIsFatal(String right, String wrong, String message) {
        ModelProblem problem = onlyProblem(pack("t", SMALL.replace(right, wrong)));
        assertTrue(problem.fatal());
        assertTrue(problem.message().contains(message), problem.message());
    }
}
