package org.boardwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.Concluded;
import org.boardwright.workflow.Conclusions;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwright triage}: every file of a folder as a case of its own, one JSON object a line. */
@Command(name = "triage", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Diagnoses every file below a folder, each as a case of its own; prints one JSON object a line in the"
                + " order of the file names, and counts at the end (on standard error). A line says what the log says, the"
                + " likeliest faults and the step to do next.")
final class TriageCommand implements Callable<Integer> {

    /** Files that one thread takes at a time. */
    private static final int BATCH = 8;

    /** Batches read ahead of the one that is printed; bounds memory. So many that no reader waits for one large report of another. */
    private static final int AHEAD = 32 * Runtime.getRuntime().availableProcessors();

    /** Bytes. */
    private static final int PRINTED_AT_ONCE = 256 * 1024;

    @Parameters(paramLabel = "DIR", description = "a folder with logs")
    private Path folder;

    @Option(names = "--full", description = "all that diagnose --json says of each file: every fault, every step, advice against")
    private boolean full;

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;
    private final JsonLines lines = new JsonLines();
    private Conclusions conclusions;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final ByteArrayOutputStream unprinted = new ByteArrayOutputStream();

    /** What is printed of a file, and how it is counted. */
    private record Judged(String how, JsonLines.Line line) {
    }

    TriageCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), folder + " is not a folder.");
        }
        conclusions = full ? Conclusions.whole(JsonLines::whole) : workflow.conclusions(lines::inShort);
        List<Path> files;
        try (ExecutorService readers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            readers.execute(workflow::prepare);
            files = files();
            print(files, readers);
        }
        spec.commandLine().getErr().println(files.size() + " files: " + counts);
        keepConclusions();
        return BoardwrightCommand.EXIT_JUDGED;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.find(folder, Integer.MAX_VALUE, TriageCommand::isFile)) {
            return walk.sorted().toList();
        }
    }

    private static boolean isFile(Path path, BasicFileAttributes attributes) {
        return attributes.isRegularFile() || attributes.isSymbolicLink() && Files.isRegularFile(path);
    }

    private void print(List<Path> files, ExecutorService readers) throws InterruptedException {
        var pending = new ArrayDeque<Future<List<Judged>>>();
        for (int from = 0; from < files.size(); from += BATCH) {
            List<Path> batch = files.subList(from, Math.min(from + BATCH, files.size()));
            pending.add(readers.submit(() -> batch.stream().map(this::judge).toList()));
            if (pending.size() > AHEAD) {
                print(pending.remove());
            }
        }
        while (!pending.isEmpty()) {
            print(pending.remove());
        }
        flush();
    }

    private void print(Future<List<Judged>> batch) throws InterruptedException {
        try {
            for (Judged judged : batch.get()) {
                counts.merge(judged.how(), 1, Integer::sum);
                judged.line().write(unprinted);
                if (unprinted.size() > PRINTED_AT_ONCE) {
                    flush();
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("triage of " + folder + " failed", e.getCause());
        }
    }

    private void flush() {
        Utf8Printer.print(spec.commandLine().getOut(), unprinted);
        unprinted.reset();
    }

    private void keepConclusions() {
        try {
            conclusions.keep();
        } catch (IOException e) {
            spec.commandLine().getErr().println("boardwright: what was found cannot be kept, so the next triage takes as long as this one: " + e.getMessage());
        }
    }

    private Judged judge(Path file) {
        Concluded concluded = LogFile.conclude(workflow, file, conclusions);
        String how = concluded.restores().stream().findFirst().map(r -> r.judged().name().toLowerCase(Locale.ROOT))
                .orElse(concluded.attachment() instanceof Attachment.Recognised ? "recognised, not a restore" : "not recognised");
        return new Judged(how, lines.line(concluded, folder.relativize(file).toString()));
    }
}
