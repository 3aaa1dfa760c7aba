package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwright triage}: every file of a folder as a case of its own, one JSON object a line. */
@Command(name = "triage", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Diagnoses every file below a folder, each as a case of its own; prints one JSON object a line in the"
                + " order of the file names, and counts at the end (on standard error).")
final class TriageCommand implements Callable<Integer> {

    /** Files that one thread takes at a time. */
    private static final int BATCH = 16;

    /** Batches read ahead of the one that is printed; bounds memory. */
    private static final int AHEAD = 2 * Runtime.getRuntime().availableProcessors();

    @Parameters(paramLabel = "DIR", description = "a folder with logs")
    private Path folder;

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;
    private final JsonLines lines = new JsonLines();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** What is printed of a file, and how it is counted. */
    private record Line(String judged, String json) {
    }

    TriageCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), folder + " is not a folder.");
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        try (ExecutorService readers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            print(files, readers);
        }
        spec.commandLine().getErr().println(files.size() + " files: " + counts);
        return BoardwrightCommand.EXIT_JUDGED;
    }

    private void print(List<Path> files, ExecutorService readers) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        var pending = new ArrayDeque<Future<List<Line>>>();
        for (int from = 0; from < files.size(); from += BATCH) {
            List<Path> batch = files.subList(from, Math.min(from + BATCH, files.size()));
            pending.add(readers.submit(() -> batch.stream().map(this::diagnose).toList()));
            if (pending.size() > AHEAD) {
                print(pending.remove(), out);
            }
        }
        while (!pending.isEmpty()) {
            print(pending.remove(), out);
        }
        out.flush();
    }

    private void print(Future<List<Line>> batch, PrintWriter out) throws InterruptedException {
        try {
            for (Line line : batch.get()) {
                counts.merge(line.judged(), 1, Integer::sum);
                out.write(line.json());
                out.write('\n');
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("triage of " + folder + " failed", e.getCause());
        }
    }

    private Line diagnose(Path file) {
        OpenCase open = workflow.open("", "");
        Attachment attachment = LogFile.attach(open, file.toString());
        CaseAnswer answer = open.answer();
        String judged = answer.restores().stream().findFirst().map(r -> r.judged().name().toLowerCase(Locale.ROOT))
                .orElse(attachment instanceof Attachment.Recognised ? "recognised, not a restore" : "not recognised");
        return new Line(judged, lines.line(answer, folder.relativize(file).toString(), warnings(file, attachment, answer)));
    }

    /** A file that cannot be opened never reaches the case, so its answer does not tell. */
    private static List<String> warnings(Path file, Attachment attachment, CaseAnswer answer) {
        List<String> warnings = new ArrayList<>(answer.warnings());
        boolean told = warnings.stream().anyMatch(w -> w.startsWith(file.getFileName() + ": "));
        if (attachment instanceof Attachment.Unreadable(var name, var why) && !told) {
            warnings.add(file.getFileName() + ": " + why);
        }
        return warnings;
    }
}
