package org.boardwright.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.boardwright.model.casefile.SkipReason;
import org.boardwright.workflow.CaseAnswer.Skipped;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.UnknownAnswerException;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Steps that cannot be done, on the command line. */
final class SkippedSteps {

    private SkippedSteps() {
    }

    static void skip(OpenCase open, String step, String reason, String by, CommandLine commandLine) {
        SkipReason known = SkipReason.get(reason);
        if (known == null) {
            throw new ParameterException(commandLine, "'" + reason + "' is no reason. Say one of: "
                    + Arrays.stream(SkipReason.values()).map(SkipReason::getLiteral).collect(Collectors.joining(", ")) + ".");
        }
        try {
            open.skipStep(step, known, by);
        } catch (UnknownAnswerException e) {
            throw new ParameterException(commandLine, e.getMessage(), e);
        }
    }

    /** One line each, e.g. {@code Try another cable: no part}. */
    static List<String> lines(List<Skipped> skipped) {
        return skipped.stream().map(s -> s.name() + ": " + words(s.reason())).toList();
    }

    private static String words(SkipReason reason) {
        return switch (reason) {
            case NO_PART -> "no part";
            case NO_TOOL -> "no tool";
            case CUSTOMER_REFUSES -> "the customer refuses";
            case OTHER -> "another reason";
        };
    }
}
