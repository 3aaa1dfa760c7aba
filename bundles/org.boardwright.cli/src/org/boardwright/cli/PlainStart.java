package org.boardwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.boardwright.probe.Probe;
import org.boardwright.workflow.Workflow;

/**
 * Starts the command line without a framework, which takes a third of the time. The start script does so for commands that
 * only read, once {@link CommandLineApplication} has left a list of what is installed, and while no pack is installed beside those that came with
 * the product. The answers are the same.
 */
public final class PlainStart {

    /** System property with the list of what is installed, see {@link PlainInstallation}. */
    static final String LIST = "boardwright.plain.list";
    /** System property that is there when this run is to be remembered by Java as an example of what runs are like. */
    private static final String REHEARSE = "boardwright.plain.rehearse";

    private static final List<String> WITHOUT_KNOWLEDGE = List.of("--version", "phases");

    private PlainStart() {
    }

    /** Runs one command and ends the program with its exit code. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Path list = Path.of(System.getProperty(LIST));
        PlainInstallation installed = PlainInstallation.read(list);
        System.setProperty(Version.PROPERTY, installed.version());
        Workflow workflow = Workflow.ofJars(installed.models(), kept(list), conclusions(list));
        if (arguments.length == 0 || !WITHOUT_KNOWLEDGE.contains(arguments[0])) {
            prepare(workflow);
        }
        for (String probe : installed.probes()) {
            workflow.addProbe((Probe) Class.forName(probe).getConstructor().newInstance());
        }
        var out = new Utf8Printer(System.out);
        var err = new Utf8Printer(System.err);
        int exit = BoardwrightCommand.run(workflow, null, out, err, arguments);
        out.flush();
        if (System.getProperty(REHEARSE) != null) {
            rehearse(workflow);
        }
        System.exit(exit);
    }

    /** Reads the knowledge while probes and commands are made, which takes as long. */
    private static void prepare(Workflow workflow) {
        // Whatever goes wrong goes wrong again, and is told, where the knowledge is asked for.
        Thread.ofPlatform().daemon().uncaughtExceptionHandler((thread, e) -> { }).start(workflow::prepare);
    }

    /** Where the fault models are kept that belong to a list. */
    static Path kept(Path list) {
        return list.resolveSibling(list.getFileName() + ".models");
    }

    /** Where conclusions are kept that belong to a list. */
    private static Path conclusions(Path list) {
        return list.resolveSibling(list.getFileName() + ".conclusions");
    }

    private static void rehearse(Workflow workflow) {
        try {
            Rehearsal.play(workflow);
        } catch (IOException e) {
            System.err.println("boardwright: commands go on to start slowly: " + e);
        }
    }
}
