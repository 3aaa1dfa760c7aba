package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.boardwright.workflow.CaseIntake;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs come and go by the command line, a program of its own, while a case is open in the window. */
class OtherProgramTest {

    @TempDir
    private Path folder;

    @AfterEach
    void forget() throws IOException {
        WindowPack.remove();
    }

    private Path file(String model) throws IOException {
        return Files.writeString(folder.resolve("window.faults"), model);
    }

    @Test
    void whatTheCommandLineInstallsUpdatesAndRemovesActsOnTheOpenCase() throws IOException, PartInitException {
        Bench bench = new Bench();
        CommandLine boardwright = new CommandLine(bench, folder);
        bench.clear();
        bench.cases().newCase(CaseIntake.of("iPhone10,3", "4013"), "another program");
        bench.settle();

        boardwright.run("packs", "install", file(WindowPack.MODEL).toString());
        bench.until("it is told", () -> bench.hasText("Another program installed the pack Window pack 1.0.0. It acts from now on."));
        bench.until("its step is advised", () -> bench.hasText("Unplug the part of the vendor"));
        bench.press(t -> t.startsWith("1   "));
        bench.settle();

        boardwright.run("packs", "install", file(WindowPack.UPDATE).toString());
        bench.until("the update is told", () -> bench.hasText("Another program updated the pack Window pack to version 1.1.0. It acts from now on."));
        bench.until("its new name is ranked", () -> bench.ranking().stream().anyMatch(r -> r.contains("Fault by its new name")));

        boardwright.run("packs", "remove", WindowPack.ID);
        bench.until("the removal is told", () -> bench.hasText("Another program removed the pack Window pack 1.1.0. Cases keep their evidence."));
        bench.until("the case says what it misses", () -> bench.hasText("Pack test.window.pack is missing"));
        assertTrue(bench.cases().snapshot().answer().orElseThrow().evidence().stream().anyMatch(e -> e.test().equals("test.window.unplugged")));
    }
}
