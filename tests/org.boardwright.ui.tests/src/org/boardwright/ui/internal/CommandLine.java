package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;

/** The command line in a process of its own, made of the plug-ins of this one. */
final class CommandLine {

    /** A second program beside all that tests do at the same time takes its time to start. */
    private static final long START_SECONDS = 150;

    private final Bench bench;
    private final Path folder;

    /**
     * @param bench  lives on while the command runs
     * @param folder for the state of the other process
     */
    CommandLine(Bench bench, Path folder) {
        this.bench = bench;
        this.folder = folder;
    }

    /** Runs {@code boardwright ARGUMENTS} to its end, which must be a good one. */
    void run(String... arguments) throws IOException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command(arguments)).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        bench.until("the command has run", START_SECONDS, () -> !process.isAlive());
        assertEquals(0, process.exitValue(), Files.readString(said));
    }

    private List<String> command(String... arguments) throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("configuration"));
        Path mine = path(Platform.getConfigurationLocation().getURL().toString());
        Files.writeString(configuration.resolve("config.ini"), Files.readString(mine.resolve("config.ini")));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-Dboardwright.packs=" + System.getProperty("boardwright.packs"), "-jar", System.getProperty("java.class.path"), "-nosplash",
                "-configuration", configuration.toString(), "-data", "@none", "-application", "org.boardwright.cli.app"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path path(String url) {
        return Path.of(URI.create(url.replace(" ", "%20").replaceFirst("^file:(?!/)", "file:/")));
    }
}
