package org.boardwright.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs of the system as they are, for tests that prove that others read us as we mean it. */
public final class Program {

    private static final long SECONDS = 60;

    private final Map<String, String> environment = new LinkedHashMap<>();

    /**
     * What a program left behind.
     *
     * @param exit code
     * @param out  both of its streams
     */
    public record Result(int exit, String out) {

        /** Its output, after making sure that it ended well. */
        public String ok() {
            return exit == 0 ? out : fail("the program ended with " + exit + ": " + out);
        }

        /** Lines of its output that are not blank. */
        public List<String> lines() {
            return out.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }

    /** With a variable in its environment. */
    public Program with(String name, Object value) {
        environment.put(name, value.toString());
        return this;
    }

    /**
     * Runs to the end.
     *
     * @throws IOException when the program is not there; {@code ./verify} installs what the tests need
     */
    public Result run(Object... command) throws IOException, InterruptedException {
        var out = Files.createTempFile("program", ".out");
        try {
            var builder = new ProcessBuilder(Arrays.stream(command).map(Object::toString).toList())
                    .redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().putAll(environment);
            return finish(builder.start(), out, command);
        } finally {
            Files.delete(out);
        }
    }

    private static Result finish(Process process, Path out, Object... command) throws IOException, InterruptedException {
        process.getOutputStream().close();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        var text = Files.readString(out, StandardCharsets.UTF_8);
        assertTrue(ended, () -> Arrays.toString(command) + " hangs; so far it said: " + text);
        return new Result(process.exitValue(), text);
    }
}
