package org.boardwright.phones.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.boardwright.phones.Commands;
import org.boardwright.phones.KernelLog;
import org.boardwright.phones.PhoneException;
import org.boardwright.phones.PhoneException.Kind;
import org.boardwright.probe.usb.KernelLine;

/** Asks journald, which members of some groups may read, else the kernel itself, which many systems allow root only. */
public final class SystemKernelLog implements KernelLog {

    /** What is older is about the phone before. Estimate. */
    private static final Duration RECENT = Duration.ofMinutes(30);
    private static final Pattern STAMP = Pattern.compile("^\\[ *(\\d+)\\.\\d+\\]");

    private final Commands commands;
    private final Path uptime;

    /** Of this computer. */
    public SystemKernelLog(Commands commands, Path uptime) {
        this.commands = commands;
        this.uptime = uptime;
    }

    @Override
    public String about(String port, BooleanSupplier cancelled) throws IOException {
        var journal = commands.run("journalctl", List.of("--dmesg", "--boot", "--quiet", "--no-pager", "--output=short",
                "--since=-%dmin".formatted(RECENT.toMinutes())), cancelled);
        if (journal.ok() && !journal.text().isBlank()) {
            return about(port, journal.text());
        }
        var ring = commands.run("dmesg", List.of(), cancelled);
        if (!ring.ok()) {
            throw new PhoneException(Kind.NO_PERMISSION, ("The kernel log may not be read (%s). Add this user to the group systemd-journal or adm, "
                    + "or let root run 'dmesg > kernel.txt' and add that file to the case.").formatted(ring.text().strip()), null);
        }
        return about(port, recent(ring.text()));
    }

    /** The lines of a log that concern a port. */
    public static String about(String port, String log) {
        return log.lines().filter(line -> KernelLine.of(line).filter(each -> each.concerns(port)).isPresent())
                .map(line -> line + "\n").collect(Collectors.joining());
    }

    private String recent(String log) throws IOException {
        long now = (long) Double.parseDouble(Files.readString(uptime).strip().split(" ")[0]);
        return log.lines().filter(line -> seconds(line) >= now - RECENT.toSeconds()).collect(Collectors.joining("\n"));
    }

    /** A line without a stamp is as recent as can be. */
    private static long seconds(String line) {
        var stamp = STAMP.matcher(line);
        return stamp.find() ? Long.parseLong(stamp.group(1)) : Long.MAX_VALUE;
    }
}
