package org.boardwright.phones.internal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.boardwright.phones.Programs;

/**
 * A program that was run.
 *
 * @param end  how it ended
 * @param exit its exit code; 0 when it did not end by itself
 * @param said what it said on both streams, since these tools put errors on either; the last of it when it is more than wanted
 */
public record ToolRun(End end, int exit, String said) {

    /** How a run ends. */
    public enum End {
        /** By itself. */
        ENDED,
        /** There is no such program. */
        MISSING,
        /** The program may not be run. */
        FORBIDDEN,
        /** It said nothing for too long and was killed. */
        SILENT,
        /** It was killed because nobody wants its result any more. */
        CANCELLED
    }

    private static final long GLANCE_MILLIS = 100;
    private static final int SAID_MAX = 64 << 10;

    /**
     * Runs a program to its end and keeps the last 64 KiB of what it says.
     *
     * @param tool        name of the program, looked for in the PATH of the environment
     * @param environment all of it
     * @param silence     after so long without a word it is taken to hang
     * @param cancelled   asked several times a second
     * @throws IOException when there is no room for its output
     */
    public static ToolRun run(String tool, List<String> arguments, Map<String, String> environment, Duration silence,
            BooleanSupplier cancelled) throws IOException {
        return run(tool, arguments, environment, silence, SAID_MAX, cancelled);
    }

    /**
     * As the other.
     *
     * @param most how many bytes of what it says are kept
     */
    public static ToolRun run(String tool, List<String> arguments, Map<String, String> environment, Duration silence, int most,
            BooleanSupplier cancelled) throws IOException {
        var program = Programs.named(tool, environment.getOrDefault("PATH", "")).findFirst();
        if (program.isEmpty()) {
            return new ToolRun(End.MISSING, 0, "");
        } else if (!Files.isExecutable(program.get())) {
            return new ToolRun(End.FORBIDDEN, 0, program.get().toString());
        }
        var output = Files.createTempFile("boardwright-tool", ".out");
        try {
            return watch(start(program.get(), arguments, environment, output.toFile()), output, silence, most, cancelled);
        } finally {
            Files.delete(output);
        }
    }

    private static Process start(Path program, List<String> arguments, Map<String, String> environment, File output) throws IOException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static ToolRun watch(Process process, Path output, Duration silence, int most, BooleanSupplier cancelled) throws IOException {
        try {
            long heard = System.nanoTime();
            long size = 0;
            while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                long now = Files.size(output);
                heard = now == size ? heard : System.nanoTime();
                size = now;
                if (cancelled.getAsBoolean()) {
                    return new ToolRun(End.CANCELLED, 0, said(output, most));
                } else if (System.nanoTime() - heard > silence.toNanos()) {
                    return new ToolRun(End.SILENT, 0, said(output, most));
                }
            }
            return new ToolRun(End.ENDED, process.exitValue(), said(output, most));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new ToolRun(End.CANCELLED, 0, said(output, most));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String said(Path output, int most) throws IOException {
        byte[] bytes = Files.readAllBytes(output);
        int from = Math.max(0, bytes.length - most);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }
}
