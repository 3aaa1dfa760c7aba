package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.CaseFileException;
import org.boardwright.workflow.HostCheck;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.Workflow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code boardwright host}: what on this computer can disturb a restore. */
@Command(name = "host", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Looks at this computer for what can disturb a restore: hosts file, clock, room on the disk, virtual machine, "
                + "usbmuxd, other programs that want the phone, versions. Changes nothing and asks no network.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:nothing is in the way", "1:something can disturb a restore",
                "2:bad usage, or something could not be read"},
        footer = {"", "Example:", "  boardwright host", "  boardwright host --case customer7.bwcase"})
final class HostCommand implements Callable<Integer> {

    private static final int EXIT_TROUBLE = 1;

    @Option(names = "--json", description = "print JSON (stable keys) instead of text")
    private boolean json;

    @Option(names = "--case", paramLabel = "FILE", description = "add the report to the case in this file")
    private Path caseFile;

    @Option(names = "--root", paramLabel = "DIR", description = "where the files of the computer are; default: /")
    private Path root;

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;

    HostCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public Integer call() throws IOException, CaseFileException {
        HostCheck check = root == null ? workflow.checkHost(() -> false) : workflow.checkHost(root, () -> false);
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? json(check).toPrettyString() : HostText.of(check));
        out.flush();
        if (caseFile != null) {
            addToCase(check);
        }
        return check.troubles().isEmpty() ? BoardwrightCommand.EXIT_JUDGED : EXIT_TROUBLE;
    }

    private void addToCase(HostCheck check) throws CaseFileException {
        OpenCase open = workflow.openFile(caseFile);
        if (check.addTo(open, CaseOptions.BY, () -> false) instanceof Attachment.Recognised(var name, var kind, int tests)) {
            spec.commandLine().getErr().println("%s (%s): %d tests answered".formatted(name, kind, tests));
        }
    }

    private static ObjectNode json(HostCheck check) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var findings = node.putArray("findings");
        check.findings().forEach(each -> findings.addObject().put("part", each.part()).put("value", each.value())
                .put("trouble", each.isTrouble()).put("told", each.told()));
        var warnings = node.putArray("warnings");
        check.warnings().forEach(warnings::add);
        return node;
    }
}
