package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.boardwright.probe.Probe;
import org.boardwright.probe.Transport;
import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.Conclusions;
import org.boardwright.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

class PlainStartTest {

    private static final Path NOT_KEPT = Path.of("not kept");

    private static PlainInstallation installed() {
        return PlainInstallation.of(Cli.workflow(), FrameworkUtil.getBundle(PlainStart.class)).orElseThrow();
    }

    private static Workflow plain(PlainInstallation installed, Path kept) throws ReflectiveOperationException {
        Workflow workflow = Workflow.ofJars(installed.models(), kept, NOT_KEPT);
        for (Probe probe : Cli.workflow().probes()) {
            assertTrue(installed.probes().contains(probe.getClass().getName()), probe::toString);
            workflow.addProbe(probe.getClass().getConstructor().newInstance());
        }
        return workflow;
    }

    @Test
    void whatIsInstalledIsReadAsItWasWritten(@TempDir Path folder) throws IOException {
        PlainInstallation installed = installed();
        installed.write(folder.resolve("list"));
        assertEquals(installed, PlainInstallation.read(folder.resolve("list")));
    }

    @Test
    void theClassPathHoldsEverythingThatTheProbesAndTheCommandsAreIn() {
        List<String> jars = installed().classPath().stream().map(jar -> jar.getFileName().toString()).toList();
        for (String needed : List.of("org.boardwright.cli", "org.boardwright.workflow", "org.boardwright.probe.paniclog", "org.eclipse.emf.ecore", "org.eclipse.osgi")) {
            assertTrue(jars.stream().anyMatch(jar -> jar.startsWith(needed)), needed + " is not in " + jars);
        }
    }

    @Test
    void theSamePacksAreKnownInTheSameOrder() throws ReflectiveOperationException {
        Workflow plain = plain(installed(), NOT_KEPT);
        assertEquals(names(Cli.workflow()), names(plain));
        assertEquals(Cli.workflow().knowledgeProblems(), plain.knowledgeProblems());
    }

    private static List<String> names(Workflow workflow) {
        return workflow.knowledgeFiles().stream().map(f -> f.name()).toList();
    }

    @Test
    void theAnswersAreTheSame() throws IOException, ReflectiveOperationException {
        assertAnswersAsTheFramework(plain(installed(), NOT_KEPT));
    }

    @Test
    void withKeptModelsTheAnswersAreTheSame(@TempDir Path folder) throws IOException, ReflectiveOperationException {
        Cli.workflow().keepKnowledge(folder.resolve("kept"));
        assertTrue(Files.exists(folder.resolve("kept")));
        assertAnswersAsTheFramework(plain(installed(), folder.resolve("kept")));
    }

    @Test
    void damagedModelsAreReadFromTheirJars(@TempDir Path folder) throws IOException, ReflectiveOperationException {
        Cli.workflow().keepKnowledge(folder.resolve("kept"));
        byte[] kept = Files.readAllBytes(folder.resolve("kept"));
        Files.write(folder.resolve("kept"), Arrays.copyOf(kept, kept.length / 2));
        assertAnswersAsTheFramework(plain(installed(), folder.resolve("kept")));
    }

    private static void assertAnswersAsTheFramework(Workflow plain) throws IOException {
        for (String log : Rehearsal.LOGS) {
            byte[] text = PlainStart.class.getResourceAsStream("rehearsal/" + log).readAllBytes();
            assertEquals(answer(Cli.workflow(), Transport.ofBytes(log, text)), answer(plain, Transport.ofBytes(log, text)));
        }
    }

    private static CaseAnswer answer(Workflow workflow, Transport log) {
        List<CaseAnswer> worded = new ArrayList<>();
        workflow.conclude(log, () -> false, Conclusions.whole(answer -> {
            worded.add(answer);
            return new byte[0];
        }));
        return worded.getFirst();
    }

    @Test
    void aJarThatIsGoneIsNoKnowledge() {
        Workflow plain = Workflow.ofJars(Map.of("a.b/model/c.faults", Path.of("gone.jar")), NOT_KEPT, NOT_KEPT);
        assertThrows(UncheckedIOException.class, plain::knowledge);
    }

    @Test
    void aDamagedListIsRefused(@TempDir Path folder) throws IOException {
        Path list = Files.writeString(folder.resolve("list"), "damaged\n");
        assertThrows(IOException.class, () -> PlainInstallation.read(list));
    }

    @Test
    void aRehearsalLeavesNothing() throws IOException {
        List<String> before = temporary();
        Rehearsal.play(Cli.workflow());
        assertEquals(before, temporary());
    }

    private static List<String> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.startsWith("boardwright-rehearsal")).sorted().toList();
        }
    }
}
