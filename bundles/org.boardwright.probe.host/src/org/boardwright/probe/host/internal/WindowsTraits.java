package org.boardwright.probe.host.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.boardwright.probe.host.HostLook;
import org.boardwright.probe.host.HostReport;

/**
 * What Windows tells through its own programs. Keys of the registry and names of the packages are those that public
 * projects read (ipsw and libimobiledevice builds for Windows); not tried on a Windows computer.
 */
public final class WindowsTraits implements HostTraits {

    private static final String BIOS = "HKLM\\HARDWARE\\DESCRIPTION\\System\\BIOS";
    private static final Pattern STATE = Pattern.compile("STATE\\s*:\\s*\\d+\\s+(\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^Name\\s*:\\s*AppleInc\\.(\\S+)\\s*\\R(?:.*\\R)*?Version\\s*:\\s*(\\S+)");
    private static final Pattern TASK = Pattern.compile("^\"([^\"]+)\"");

    /** Software of Apple that has a key of its own. */
    private enum Software {
        SUPPORT("Apple Mobile Device Support", "HKLM\\SOFTWARE\\Apple Inc.\\Apple Mobile Device Support"),
        APPLICATIONS("Apple Application Support", "HKLM\\SOFTWARE\\Apple Inc.\\Apple Application Support"),
        ITUNES("iTunes", "HKLM\\SOFTWARE\\Apple Computer, Inc.\\iTunes");

        private final String title;
        private final String key;

        Software(String title, String key) {
            this.title = title;
            this.key = key;
        }
    }

    private final HostLook host;

    /** Of this computer. */
    public WindowsTraits(HostLook host) {
        this.host = host;
    }

    @Override
    public void tell(HostReport report) throws IOException {
        var programs = new Programs(host.commands(), report);
        HostsFile.tell(report, host.root().resolve("System32/drivers/etc/hosts"));
        report.add(HostReport.MACHINE, value(programs, BIOS, "SystemManufacturer").orElse("") + " "
                + value(programs, BIOS, "SystemProductName").orElse(""));
        for (var each : Software.values()) {
            value(programs, each.key, "Version").ifPresent(version -> report.add(HostReport.APPLE_SOFTWARE, each.title + " " + version));
        }
        packages(report, programs);
        service(report, programs);
        programs.said("running programs", "tasklist", "/fo", "csv", "/nh")
                .ifPresent(each -> PhonePrograms.tell(report, tasks(each)));
    }

    /** The 64-bit view first; iTunes of 32 bits wrote into the other. */
    private static Optional<String> value(Programs programs, String key, String name) throws IOException {
        var line = Pattern.compile("(?m)^\\s+" + name + "\\s+REG_SZ\\s+(.+)$");
        var found = programs.found(line, "reg", "query", key, "/v", name, "/reg:64");
        return found.isPresent() ? found : programs.found(line, "reg", "query", key, "/v", name, "/reg:32");
    }

    /** From the store, which writes nothing into those keys. */
    private static void packages(HostReport report, Programs programs) throws IOException {
        var said = programs.said("Apple Devices from the store", "powershell", "-NoProfile", "-NonInteractive", "-Command",
                "Get-AppxPackage AppleInc.* | Format-List Name,Version").orElse("");
        PACKAGE.matcher(said).results().forEach(each -> report.add(HostReport.APPLE_SOFTWARE, each.group(1) + " (store) " + each.group(2)));
    }

    private static void service(HostReport report, Programs programs) throws IOException {
        var state = programs.found(STATE, "sc", "query", "Apple Mobile Device Service");
        report.add(HostReport.USBMUXD, state.isEmpty() ? "missing" : state.get().equals("RUNNING") ? "running" : "stopped");
    }

    private static List<String> tasks(String said) {
        return said.lines().flatMap(each -> TASK.matcher(each).results()).map(each -> each.group(1)).toList();
    }
}
