package org.boardwright.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.boardwright.model.knowledge.Claim;
import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.model.knowledge.KnowledgeFactory;
import org.boardwright.model.knowledge.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack is written back as it was read, save what was changed. */
class PackTextTest {

    private static final String SMALL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- By hand. -->
            <knowledge:FaultModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                xmlns:knowledge="http://www.boardwright.org/knowledge/1" id='a' version="1.0.0" title="A &amp; B"   provider="P" colour="red">
              <requires>b</requires>
              <requires>c</requires>

              <!-- Sources. -->
              <sources id="a.one" name="One"/>
              <sources id="a.two" name="Two"  url="x>y" />

              <faults id="a.f" name="F" part="a.p" mode="open" locus="board">
                <priors value="2.50" strength="1.0"/> <!-- ours -->
                <links test="t" outcome="o"><claims value="0.5"/></links>
              </faults>
            </knowledge:FaultModel>
            <!-- end -->
            """;

    private static PackText read(String text) {
        PackText.Reading reading = PackText.read("a.faults", text.getBytes(StandardCharsets.UTF_8));
        return reading.text().orElseThrow(() -> new AssertionError(reading.problems().toString()));
    }

    private static String written(PackText text) {
        return new String(text.write(), StandardCharsets.UTF_8);
    }

    private static Stream<Path> shippedPacks() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(root.resolve("verify"))) {
            root = root.getParent();
        }
        return Stream.concat(folders(root.resolve("bundles")), folders(root.resolve("examples")).map(f -> f.resolve("pack")))
                .map(f -> f.resolve("model")).filter(Files::isDirectory).flatMap(PackTextTest::packsIn);
    }

    private static Stream<Path> folders(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.toList().stream();
        }
    }

    private static Stream<Path> packsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".faults")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("shippedPacks")
    void aShippedPackIsWrittenBackByteForByte(Path pack) throws IOException {
        byte[] bytes = Files.readAllBytes(pack);
        assertArrayEquals(bytes, PackText.read(pack.toString(), bytes).text().orElseThrow().write());
    }

    @Test
    void oddBlanksQuotesCommentsAndUnknownAttributesStay() {
        assertEquals(SMALL, written(read(SMALL)));
    }

    @Test
    void windowsLineEndsStay() {
        String windows = SMALL.replace("\n", "\r\n");
        PackText text = read(windows);
        assertEquals(windows, written(text));
        add(text.model(), "a.three");
        assertEquals(windows.replace("url=\"x>y\" />\r\n", "url=\"x>y\" />\r\n  <sources id=\"a.three\" name=\"Three\"/>\r\n"), written(text));
    }

    private static Source add(FaultModel model, String id) {
        Source source = KnowledgeFactory.eINSTANCE.createSource();
        source.setId(id);
        source.setName("Three");
        model.getSources().add(source);
        return source;
    }

    @Test
    void aChangedNumberChangesNothingElse() {
        PackText text = read(SMALL);
        text.model().getFaults().getFirst().getPriors().getFirst().setValue(9);
        assertEquals(SMALL.replace("\"2.50\"", "\"9\""), written(text));
    }

    @Test
    void aChangeTakenBackGivesTheFileAgain() {
        PackText text = read(SMALL);
        Claim claim = text.model().getFaults().getFirst().getPriors().getFirst();
        Fault fault = text.model().getFaults().removeFirst();
        claim.setValue(9);
        written(text);
        claim.setValue(2.5);
        text.model().getFaults().add(fault);
        assertEquals(SMALL, written(text));
    }

    @Test
    void anElementGoesWithItsLineAndNoOther() {
        PackText text = read(SMALL);
        text.model().getSources().removeFirst();
        assertEquals(SMALL.replace("  <sources id=\"a.one\" name=\"One\"/>\n", ""), written(text));
    }

    @Test
    void theLastElementOfAGroupLeavesTheEmptyLineBehindIt() {
        PackText text = read(SMALL);
        text.model().getSources().removeLast();
        assertEquals(SMALL.replace("  <sources id=\"a.two\" name=\"Two\"  url=\"x>y\" />\n", ""), written(text));
    }

    @Test
    void aNewElementStandsBehindTheOneBeforeIt() {
        PackText text = read(SMALL);
        text.model().getSources().move(1, add(text.model(), "a.three"));
        assertEquals(SMALL.replace("name=\"One\"/>\n", "name=\"One\"/>\n  <sources id=\"a.three\" name=\"Three\"/>\n"), written(text));
    }

    @Test
    void aNewFirstElementStandsBelowTheCommentOfItsGroup() {
        PackText text = read(SMALL);
        text.model().getSources().move(0, add(text.model(), "a.three"));
        assertEquals(SMALL.replace("<!-- Sources. -->\n", "<!-- Sources. -->\n  <sources id=\"a.three\" name=\"Three\"/>\n"), written(text));
    }

    @Test
    void oneElementMovesWhenTheOrderChanges() {
        PackText text = read(SMALL);
        text.model().getRequires().move(0, 1);
        assertEquals(SMALL.replace("  <requires>b</requires>\n  <requires>c</requires>\n", "  <requires>c</requires>\n  <requires>b</requires>\n"), written(text));
    }

    @Test
    void theFirstOfAGroupStandsWhereTheModelHasIt() {
        PackText text = read(SMALL);
        var part = KnowledgeFactory.eINSTANCE.createPart();
        part.setId("a.p");
        part.setName("Line\n\"P\" < 3");
        text.model().getParts().add(part);
        assertEquals(SMALL.replace("url=\"x>y\" />\n", "url=\"x>y\" />\n\n  <parts id=\"a.p\" name=\"Line&#xA;&quot;P&quot; &lt; 3\"/>\n"), written(text));
    }

    @Test
    void aNewElementIsWrittenWithAllItHolds() {
        PackText text = read(SMALL);
        Fault fault = KnowledgeFactory.eINSTANCE.createFault();
        fault.setId("a.g");
        fault.getDevices().add("d");
        Claim prior = KnowledgeFactory.eINSTANCE.createClaim();
        prior.setValue(3);
        fault.getPriors().add(prior);
        text.model().getFaults().add(fault);
        String expected = "  </faults>\n  <faults id=\"a.g\">\n    <devices>d</devices>\n    <priors value=\"3\"/>\n  </faults>\n";
        assertEquals(SMALL.replace("  </faults>\n", expected), written(text));
    }

    @Test
    void anElementClosedAtOnceIsOpenedForItsFirstChild() {
        String flat = SMALL.replaceAll("(?s)<faults.*</faults>", "<faults id=\"a.f\" name=\"F\"/>");
        PackText text = read(flat);
        Claim prior = KnowledgeFactory.eINSTANCE.createClaim();
        prior.setValue(0.25);
        text.model().getFaults().getFirst().getPriors().add(prior);
        assertEquals(flat.replace("name=\"F\"/>", "name=\"F\">\n    <priors value=\"0.25\"/>\n  </faults>"), written(text));
        text.model().getFaults().getFirst().getPriors().clear();
        assertEquals(flat, written(text));
    }

    @Test
    void anAttributeThatIsUnsetGoes() {
        PackText text = read(SMALL);
        text.model().getSources().getLast().setUrl(null);
        assertEquals(SMALL.replace("  url=\"x>y\"", ""), written(text));
    }

    @Test
    void aNewAttributeStandsInTheOrderOfTheModel() {
        PackText text = read(SMALL);
        text.model().getFaults().getFirst().setDescription("D");
        assertEquals(SMALL.replace("name=\"F\" part", "name=\"F\" description=\"D\" part"), written(text));
    }

    @Test
    void whatIsWrittenReadsAsTheModel() {
        PackText text = read(SMALL);
        add(text.model(), "a.three").setUrl("<a&b>'\"\n\t");
        assertEquals("<a&b>'\"\n\t", read(written(text)).model().getSources().getLast().getUrl());
    }

    @Test
    void aPackWithMistakesCanBeEdited() {
        PackText text = read(SMALL.replace("value=\"2.50\"", "value=\"-1\" kind=\"published\""));
        assertEquals(-1, text.model().getFaults().getFirst().getPriors().getFirst().getValue());
    }

    @Test
    void aFileThatIsNoXmlIsRefusedWithItsLine() {
        List<ModelProblem> problems = PackText.read("a.faults", SMALL.replace("</faults>", "</fault>").getBytes(StandardCharsets.UTF_8)).problems();
        assertTrue(problems.getLast().toString().startsWith("a.faults:15: is not well-formed XML"), problems.toString());
    }

    @Test
    void anotherEncodingIsRefused() {
        var reading = PackText.read("a.faults", SMALL.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(reading.text().isEmpty() && reading.problems().getFirst().message().contains("UTF-8"), reading.toString());
    }
}
