package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.boardwright.report.CaseReport;
import org.boardwright.report.Letterhead;
import org.boardwright.report.Photo;
import org.boardwright.report.ReportKind;
import org.boardwright.workflow.Attachment;
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

/** {@code boardwright report}: the case on paper. */
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes a report for the customer or for a technician, as HTML or PDF.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:written",
                "2:bad usage, a file that cannot be read, or a report that cannot be written"},
        footer = {"", "Example:", "  boardwright report restore.log --complaint 4013 --kind customer --redact --out report.pdf"})
final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "logs and reports, oldest first")
    private List<String> files = new ArrayList<>();

    @Mixin
    private CaseOptions options;

    @Option(names = "--case", paramLabel = "FILE", description = "the case in this file; logs and answers given are added to it")
    private Path caseFile;

    @Mixin
    private ShopOptions shop;

    @Option(names = "--kind", paramLabel = "KIND", required = true, description = "for whom: customer or technical")
    private ReportKind kind;

    @Option(names = "--redact", description = "leave out serial numbers, ECID, IMEI, UDID and names")
    private boolean redact;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "where to; ends in .html or .pdf")
    private String out;

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;

    ReportCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public Integer call() throws CaseFileException {
        Path target = target();
        if (files.isEmpty() && options.isEmpty() && caseFile == null) {
            throw new ParameterException(spec.commandLine(), "Give a restore log, a --complaint, an answer with --observe, or a --case.");
        }
        Letterhead letterhead = shop.letterhead(spec.commandLine());
        List<Photo> photos = shop.photos(spec.commandLine());
        OpenCase open = options.open(workflow, Optional.ofNullable(caseFile), spec.commandLine());
        List<Attachment> attached = files.stream().map(f -> LogFile.attach(open, f, spec.commandLine().getErr())).toList();
        options.answerSteps(open, spec.commandLine());
        boolean allRead = attached.stream().noneMatch(Attachment.Unreadable.class::isInstance);
        return write(open.report(redact).with(letterhead, photos), target) && allRead ? BoardwrightCommand.EXIT_JUDGED : BoardwrightCommand.EXIT_USAGE;
    }

    private Path target() {
        try {
            Path target = Path.of(out);
            if (CaseReport.canWrite(target)) {
                return target;
            }
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "--out " + out + " is not a valid path: " + e.getReason() + ".", e);
        }
        throw new ParameterException(spec.commandLine(), "--out " + out + ": a report is written as .html or .pdf; give the file such an ending.");
    }

    private boolean write(CaseReport report, Path target) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            report.write(kind, target).forEach(r -> err.println("boardwright: " + target + ": " + r));
        } catch (NoSuchFileException e) {
            err.println("boardwright: " + target + ": the folder does not exist; create it first.");
            return false;
        } catch (AccessDeniedException e) {
            err.println("boardwright: " + target + ": may not be written; check the permissions of the folder.");
            return false;
        } catch (IOException e) {
            err.println("boardwright: " + target + ": cannot be written: " + e.getMessage());
            return false;
        }
        if (redact) {
            err.println("boardwright: names in free text cannot be recognised; read the report before you pass it on.");
        }
        spec.commandLine().getOut().println("Written: " + target);
        spec.commandLine().getOut().flush();
        return true;
    }
}
