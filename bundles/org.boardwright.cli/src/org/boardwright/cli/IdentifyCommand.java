package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import org.boardwright.phones.Pairing;
import org.boardwright.phones.PhoneException;
import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.Bench;
import org.boardwright.workflow.BenchPhone;
import org.boardwright.workflow.CaseFileException;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code boardwright identify}: which phones are plugged in. */
@Command(name = "identify", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Tells which phones are plugged in, in which mode, and how they are connected. Changes nothing on them.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:a phone was found", "2:bad usage, or something could not be read",
                "3:no phone"},
        footer = {"", "Example:", "  boardwright identify --watch", "  boardwright identify --pair --case customer7.bwcase"})
final class IdentifyCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    @Option(names = "--json", description = "print JSON (stable keys) instead of text; with --watch one line for each change")
    private boolean json;

    @Option(names = "--watch", description = "go on telling who comes and leaves, until ended with Ctrl+C")
    private boolean watch;

    @Option(names = "--seconds", paramLabel = "N", description = "end --watch after so long; without --watch: look at the connection for so long first")
    private Long seconds;

    @Option(names = "--case", paramLabel = "FILE", description = "add what the phone and its connection tell to the case in this file, "
            + "which is begun when it does not exist, and what the kernel says of its port; battery, storage and panic reports are read when the phone is paired, and stay on it")
    private Path caseFile;

    @Option(names = "--pair", description = "pair this computer with the phone first, so that it tells more; its owner must tap Trust")
    private boolean pair;

    @Mixin
    private BenchOptions where = new BenchOptions();

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;

    IdentifyCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public Integer call() throws IOException, CaseFileException, InterruptedException {
        try (Bench bench = where.watch(workflow, spec.commandLine())) {
            return watch ? watch(bench) : once(bench);
        }
    }

    private int watch(Bench bench) throws InterruptedException {
        var printer = new PhoneWatchPrinter(spec.commandLine().getOut(), json);
        bench.troubles().forEach(spec.commandLine().getErr()::println);
        try (var subscription = bench.onChange(printer::changed)) {
            printer.changed(bench.phones());
            Patience.seconds(seconds);
        }
        return BoardwrightCommand.EXIT_JUDGED;
    }

    private int once(Bench bench) throws IOException, CaseFileException, InterruptedException {
        boolean complete = bench.settle(LONGEST);
        if (seconds != null) {
            Patience.seconds(seconds);
        }
        if (pair && !pair(bench)) {
            return BoardwrightCommand.EXIT_USAGE;
        }
        List<BenchPhone> phones = bench.phones();
        print(phones, bench.troubles());
        if (!complete) {
            spec.commandLine().getErr().println("boardwright: a phone did not answer in time; what is known without its answer is shown.");
        }
        int exit = phones.isEmpty() ? BoardwrightCommand.EXIT_NOTHING_RECOGNISED : BoardwrightCommand.EXIT_JUDGED;
        return caseFile == null || phones.isEmpty() ? exit : addToCase(bench, phones);
    }

    /** False when the phone or its owner refused, which is told. */
    private boolean pair(Bench bench) throws IOException, InterruptedException {
        for (BenchPhone phone : bench.phones()) {
            if (phone.phone().pairing() != Pairing.PAIRED) {
                try {
                    bench.pair(phone, () -> false);
                } catch (PhoneException refused) {
                    warn(refused.getMessage());
                    return false;
                }
                bench.awaitPaired(phone, LONGEST);
            }
        }
        return true;
    }

    private void print(List<BenchPhone> phones, List<String> troubles) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PhoneJson.list(phones, troubles).toPrettyString());
        } else {
            phones.forEach(phone -> out.println(PhoneText.lines(phone)));
            if (phones.isEmpty()) {
                out.println("No phone is plugged in, or none can be seen.");
            }
            troubles.forEach(out::println);
        }
        out.flush();
    }

    private int addToCase(Bench bench, List<BenchPhone> phones) throws IOException, CaseFileException {
        if (phones.size() > 1) {
            throw new ParameterException(spec.commandLine(), "Several phones are plugged in; leave only the one that the case is about.");
        }
        BenchPhone phone = phones.getFirst();
        OpenCase open;
        if (Files.exists(caseFile)) {
            open = workflow.openFile(caseFile);
        } else {
            open = bench.open(phone, "");
            open.saveAs(caseFile);
        }
        var added = bench.addEvidence(phone, open, () -> false);
        added.attached().forEach(this::say);
        added.evidence().withheld().forEach(this::warn);
        added.evidence().refused().forEach(this::warn);
        return added.evidence().refused().isEmpty() ? BoardwrightCommand.EXIT_JUDGED : BoardwrightCommand.EXIT_USAGE;
    }

    private void warn(String sentence) {
        spec.commandLine().getErr().println("boardwright: " + sentence);
    }

    private void say(Attachment attachment) {
        PrintWriter err = spec.commandLine().getErr();
        switch (attachment) {
            case Attachment.Recognised(var name, var kind, int tests) ->
                err.println("%s (%s): %d tests answered".formatted(name, kind, tests));
            case Attachment.NotRecognised(var name, var why) -> err.println("%s: %s".formatted(name, why));
            case Attachment.Unreadable(var name, var why) -> err.println("%s: %s".formatted(name, why));
        }
    }
}
