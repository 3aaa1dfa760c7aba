package org.boardwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.boardwright.workflow.Workflow;

/** Runs the commands that only read once, on small logs, so that Java can remember what they need. Prints nothing and leaves nothing but what triage found. */
final class Rehearsal {

    static final List<String> LOGS = List.of("failed.log", "kernel.log", "letter.txt", "panic.ips", "panic.txt", "restored.log", "short.log");

    private Rehearsal() {
    }

    static void play(Workflow workflow) throws IOException {
        Path folder = Files.createTempDirectory("boardwright-rehearsal");
        try {
            for (String log : LOGS) {
                try (InputStream in = Rehearsal.class.getResourceAsStream("rehearsal/" + log)) {
                    Files.copy(in, folder.resolve(log));
                }
            }
            run(workflow, "triage", folder.toString());
            run(workflow, "triage", "--full", folder.toString());
            run(workflow, "diagnose", folder.resolve(LOGS.getFirst()).toString());
            run(workflow, "diagnose", "--json", folder.resolve(LOGS.getFirst()).toString());
        } finally {
            for (String log : LOGS) {
                Files.deleteIfExists(folder.resolve(log));
            }
            Files.delete(folder);
        }
    }

    private static void run(Workflow workflow, String... arguments) {
        var nowhere = new Utf8Printer(OutputStream.nullOutputStream());
        BoardwrightCommand.run(workflow, null, nowhere, nowhere, arguments);
    }
}
