package org.boardwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private PlainStart() {
    }

    /** Runs one command and ends the program with its exit code. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Path list = Path.of(System.getProperty(LIST));
        PlainInstallation installed = PlainInstallation.read(list);
        System.setProperty(Version.PROPERTY, installed.version());
        List<Probe> probes = new ArrayList<>();
        for (String probe : installed.probes()) {
            probes.add((Probe) Class.forName(probe).getConstructor().newInstance());
        }
        Workflow workflow = Workflow.ofJars(installed.models(), kept(list), probes);
        var out = new Utf8Printer(System.out);
        var err = new Utf8Printer(System.err);
        int exit = BoardwrightCommand.run(workflow, null, out, err, arguments);
        out.flush();
        if (System.getProperty(REHEARSE) != null) {
            rehearse(workflow);
        }
        System.exit(exit);
    }

    /** Where the fault models are kept that belong to a list. */
    static Path kept(Path list) {
        return list.resolveSibling(list.getFileName() + ".models");
    }

    private static void rehearse(Workflow workflow) {
        try {
            Rehearsal.play(workflow);
        } catch (IOException e) {
            System.err.println("boardwright: commands go on to start slowly: " + e);
        }
    }
}
