package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.ForwardingTransport;
import org.boardwright.probe.Transport;
import org.boardwright.workflow.FirmwareCheck;
import org.boardwright.workflow.Workflow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwright ipsw}: firmware files. */
@Command(name = "ipsw", mixinStandardHelpOptions = true, sortOptions = false, description = "Looks at firmware files (IPSW).")
final class IpswCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private IpswCommand() {
    }

    static CommandLine of(Workflow workflow) {
        return new CommandLine(new IpswCommand()).addSubcommand(new Check(workflow));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, for example: boardwright ipsw check FILE.ipsw");
    }

    /** {@code boardwright ipsw check}. */
    @Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Checks every component of a firmware file against its digest and CRC-32, and whether it is for the phone. "
                    + "Restore programs do not do this. Nothing is unpacked or changed.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:sound, and for the phone if one is named", "1:damaged, cut short, incomplete, or for another phone",
                    "2:bad usage, could not be read, or refused as harmful", "3:not a firmware file"},
            footer = {"", "Example:", "  boardwright ipsw check iPhone_X_16.7.8_Restore.ipsw --device iPhone10,3"})
    static final class Check implements Callable<Integer> {

        private static final int EXIT_NOT_GOOD = 1;

        @Parameters(paramLabel = "FILE", description = "the firmware file")
        private Path file;

        @Option(names = "--device", paramLabel = "TYPE", defaultValue = "", description = "product type or name of the phone, e.g. iPhone10,3")
        private String device;

        @Option(names = "--json", description = "print JSON (stable keys) instead of text")
        private boolean json;

        @Spec
        private CommandSpec spec;

        private final Workflow workflow;

        Check(Workflow workflow) {
            this.workflow = workflow;
        }

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            try {
                var transport = new ProgressTransport(Transport.ofFile(file), json ? null : err);
                return switch (workflow.checkFirmware(transport, () -> false)) {
                    case ProbeAnswer.Observed observed -> print(workflow.firmwareCheck(observed, device));
                    case ProbeAnswer.NotApplicable(var artifact, var why) -> refuse(why, BoardwrightCommand.EXIT_NOTHING_RECOGNISED);
                    case ProbeAnswer.Failed(var artifact, var why) -> refuse(why, BoardwrightCommand.EXIT_USAGE);
                };
            } catch (IOException e) {
                return refuse(LogFile.reason(e), BoardwrightCommand.EXIT_USAGE);
            }
        }

        private int refuse(String why, int exit) {
            spec.commandLine().getErr().println("boardwright: " + file + ": " + why);
            return exit;
        }

        private int print(FirmwareCheck check) {
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(json(check).toPrettyString());
            } else {
                text(check, out);
            }
            out.flush();
            return check.isGood() ? BoardwrightCommand.EXIT_JUDGED : EXIT_NOT_GOOD;
        }

        private void text(FirmwareCheck check, PrintWriter out) {
            out.println("%s: %s: %s".formatted(check.name(), check.verdict().replace('-', ' '), check.sentence()));
            if (!check.products().isEmpty()) {
                out.println("iOS %s (%s) for %s".formatted(check.version(), check.build(), String.join(", ", check.products())));
            }
            if (!check.fits()) {
                out.println("Not for %s. Download the file for this phone.".formatted(device));
            }
            check.damaged().forEach(part -> out.println("  damaged  " + part.reason()));
            check.missing().forEach(part -> out.println("  missing  " + part.reason()));
            if (!check.crcOnly().isEmpty()) {
                out.println("  CRC-32 only, no digest to check by: " + String.join(", ",
                        check.crcOnly().stream().map(FirmwareCheck.Part::component).toList()));
            }
        }

        private static ObjectNode json(FirmwareCheck check) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("file", check.name()).put("verdict", check.verdict()).put("fits", check.fits()).put("version", check.version())
                    .put("build", check.build()).put("digests", check.digests()).put("sentence", check.sentence());
            var products = node.putArray("products");
            check.products().forEach(products::add);
            add(node.putArray("damaged"), check.damaged());
            add(node.putArray("missing"), check.missing());
            add(node.putArray("crcOnly"), check.crcOnly());
            return node;
        }

        private static void add(ArrayNode array, Iterable<FirmwareCheck.Part> parts) {
            parts.forEach(part -> array.addObject().put("component", part.component()).put("reason", part.reason()));
        }
    }

    /** Tells every twentieth on the terminal, so that ten gigabytes are not a silence. */
    private static final class ProgressTransport extends ForwardingTransport {

        private static final long WORTH_TELLING = 256L << 20;
        private static final int STEPS = 20;

        private final PrintWriter out;
        private long done;
        private long told;

        ProgressTransport(Transport source, PrintWriter out) {
            super(source);
            this.out = size().orElse(0) < WORTH_TELLING ? null : out;
        }

        @Override
        public void consumed(long bytes) {
            done += bytes;
            long step = done * STEPS / size().orElse(Long.MAX_VALUE);
            if (out != null && step > told) {
                told = step;
                out.println("%d %% checked".formatted(step * 100 / STEPS));
                out.flush();
            }
        }
    }
}
