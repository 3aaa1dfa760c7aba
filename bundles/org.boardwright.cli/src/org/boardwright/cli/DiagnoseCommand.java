package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.boardwright.diagnosis.Justification;
import org.boardwright.inference.Level;
import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.CaseFileException;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwright diagnose}: evidence in, ranking and next step out. */
@Command(name = "diagnose", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Reads restore logs, panic reports, kernel logs of a computer and answers, says what it probably is and what to do next.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:judged", "2:bad usage, or a file that cannot be read",
                "3:nothing recognised in the input"},
        footer = {"", "Example:", "  boardwright diagnose restore.log --device iPhone10,3 --complaint 4013 \\",
                "      --observe apple.other-cable=still-fails"})
final class DiagnoseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "logs and reports, oldest first")
    private List<String> files = new ArrayList<>();

    @Mixin
    private CaseOptions options;

    @Option(names = "--case", paramLabel = "FILE", description = "work on the case in this file, and save there what is new")
    private Path caseFile;

    @Option(names = "--plan", paramLabel = "LEVEL", defaultValue = "myopic", converter = PlanLevel.class,
            description = "how far to think ahead: myopic, rollout-1, rollout-2, optimal; default ${DEFAULT-VALUE}")
    private Level plan;

    @Option(names = "--plan-seconds", paramLabel = "N", defaultValue = "5",
            description = "time for the deeper plans; the best found by then is shown, with its level; default ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--why", description = "also say what skipping the step costs, what would change the advice, and on which numbers it hangs")
    private boolean why;

    @Option(names = "--json", description = "print JSON (stable keys) instead of text")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;

    DiagnoseCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public Integer call() throws IOException, CaseFileException {
        if (files.isEmpty() && options.isEmpty() && caseFile == null) {
            throw new ParameterException(spec.commandLine(), "Give a restore log, a --complaint or an answer with --observe.");
        }
        OpenCase open = options.open(workflow, Optional.ofNullable(caseFile), spec.commandLine());
        List<Attachment> attached = files.stream().map(f -> LogFile.attach(open, f, spec.commandLine().getErr())).toList();
        options.answerSteps(open, spec.commandLine());
        CaseAnswer answer = open.answer(plan, deadline());
        print(answer, why && answer.advice().best().isPresent() ? open.justification(first -> { }, () -> false) : Optional.empty());
        return exitCode(attached, answer);
    }

    private BooleanSupplier deadline() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return () -> System.nanoTime() - end > 0;
    }

    private void print(CaseAnswer answer, Optional<Justification> justification) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonAnswer().write(answer, justification));
        } else {
            new TextAnswer(out, why).write(answer);
            justification.ifPresent(new JustificationText(out)::write);
        }
        out.flush();
    }

    private int exitCode(List<Attachment> attached, CaseAnswer answer) {
        if (attached.stream().anyMatch(Attachment.Unreadable.class::isInstance)) {
            return BoardwrightCommand.EXIT_USAGE;
        }
        boolean nothing = !attached.isEmpty() && attached.stream().noneMatch(Attachment.Recognised.class::isInstance);
        boolean noEvidence = attached.isEmpty() && answer.evidence().isEmpty() && options.hasComplaint();
        return nothing || noEvidence ? BoardwrightCommand.EXIT_NOTHING_RECOGNISED : BoardwrightCommand.EXIT_JUDGED;
    }
}
