package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
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

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

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

    /** Files read ahead of the one that is printed; bounds memory. */
    private static final int AHEAD = 4 * Runtime.getRuntime().availableProcessors();

    @Parameters(paramLabel = "DIR", description = "a folder with logs")
    private Path folder;

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Integer> counts = new TreeMap<>();

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

    private void print(List<Path> files, ExecutorService readers) throws IOException, InterruptedException {
        var pending = new ArrayDeque<Future<ObjectNode>>();
        for (Path file : files) {
            pending.add(readers.submit(() -> diagnose(file)));
            if (pending.size() > AHEAD) {
                print(pending.remove());
            }
        }
        while (!pending.isEmpty()) {
            print(pending.remove());
        }
    }

    private void print(Future<ObjectNode> result) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            ObjectNode node = result.get();
            counts.merge(node.path("restores").path(0).path("judged").asText("not recognised"), 1, Integer::sum);
            out.println(mapper.writeValueAsString(node));
        } catch (ExecutionException e) {
            throw new IllegalStateException("triage of " + folder + " failed", e.getCause());
        }
    }

    private ObjectNode diagnose(Path file) {
        OpenCase open = workflow.open("", "");
        Attachment attachment = LogFile.attach(open, file.toString());
        CaseAnswer answer = open.answer();
        ObjectNode node = JsonAnswer.toJson(answer);
        node.put("file", folder.relativize(file).toString());
        boolean told = answer.warnings().stream().anyMatch(w -> w.startsWith(file.getFileName() + ": "));
        if (attachment instanceof Attachment.Unreadable(var name, var why) && !told) {
            node.withArray("warnings").add(file.getFileName() + ": " + why);
        }
        return node;
    }
}
