package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.CaseFileException;
import org.boardwright.workflow.CaseLibrary;
import org.boardwright.workflow.CaseRecord;
import org.boardwright.workflow.CaseSummary;
import org.boardwright.workflow.CaseSummary.State;
import org.boardwright.workflow.Confirmation;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwright case}: cases that are kept in files. */
@Command(name = "case", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Keeps a case in a .bwcase file. Every change is saved at once; the state before it stays in FILE.bak.",
        footer = {"", "Example:", "  boardwright case new customer7.bwcase --device \"iPhone X\" --complaint 4013",
                "  boardwright case answer customer7.bwcase apple.other-cable=still-fails",
                "  boardwright diagnose --case customer7.bwcase restore.log",
                "  boardwright case close customer7.bwcase --fault apple.earpiece-flex.shorted --confirmed repair-verified"})
final class CaseCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;

    CaseCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: boardwright case new, show, answer, skip, undo, redo, close, reopen, log or list.");
    }

    @Command(name = "new", mixinStandardHelpOptions = true, description = "Begins a case in a new file.")
    int create(@Parameters(paramLabel = "FILE", description = "a file that does not exist yet, e.g. customer7.bwcase") Path file,
            @Mixin CaseOptions options) throws CaseFileException, IOException {
        OpenCase open = options.open(workflow);
        options.answerSteps(open, spec.commandLine());
        open.saveAs(file);
        return show(open, false);
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Says what is known, what it probably is and what to do next.")
    int show(@Parameters(paramLabel = "FILE", description = "a case file") Path file,
            @Option(names = "--json", description = "print JSON (stable keys) instead of text") boolean json)
            throws CaseFileException, IOException {
        return show(workflow.openFile(file), json);
    }

    @Command(name = "answer", mixinStandardHelpOptions = true, description = "Records what a step showed, or takes the last answer back.")
    int answer(@Parameters(paramLabel = "FILE", index = "0", description = "a case file") Path file,
            @Parameters(paramLabel = "STEP=OUTCOME", index = "1..*", arity = "0..*",
                    description = "an answer to a test, or a repair that was tried (=fixed, =not-fixed)") Map<String, String> answers,
            @Option(names = "--take-back", description = "take back the last answer first") boolean takeBack,
            @Option(names = "--json", description = "print JSON (stable keys) instead of text") boolean json)
            throws CaseFileException, IOException {
        Map<String, String> given = answers == null ? Map.of() : answers;
        if (given.isEmpty() && !takeBack) {
            throw new ParameterException(spec.commandLine(), "Give an answer such as apple.other-cable=still-fails, or --take-back.");
        }
        OpenCase open = workflow.openFile(file);
        if (takeBack) {
            open.takeBackLastAnswer(CaseOptions.BY);
        }
        CaseOptions.answerSteps(open, given, spec.commandLine());
        return show(open, json);
    }

    @Command(name = "skip", mixinStandardHelpOptions = true, description = "Notes that a step cannot be done; it is no longer advised.")
    int skip(@Parameters(paramLabel = "FILE", index = "0", description = "a case file") Path file,
            @Parameters(paramLabel = "STEP", index = "1", description = "a test or repair, e.g. apple.other-cable") String step,
            @Option(names = "--reason", paramLabel = "WHY", defaultValue = "other", description = "no-part, no-tool, customer-refuses or other") String reason,
            @Option(names = "--take-back", description = "it can be done after all") boolean takeBack,
            @Option(names = "--json", description = "print JSON (stable keys) instead of text") boolean json)
            throws CaseFileException, IOException {
        OpenCase open = workflow.openFile(file);
        if (takeBack) {
            open.resumeStep(step, CaseOptions.BY);
        } else {
            SkippedSteps.skip(open, step, reason, CaseOptions.BY, spec.commandLine());
        }
        return show(open, json);
    }

    @Command(name = "close", mixinStandardHelpOptions = true, description = "Closes a case with what it was. Close only what is confirmed.")
    int close(@Parameters(paramLabel = "FILE", description = "a case file") Path file,
            @Option(names = "--fault", paramLabel = "ID", required = true, description = "the fault it was") String fault,
            @Option(names = "--confirmed", paramLabel = "HOW", required = true,
                    description = "repair-verified: after the repair the phone restored and stayed on; "
                            + "toggle-test: the fault went away without the part and came back with it") String confirmed)
            throws CaseFileException {
        if (workflow.knowledge().fault(fault).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "No installed pack knows a fault '" + fault
                    + "'. The ids stand in the output of: boardwright case show " + file + " --json");
        }
        if (Confirmation.of(confirmed).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--confirmed " + confirmed + ": say repair-verified or toggle-test.");
        }
        OpenCase open = workflow.openFile(file);
        open.close(fault, confirmed, CaseOptions.BY);
        return verdict(open);
    }

    @Command(name = "reopen", mixinStandardHelpOptions = true, description = "Opens a closed case again.")
    int reopen(@Parameters(paramLabel = "FILE", description = "a case file") Path file) throws CaseFileException {
        OpenCase open = workflow.openFile(file);
        if (open.record().verdict().isPresent()) {
            open.reopen(CaseOptions.BY);
        }
        return verdict(open);
    }

    private int verdict(OpenCase open) {
        String words = open.record().verdict().map(v -> "Closed: " + v.name() + ", confirmed by "
                + Confirmation.of(v.confirmation()).map(CaseCommand::words).orElse(v.confirmation()) + ".").orElse("The case is open.");
        spec.commandLine().getOut().println(words);
        spec.commandLine().getOut().flush();
        return BoardwrightCommand.EXIT_JUDGED;
    }

    private static String words(Confirmation confirmation) {
        return switch (confirmation) {
            case REPAIR_VERIFIED -> "the repair";
            case TOGGLE_TEST -> "a toggle test";
        };
    }

    @Command(name = "undo", mixinStandardHelpOptions = true, description = "Undoes the last change; it stays in the case, marked.")
    int undo(@Parameters(paramLabel = "FILE", description = "a case file") Path file) throws CaseFileException, IOException {
        OpenCase open = workflow.openFile(file);
        open.undo(CaseOptions.BY);
        return show(open, false);
    }

    @Command(name = "redo", mixinStandardHelpOptions = true, description = "Does the change again that was undone last.")
    int redo(@Parameters(paramLabel = "FILE", description = "a case file") Path file) throws CaseFileException, IOException {
        OpenCase open = workflow.openFile(file);
        open.redo(CaseOptions.BY);
        return show(open, false);
    }

    @Command(name = "log", mixinStandardHelpOptions = true, description = "Prints all that happened in the case, also what was taken back.")
    int log(@Parameters(paramLabel = "FILE", description = "a case file") Path file) throws CaseFileException {
        CaseRecord record = workflow.openFile(file).record();
        record.evidence().forEach(e -> event(e.at(), e.testName() + ": " + e.outcomeName(), e.artifact().isEmpty() ? e.by() : e.artifact(), e.withdrawn()));
        record.steps().stream().filter(CaseRecord.StepEntry::repair)
                .forEach(s -> event(s.at(), s.name() + ": " + s.outcomeName(), s.by(), s.withdrawn()));
        record.verdict().ifPresent(v -> event(v.at(), "It was: " + v.name() + " (" + v.confirmation() + ")", v.by(), Optional.empty()));
        return BoardwrightCommand.EXIT_JUDGED;
    }

    private void event(Instant at, String what, String from, Optional<CaseRecord.Withdrawn> withdrawn) {
        String gone = withdrawn.map(w -> "taken back by " + w.by() + ", " + w.at() + ": " + w.reason()).orElse("");
        spec.commandLine().getOut().println(String.join("\t", at.toString(), what, from, gone).stripTrailing());
    }

    private int show(OpenCase open, boolean json) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        CaseAnswer answer = open.answer();
        if (json) {
            out.println(new JsonAnswer().write(answer, Optional.empty()));
        } else {
            new TextAnswer(out, false).write(answer);
        }
        out.flush();
        return BoardwrightCommand.EXIT_JUDGED;
    }

    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "Lists the cases in a folder. Exit code 2 when one of them cannot be read; it is named, the others are listed.")
    int list(@Parameters(paramLabel = "FOLDER", defaultValue = ".", description = "default: the present one") Path folder,
            @Option(names = "--search", paramLabel = "TEXT", defaultValue = "",
                    description = "only cases with these words in name, phone, complaint or fault") String search,
            @Option(names = "--open", description = "only cases without a verdict") boolean open,
            @Option(names = "--closed", description = "only cases with a verdict") boolean closed) {
        if (open && closed) {
            throw new ParameterException(spec.commandLine(), "Give --open or --closed, not both.");
        }
        CaseLibrary library = new CaseLibrary(workflow);
        List<CaseSummary> cases = caseFiles(folder).stream().flatMap(f -> library.whole(f).stream()).toList();
        cases.stream().filter(c -> c.state() == State.UNREADABLE).forEach(c -> spec.commandLine().getErr().println("boardwright: " + c.problem()));
        List<CaseSummary> wanted = cases.stream().filter(c -> c.state() != State.UNREADABLE && c.matches(search))
                .filter(c -> !open || c.state() == State.OPEN).filter(c -> !closed || c.state() == State.CLOSED).toList();
        wanted.forEach(this::line);
        if (cases.isEmpty()) {
            spec.commandLine().getOut().println("No case in " + folder + ".");
        } else if (wanted.isEmpty()) {
            spec.commandLine().getOut().println("No such case in " + folder + ".");
        }
        return cases.stream().noneMatch(c -> c.state() == State.UNREADABLE) ? BoardwrightCommand.EXIT_JUDGED : BoardwrightCommand.EXIT_USAGE;
    }

    private List<Path> caseFiles(Path folder) {
        try {
            return CaseLibrary.files(folder);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), folder + " is not a folder that can be read; check the path.", e);
        }
    }

    private void line(CaseSummary c) {
        spec.commandLine().getOut().println(String.join("\t", c.file().getFileName().toString(), c.opened().toString(), orDash(c.phone()),
                orDash(c.complaint()), c.steps() + " steps", orDash(c.fault())));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
