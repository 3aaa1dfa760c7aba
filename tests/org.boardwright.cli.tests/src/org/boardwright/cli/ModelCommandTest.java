package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.boardwright.cli.Cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {

    private static final String PACK = """
            <knowledge:FaultModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:knowledge="http://www.boardwright.org/knowledge/1" id="my.pack" version="1.0.0" title="T" provider="P">
              <requires>org.boardwright.faults.apple</requires>
              <parts id="my.part" name="Part"/>
              <faults id="my.fault" name="Fault" part="my.part" mode="open" locus="board">
                <priors value="0.1" note="a guess"/>
                <links test="apple.other-cable" outcome="still-fails"><claims value="0.9" note="a guess"/></links>
              </faults>
              <signatures id="my.signature" artifact="restore-log" part="error" pattern="my part" test="apple.restore-link" outcome="lost"/>
            </knowledge:FaultModel>
            """;

    @TempDir
    private Path folder;

    private Run check(String pack) throws IOException {
        return Cli.run("model", "check", Files.writeString(folder.resolve("my.faults"), pack).toString());
    }

    private void assertError(String pack, String message) throws IOException {
        Run run = check(pack);
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit(), run.out());
        assertTrue(run.out().contains("error ") && run.out().contains(message), run.out());
    }

    @Test
    void theShippedPacksHaveNoErrors() {
        Run run = Cli.run("model", "check");
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.out());
    }

    @Test
    void aSoundPackHasNothingToReport() throws IOException {
        Run run = check(PACK);
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.out());
        assertTrue(run.out().contains("0 errors, 0 advice"), run.out());
    }

    @Test
    void anUnknownIdIsAnErrorWithItsLine() throws IOException {
        assertError(PACK.replace("apple.other-cable", "apple.other-cabel"), "my.faults:6: unknown test 'apple.other-cabel'");
    }

    @Test
    void aFaultThatNoTestSeesIsAnError() throws IOException {
        assertError(PACK.replace("apple.other-cable\" outcome=\"still-fails", "apple.restore-link\" outcome=\"lost"), "no test that a technician can do");
    }

    @Test
    void aPriorOfZeroIsAnError() throws IOException {
        assertError(PACK.replace("value=\"0.1\"", "value=\"0\""), "can never be found");
    }

    @Test
    void aPatternOutsideRe2IsAnError() throws IOException {
        assertError(PACK.replace("my part", "(?&lt;=a)b"), "my.signature");
    }

    @Test
    void aSignatureThatNeverDecidesIsAnError() throws IOException {
        assertError(PACK.replace("</knowledge:FaultModel>", """
                  <signatures id="my.second" artifact="restore-log" part="error" pattern="my part" test="apple.restore-link" outcome="kept"/>
                </knowledge:FaultModel>"""), "can never decide");
    }

    @Test
    void anEstimateWithoutANoteIsAdvice() throws IOException {
        Run run = check(PACK.replace(" note=\"a guess\"", ""));
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.out());
        assertTrue(run.out().contains("0 errors, 2 advice"), run.out());
    }

    @Test
    void aMissingPackIsBadUsage() {
        Run run = Cli.run("model", "check", folder.resolve("none.faults").toString());
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("neither an installed pack nor a file"), run.err());
    }

    @Test
    void coverageCountsEveryClaimOnce() throws IOException {
        String row = Cli.run("model", "coverage", Files.writeString(folder.resolve("my.faults"), PACK).toString()).out().lines()
                .filter(l -> l.startsWith("my.pack")).findFirst().orElseThrow();
        assertEquals("my.pack 2 0 0 2 0%", row.replaceAll(" +", " "));
    }

    @Test
    void theExampleInTheSchemaOfTheExtensionPointIsSound() throws IOException {
        String schema = Files.readString(Path.of("../../bundles/org.boardwright.knowledge/schema/faultModels.exsd"));
        String example = schema.substring(schema.indexOf("&lt;?xml"), schema.indexOf("&lt;/knowledge:FaultModel&gt;"))
                + "&lt;/knowledge:FaultModel&gt;";
        Run run = check(example.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"));
        assertTrue(run.out().contains("0 errors, 0 advice"), run.out());
    }

    private Run whatIf(String pack, String... arguments) throws IOException {
        String file = Files.writeString(folder.resolve("my.faults"), pack).toString();
        return Cli.run(Stream.concat(Stream.of("model", "whatif", file), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void aPackThatIsNotInstalledShowsWhatItWouldChange() throws IOException {
        Run run = whatIf(PACK.replace("value=\"0.1\"", "value=\"500\""), "--device", "iPhone10,3", "--outcome", "apple.other-cable=still-fails");
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.out() + run.err());
        assertTrue(run.out().lines().toList().get(1).matches(" +[5-9]\\d\\.\\d % +new  Fault \\(my.fault\\)"), run.out());
    }

    @Test
    void aPackWithErrorsIsNotTried() throws IOException {
        Run run = whatIf(PACK.replace("apple.other-cable", "apple.other-cabel"));
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("boardwright model check"), run.err());
    }

    @Test
    void anUnknownOutcomeIsNamedWithThoseThereAre() throws IOException {
        Run run = whatIf(PACK, "--outcome", "apple.other-cable=maybe");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("'maybe' is no outcome of 'apple.other-cable'; it has restores, still-fails"), run.err());
    }
}
