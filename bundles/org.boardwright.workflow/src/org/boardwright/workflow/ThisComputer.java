package org.boardwright.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.boardwright.phones.Commands;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.host.HostCommands;
import org.boardwright.probe.host.HostLook;
import org.boardwright.probe.host.HostProbe;

/** The computer that Boardwright runs on. */
final class ThisComputer {

    private ThisComputer() {
    }

    /**
     * Looks at it.
     *
     * @param root      of its files
     * @param cancelled asked several times a second
     * @throws IOException when there is no room for what a program says
     */
    static HostCheck check(Path root, Clock clock, BooleanSupplier cancelled) throws IOException {
        Map<String, String> environment = System.getenv();
        var commands = new Commands(environment, Commands.PATIENCE);
        HostCommands asked = (program, arguments) -> {
            var said = commands.run(program, arguments, cancelled);
            return new HostCommands.Said(said.ok(), said.text());
        };
        var folders = List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of(System.getProperty("user.home")));
        var system = System.getProperty("os.name") + " " + System.getProperty("os.version");
        return read(new HostLook(system, root, environment, clock, asked, folders).report());
    }

    /** The root of the files of this system, as a look wants it. */
    static Path root() {
        return System.getProperty("os.name").startsWith("Windows")
                ? Path.of(System.getenv().getOrDefault("SystemRoot", "C:\\Windows")) : Path.of("/");
    }

    private static HostCheck read(String report) throws IOException {
        var check = new HostCheck(report, List.of(), List.of());
        try (var session = new HostProbe().open(check.transport())) {
            return switch (session.read(() -> false)) {
                case ProbeAnswer.Observed observed -> HostCheck.of(report, observed);
                case ProbeAnswer.NotApplicable(var artifact, var why) -> throw new IOException(why);
                case ProbeAnswer.Failed(var artifact, var why) -> throw new IOException(why);
            };
        }
    }
}
