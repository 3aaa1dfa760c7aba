package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.boardwright.diagnosis.RankedFault;
import org.boardwright.probe.Transport;
import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.CaseAnswer.Judged;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwright scorecard}: how often the packs are right on logs whose cause is known. */
@Command(name = "scorecard", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Diagnoses every labelled log of a folder and counts how often the right fault came first, or among the"
                + " first three. DIR holds index.tsv with the columns file, label, label_basis and fidelity.")
final class ScoreCardCommand implements Callable<Integer> {

    /** Bases of a label that are worth counting as known. */
    private static final Set<String> KNOWN = Set.of("confirmed", "stated");
    private static final String SUCCESS = "success";
    private static final int FEW = 3;

    @Parameters(paramLabel = "DIR", description = "folder with index.tsv and the logs it names")
    private Path folder;

    @Option(names = "--labels", required = true, paramLabel = "FILE",
            description = "table of label, tab, ids of the faults it means (comma separated; empty: the label names no fault)")
    private Path labelFile;

    @Option(names = "--misses", description = "also list each log that was not right first")
    private boolean misses;

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;

    ScoreCardCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    private enum Result {
        FIRST, AMONG_THREE, WRONG, NOT_RECOGNISED
    }

    private record Row(String file, String label, String basis, String fidelity) {
    }

    private record Scored(Row row, Result result, String top) {
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(folder.resolve("index.tsv"))) {
            throw new ParameterException(spec.commandLine(), folder + " holds no index.tsv.");
        }
        Map<String, Set<String>> faults = faults();
        List<Scored> scored = new ArrayList<>();
        for (Row row : rows()) {
            if (row.label().equals(SUCCESS) || !faults.getOrDefault(row.label(), Set.of()).isEmpty()) {
                scored.add(score(row, faults.getOrDefault(row.label(), Set.of())));
            }
        }
        print(scored);
        return BoardwrightCommand.EXIT_JUDGED;
    }

    private List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("index.tsv"));
        List<String> header = List.of(lines.getFirst().split("\t"));
        Map<String, Integer> at = new HashMap<>();
        for (String column : List.of("file", "label", "label_basis", "fidelity")) {
            at.put(column, header.indexOf(column));
        }
        return lines.stream().skip(1).map(l -> l.split("\t")).map(c -> new Row(c[at.get("file")], c[at.get("label")],
                c[at.get("label_basis")], c[at.get("fidelity")])).filter(r -> Files.isRegularFile(folder.resolve(r.file()))).toList();
    }

    private Map<String, Set<String>> faults() throws IOException {
        Map<String, Set<String>> faults = new HashMap<>();
        for (String line : Files.readAllLines(labelFile)) {
            String[] cells = line.split("\t");
            if (!line.startsWith("#") && cells.length > 1) {
                faults.put(cells[0], new HashSet<>(List.of(cells[1].strip().split("\\s*,\\s*"))));
            }
        }
        return faults;
    }

    private Scored score(Row row, Set<String> right) throws IOException {
        OpenCase open = workflow.open("", "");
        open.attach(Transport.ofFile(folder.resolve(row.file())), () -> false);
        CaseAnswer answer = open.answer();
        List<String> ranked = answer.diagnosis().faults().stream().map(RankedFault::id).toList();
        boolean succeeded = answer.lastRestore().map(r -> r.judged() == Judged.SUCCEEDED).orElse(false);
        String top = succeeded ? "restore succeeded" : ranked.isEmpty() ? "nothing" : ranked.getFirst();
        if (row.label().equals(SUCCESS) || succeeded) {
            return new Scored(row, row.label().equals(SUCCESS) == succeeded ? Result.FIRST : Result.WRONG, top);
        }
        return new Scored(row, answer.evidence().isEmpty() ? Result.NOT_RECOGNISED : rank(ranked, right), top);
    }

    private static Result rank(List<String> ranked, Set<String> right) {
        if (ranked.stream().limit(1).anyMatch(right::contains)) {
            return Result.FIRST;
        }
        return ranked.stream().limit(FEW).anyMatch(right::contains) ? Result.AMONG_THREE : Result.WRONG;
    }

    private void print(List<Scored> scored) {
        PrintWriter out = spec.commandLine().getOut();
        header(out, "label");
        table(out, scored, s -> s.row().label());
        header(out, "fidelity");
        table(out, scored, s -> s.row().fidelity());
        header(out, "label basis");
        table(out, scored, s -> s.row().basis());
        List<Scored> known = scored.stream().filter(s -> KNOWN.contains(s.row().basis())).toList();
        long first = known.stream().filter(s -> s.result() == Result.FIRST).count();
        long three = first + known.stream().filter(s -> s.result() == Result.AMONG_THREE).count();
        out.println(String.format(Locale.ROOT, "%nconfirmed or stated: %d logs, right first %.0f %%, among the first three %.0f %%",
                known.size(), 100.0 * first / Math.max(1, known.size()), 100.0 * three / Math.max(1, known.size())));
        if (misses) {
            scored.stream().filter(s -> s.result() != Result.FIRST).forEach(s -> out.println(s.row().file() + "  " + s.row().label()
                    + " (" + s.row().basis() + ")  " + s.result().name().toLowerCase(Locale.ROOT) + ", first: " + s.top()));
        }
    }

    private static void header(PrintWriter out, String by) {
        out.println(String.format("%n%-30s %5s %6s %7s %6s %15s", by, "logs", "first", "in 3", "wrong", "not recognised"));
    }

    private static void table(PrintWriter out, List<Scored> scored, Function<Scored, String> by) {
        Map<String, int[]> counts = new TreeMap<>();
        scored.forEach(s -> counts.computeIfAbsent(by.apply(s), k -> new int[Result.values().length])[s.result().ordinal()]++);
        counts.forEach((key, c) -> out.println(String.format("%-30s %5d %6d %7d %6d %15d", key,
                c[0] + c[1] + c[2] + c[3], c[0], c[0] + c[1], c[2], c[3])));
    }
}
