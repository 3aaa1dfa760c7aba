package org.boardwright.cli;

import java.nio.file.Path;

import org.boardwright.phones.KernelLog;
import org.boardwright.phones.UsbSource;
import org.boardwright.phones.wire.MuxAddress;
import org.boardwright.workflow.Bench;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a command that looks at phones finds them. */
final class BenchOptions {

    @Option(names = "--sys-root", paramLabel = "DIR", description = "where sysfs is; default: /sys")
    private Path sysRoot;

    @Option(names = "--usbmuxd", paramLabel = "ADDRESS", description = "where usbmuxd listens, UNIX:/path or host:port; "
            + "default: " + MuxAddress.VARIABLE + " in the environment, else that of the system")
    private String usbmuxd;

    @Option(names = "--kernel-log", paramLabel = "FILE", description = "what the kernel said of the ports; default: that of this computer, "
            + "none with --sys-root")
    private Path kernelLog;

    /** Begins to watch; the caller closes it. */
    Bench watch(Workflow workflow, CommandLine commandLine) {
        UsbSource ports = sysRoot == null ? UsbSource.ofSystem(System.getProperty("os.name")) : UsbSource.sysfs(sysRoot);
        return workflow.watchPhones(kernelLog == null ? ports : ports.with(KernelLog.ofFile(kernelLog)), address(commandLine));
    }

    private MuxAddress address(CommandLine commandLine) {
        try {
            return usbmuxd == null ? MuxAddress.of(System.getenv(), System.getProperty("os.name")) : MuxAddress.parse(usbmuxd);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(commandLine, wrong.getMessage(), wrong);
        }
    }

    /** As it was given; null when it was not. */
    String usbmuxd() {
        return usbmuxd;
    }
}
