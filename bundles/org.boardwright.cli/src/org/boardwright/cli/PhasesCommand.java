package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.boardwright.workflow.LogPhases;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwright phases}: where the phases of a restore stand in its log, as the log editor folds them. */
@Command(name = "phases", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Shows in which lines of a restore log each phase of the restore begins.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:the phases are shown", "2:bad usage, or the file could not be read",
                "3:the file is no restore log"},
        footer = {"", "Example:", "  boardwright phases restore.log"})
final class PhasesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "a restore log of any size")
    private Path file;

    @Option(names = "--json", description = "print JSON (stable keys) instead of text")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<LogPhases.Stretch> phases;
        try {
            phases = LogPhases.of(file, () -> false);
        } catch (IOException e) {
            spec.commandLine().getErr().println("boardwright: " + file + ": " + LogFile.reason(e));
            return BoardwrightCommand.EXIT_USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(phases).toPrettyString());
        } else if (!phases.isEmpty()) {
            out.println("  line  phase");
            phases.forEach(p -> out.println(String.format(Locale.ROOT, "%6d  %s", p.firstLine(), p.name())));
        }
        out.flush();
        if (phases.isEmpty()) {
            spec.commandLine().getErr().println("boardwright: " + file + ": no phase of a restore was recognised; give the log of a restore program.");
            return BoardwrightCommand.EXIT_NOTHING_RECOGNISED;
        }
        return BoardwrightCommand.EXIT_JUDGED;
    }

    private static ObjectNode json(List<LogPhases.Stretch> phases) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var array = node.putArray("phases");
        phases.forEach(p -> array.addObject().put("name", p.name()).put("firstLine", p.firstLine()));
        return node;
    }
}
