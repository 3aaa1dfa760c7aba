package org.boardwright.phones;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.boardwright.phones.internal.ToolRun;

/**
 * Runs programs of this computer that answer a question and end, such as those that tell their version. Looks for them in
 * the PATH and where a system keeps its services.
 */
public final class Commands {

    /** Services are there, and Debian leaves these out of the PATH of a user. */
    private static final String SERVICES = File.pathSeparator + "/usr/sbin" + File.pathSeparator + "/sbin";

    /** A version is told at once; a long list may take a while on a busy computer. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A kernel log with a lot to tell. */
    private static final int SAID_MAX = 8 << 20;

    private final Map<String, String> environment;
    private final Duration silence;

    /**
     * What a program said.
     *
     * @param ok   whether it ended with the exit code 0
     * @param text all it said on both streams, at most the last 8 MiB; why there is nothing, when it could not be run or was ended
     */
    public record Said(boolean ok, String text) {
    }

    /**
     * Programs that see this environment.
     *
     * @param silence after so long without a word a program is taken to hang and is ended
     */
    public Commands(Map<String, String> environment, Duration silence) {
        this.environment = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.environment.putAll(environment);
        this.environment.merge("PATH", SERVICES, String::concat);
        this.environment.put("LC_ALL", "C");
        this.silence = silence;
    }

    /**
     * Runs a program to its end.
     *
     * @param cancelled asked several times a second
     * @throws IOException when there is no room for its output
     */
    public Said run(String program, List<String> arguments, BooleanSupplier cancelled) throws IOException {
        var run = ToolRun.run(program, arguments, environment, silence, SAID_MAX, cancelled);
        return switch (run.end()) {
            case ENDED -> new Said(run.exit() == 0, run.said());
            case MISSING -> new Said(false, program + " is not installed");
            case FORBIDDEN -> new Said(false, "%s may not be run by this user; check the rights of %s".formatted(program, run.said()));
            case SILENT -> new Said(false, program + " said nothing for %d s and was ended".formatted(silence.toSeconds()));
            case CANCELLED -> new Said(false, program + " was cancelled");
        };
    }
}
