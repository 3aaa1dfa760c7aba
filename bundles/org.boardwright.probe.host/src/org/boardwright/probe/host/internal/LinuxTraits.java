package org.boardwright.probe.host.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.boardwright.probe.host.HostLook;
import org.boardwright.probe.host.HostReport;

/** What Linux tells below {@code /etc}, {@code /proc} and {@code /sys}, and its own programs. */
public final class LinuxTraits implements HostTraits {

    /** The system touches these while it runs: timesyncd to know the time after a start without network. */
    private static final List<String> TOUCHED = List.of("var/lib/systemd/timesync/clock", "var/lib/dpkg/status", "var/log/wtmp", "etc/hosts");
    private static final String CONNECTED = "03";

    private final HostLook host;
    private final Path root;

    /** Of this computer. */
    public LinuxTraits(HostLook host) {
        this.host = host;
        this.root = host.root();
    }

    @Override
    public void tell(HostReport report) throws IOException {
        var programs = new Programs(host.commands(), report);
        HostsFile.tell(report, root.resolve("etc/hosts"));
        clock(report, programs);
        machine(report);
        report.add(HostReport.USB_VISIBLE, hasEntries(root.resolve("sys/bus/usb/devices")) ? "yes" : "no");
        var processes = processes(report);
        usbmuxd(report, programs, processes);
        if (!processes.isEmpty()) {
            PhonePrograms.tell(report, processes);
        }
    }

    private void clock(HostReport report, Programs programs) throws IOException {
        TOUCHED.stream().map(root::resolve).map(LinuxTraits::touched).flatMap(Optional::stream).max(Instant::compareTo)
                .ifPresent(each -> report.add(HostReport.NOT_BEFORE, each.toString()));
        programs.said("whether a time server sets the clock", "timedatectl", "show", "--property=NTPSynchronized", "--value")
                .map(String::strip).filter(each -> each.equals("yes") || each.equals("no"))
                .ifPresent(each -> report.add(HostReport.CLOCK_SYNCHRONISED, each));
    }

    private static Optional<Instant> touched(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException absent) {
            // One of several; a system has not all of them.
            return Optional.empty();
        }
    }

    private void machine(HostReport report) {
        var maker = text("sys/class/dmi/id/sys_vendor") + " " + text("sys/class/dmi/id/product_name");
        report.add(HostReport.MACHINE, text("proc/version").toLowerCase(Locale.ROOT).contains("microsoft") ? "WSL, Hyper-V" : maker);
        if (Files.exists(root.resolve("proc/cpuinfo"))) {
            report.add(HostReport.HYPERVISOR, hasFlag("hypervisor") ? "yes" : "no");
        }
        if (Files.exists(root.resolve(".dockerenv"))) {
            report.add(HostReport.CONTAINER, "docker");
        } else if (Files.exists(root.resolve("run/.containerenv"))) {
            report.add(HostReport.CONTAINER, "podman");
        } else {
            report.add(HostReport.CONTAINER, text("run/systemd/container"));
        }
    }

    private boolean hasFlag(String flag) {
        return text("proc/cpuinfo").lines().filter(each -> each.startsWith("flags")).anyMatch(each -> each.matches(".*\\b" + flag + "\\b.*"));
    }

    private List<String> processes(HostReport report) {
        var names = new ArrayList<String>();
        try (var all = Files.newDirectoryStream(root.resolve("proc"), "[0-9]*")) {
            all.forEach(each -> Optional.of(text("proc/" + each.getFileName() + "/comm")).filter(name -> !name.isEmpty()).ifPresent(names::add));
        } catch (IOException broken) {
            report.add(HostReport.NOT_KNOWN, "running programs: %s cannot be read".formatted(root.resolve("proc")));
        }
        return names;
    }

    /** Debian starts usbmuxd when a phone is plugged in, so that it does not run is no trouble. */
    private void usbmuxd(HostReport report, Programs programs, List<String> processes) throws IOException {
        boolean there = programs.version("usbmuxd", "--version");
        boolean runs = processes.contains("usbmuxd");
        report.add(HostReport.USBMUXD, runs ? "running" : there ? "installed" : "missing");
        if (runs) {
            long connections = text("proc/net/unix").lines().filter(LinuxTraits::isConnectionToUsbmuxd).count();
            report.add(HostReport.CONNECTIONS, Long.toString(connections));
        }
    }

    /** {@code Num RefCount Protocol Flags Type St Inode Path}, as proc(5) says. */
    private static boolean isConnectionToUsbmuxd(String line) {
        var columns = line.strip().split("\\s+");
        return columns.length == 8 && columns[5].equals(CONNECTED) && columns[7].endsWith("/usbmuxd");
    }

    private static boolean hasEntries(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.findAny().isPresent();
        } catch (IOException absent) {
            // The folder is there only when the kernel has USB.
            return false;
        }
    }

    /** The text of a small file; empty when it is not there or the process it is about has ended. */
    private String text(String file) {
        try {
            return Files.readString(root.resolve(file), StandardCharsets.ISO_8859_1).strip();
        } catch (IOException absent) {
            return "";
        }
    }
}
