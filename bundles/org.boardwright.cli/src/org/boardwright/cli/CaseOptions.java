package org.boardwright.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.boardwright.workflow.CaseFileException;
import org.boardwright.workflow.CaseIntake;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.UnknownAnswerException;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What every command takes that is about one phone: the phone, the complaint, the answers, what the customer forbids. */
final class CaseOptions {

    /** Who answers on the command line. */
    static final String BY = "command line";

    @Option(names = "--device", paramLabel = "TYPE", defaultValue = "", description = "product type or name, e.g. iPhone10,3 or \"iPhone X\"; logs often tell it")
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

    @Option(names = "--liquid", description = "the phone got wet, now or earlier")
    private boolean liquid;

    @Option(names = "--dropped", description = "the phone was dropped")
    private boolean dropped;

    @Option(names = "--earlier-work", paramLabel = "TEXT", defaultValue = "", description = "earlier repairs, e.g. \"new screen\"")
    private String earlierWork;

    boolean isEmpty() {
        return !aboutPhoneOrCustomer() && observed.isEmpty();
    }

    /** True when something is given that a case in a file has already. */
    boolean aboutPhoneOrCustomer() {
        return !(device.isBlank() && complaint.isBlank()) || keepData || keepFaceId || spendingLimit != 0
                || liquid || dropped || !earlierWork.isBlank();
    }

    boolean hasComplaint() {
        return !complaint.isBlank();
    }

    /** A new case on the phone and its complaint. */
    OpenCase open(Workflow workflow) {
        return workflow.open(new CaseIntake(device, complaint, liquid, dropped, earlierWork, keepData, keepFaceId, Math.max(0, spendingLimit)), BY);
    }

    /** The case in the file, else a new one. */
    OpenCase open(Workflow workflow, Optional<Path> caseFile, CommandLine commandLine) throws CaseFileException {
        if (caseFile.isEmpty()) {
            return open(workflow);
        }
        if (aboutPhoneOrCustomer()) {
            throw new ParameterException(commandLine,
                    "The case in " + caseFile.get() + " has its phone, complaint and limits already; give only logs and --observe with --case.");
        }
        return workflow.openFile(caseFile.get());
    }

    /** Records the answers, in the order given. */
    void answerSteps(OpenCase open, CommandLine commandLine) {
        answerSteps(open, observed, commandLine);
    }

    /** Records the answers, outcome by step, in their order. */
    static void answerSteps(OpenCase open, Map<String, String> answers, CommandLine commandLine) {
        for (var entry : answers.entrySet()) {
            try {
                open.answerStep(entry.getKey(), entry.getValue(), BY);
            } catch (UnknownAnswerException e) {
                throw new ParameterException(commandLine, e.getMessage(), e);
            }
        }
    }
}
