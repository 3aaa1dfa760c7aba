package org.boardwright.restore.internal;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.boardwright.phones.Programs;
import org.boardwright.restore.ErasePermission;
import org.boardwright.restore.RestoreOrder;
import org.boardwright.restore.RestoreRefusedException;
import org.boardwright.restore.RestoreTools;

/**
 * The command line of a restore. On Unix it runs in a session of its own, with its output in a file, so that it goes on when the
 * workbench ends; a shell around it keeps the exit code.
 */
public final class Command {

    /** Told to end, the shell waits for the program: whoever sees it gone knows that no program is left that it was about to start. */
    private static final String KEEP_EXIT = "trap 'exit 143' TERM; \"$@\" >" + RunFolder.RAW_LOG
            + " 2>&1 </dev/null; echo $? >exit.new; mv exit.new " + RunFolder.EXIT;

    private final RestoreTools tools;
    private final RestoreOrder order;
    private final Path unpacked;

    /**
     * @param unpacked where the program unpacks the firmware
     */
    public Command(RestoreTools tools, RestoreOrder order, Path unpacked) {
        this.tools = tools;
        this.order = order;
        this.unpacked = unpacked;
    }

    /**
     * Starts it.
     *
     * @param folder of the run; the working directory, where the output goes
     * @throws RestoreRefusedException when the program is not installed
     * @throws IOException when it cannot be started
     */
    public Process start(Path folder) throws RestoreRefusedException, IOException {
        String program = found(tools.idevicerestore()).orElseThrow(() -> new RestoreRefusedException(
                "The program %s is not installed. Install it (Debian and Ubuntu: apt install idevicerestore; macOS: brew install "
                        .formatted(tools.idevicerestore()) + "idevicerestore), then start again."));
        boolean unix = !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> line = unix ? detached(program) : restore(program);
        // On Unix the shell writes the log.
        Redirect output = unix ? Redirect.DISCARD : Redirect.to(folder.resolve(RunFolder.RAW_LOG).toFile());
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output);
        builder.environment().putAll(tools.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private List<String> detached(String program) {
        List<String> line = new ArrayList<>();
        found("setsid").ifPresent(line::add);
        line.addAll(List.of("sh", "-c", KEEP_EXIT, "boardwright-restore"));
        // Into a file the program would write its lines in blocks, minutes late.
        found("stdbuf").ifPresent(stdbuf -> line.addAll(List.of(stdbuf, "-oL")));
        line.addAll(restore(program));
        return line;
    }

    private List<String> restore(String program) {
        List<String> line = new ArrayList<>(List.of(program, "-y", "-P", "-C", unpacked.toString()));
        order.permission().map(ErasePermission::by).ifPresent(by -> line.add("-e"));
        if (order.isFromRestoreMode()) {
            line.add("-R");
        }
        order.ecid().ifPresent(ecid -> line.addAll(List.of("-i", "0x" + Long.toHexString(ecid))));
        order.ticket().ifPresent(ticket -> line.addAll(List.of("-T", ticket.toString())));
        line.add(order.firmware().toString());
        return line;
    }

    /** The program with this name on the search path, or at this path. */
    private Optional<String> found(String program) {
        if (program.contains(File.separator)) {
            return Optional.of(program).filter(p -> Files.isExecutable(Path.of(p)));
        }
        String path = tools.environment().getOrDefault("PATH", System.getenv().getOrDefault("PATH", ""));
        return Programs.named(program, path).filter(Files::isExecutable).map(Path::toString).findFirst();
    }
}
