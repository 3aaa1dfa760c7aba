package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.boardwright.inference.Level;
import org.boardwright.probe.Transport;
import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.UnknownAnswerException;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwright diagnose}: evidence in, ranking and next step out. */
@Command(name = "diagnose", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Reads restore logs and answers, says what it probably is and what to do next.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:judged", "2:bad usage, or a file that cannot be read",
                "3:nothing recognised in the input"},
        footer = {"", "Example:", "  boardwright diagnose restore.log --device iPhone10,3 --complaint 4013 \\",
                "      --observe apple.other-cable=still-fails"})
final class DiagnoseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "restore logs, oldest first")
    private List<String> files = new ArrayList<>();

    @Option(names = "--device", paramLabel = "TYPE", defaultValue = "", description = "product type, e.g. iPhone10,3; logs often tell it")
    private String device;

    @Option(names = "--complaint", paramLabel = "TEXT", defaultValue = "", description = "error code or complaint, e.g. 4013")
    private String complaint;

    @Option(names = "--observe", paramLabel = "STEP=OUTCOME",
            description = "an answer to a test, or a repair that was tried (=fixed, =not-fixed); repeatable")
    private Map<String, String> observed = new LinkedHashMap<>();

    @Option(names = "--keep-data", description = "never advise a step that loses the customer's data")
    private boolean keepData;

    @Option(names = "--keep-face-id", description = "never advise a step that may lose Face ID")
    private boolean keepFaceId;

    @Option(names = "--spending-limit", paramLabel = "MONEY", defaultValue = "0", description = "highest price of a repair; 0 = none")
    private double spendingLimit;

    @Option(names = "--plan", paramLabel = "LEVEL", defaultValue = "rollout-1", converter = PlanLevel.class,
            description = "how far to think ahead: myopic, rollout-1, rollout-2, optimal; default ${DEFAULT-VALUE}")
    private Level plan;

    @Option(names = "--json", description = "print JSON (stable keys) instead of text")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;

    DiagnoseCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() && complaint.isBlank() && observed.isEmpty() && device.isBlank()) {
            throw new ParameterException(spec.commandLine(), "Give a restore log, a --complaint or an answer with --observe.");
        }
        OpenCase open = workflow.open(device.strip(), complaint.strip());
        open.setLimits(keepData, keepFaceId, spendingLimit);
        List<Attachment> attached = files.stream().map(f -> attach(open, f)).toList();
        answerSteps(open);
        CaseAnswer answer = open.answer(plan, () -> false);
        print(answer);
        return exitCode(attached, answer);
    }

    private Attachment attach(OpenCase open, String file) {
        Attachment attachment = read(open, file);
        PrintWriter err = spec.commandLine().getErr();
        switch (attachment) {
            case Attachment.Recognised r -> { }
            case Attachment.NotRecognised(var name, var why) -> err.println("boardwright: " + file + ": not recognised: " + why);
            case Attachment.Unreadable(var name, var why) -> err.println("boardwright: " + file + ": " + why);
        }
        return attachment;
    }

    private static Attachment read(OpenCase open, String file) {
        try {
            return open.attach(Transport.ofFile(Path.of(file)), () -> false);
        } catch (NoSuchFileException e) {
            return new Attachment.Unreadable(file, "there is no such file; check the path.");
        } catch (AccessDeniedException e) {
            return new Attachment.Unreadable(file, "may not be read; check its permissions.");
        } catch (InvalidPathException e) {
            return new Attachment.Unreadable(file, "is not a valid path: " + e.getReason() + ".");
        } catch (IOException e) {
            return new Attachment.Unreadable(file, "cannot be read: " + e.getMessage());
        }
    }

    private void answerSteps(OpenCase open) {
        for (var entry : observed.entrySet()) {
            try {
                open.answerStep(entry.getKey(), entry.getValue(), "command line");
            } catch (UnknownAnswerException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage());
            }
        }
    }

    private void print(CaseAnswer answer) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonAnswer().write(answer));
        } else {
            new TextAnswer(out).write(answer);
        }
        out.flush();
    }

    private int exitCode(List<Attachment> attached, CaseAnswer answer) {
        if (attached.stream().anyMatch(Attachment.Unreadable.class::isInstance)) {
            return BoardwrightCommand.EXIT_USAGE;
        }
        boolean nothing = !attached.isEmpty() && attached.stream().noneMatch(Attachment.Recognised.class::isInstance);
        boolean noEvidence = attached.isEmpty() && answer.evidence().isEmpty() && !complaint.isBlank();
        return nothing || noEvidence ? BoardwrightCommand.EXIT_NOTHING_RECOGNISED : BoardwrightCommand.EXIT_JUDGED;
    }
}
