package org.boardwright.probe.host.internal;

import java.io.IOException;
import java.util.regex.Pattern;

import org.boardwright.probe.host.HostLook;
import org.boardwright.probe.host.HostReport;

/** What macOS tells. Its usbmuxd belongs to the system. Written after the manuals of the programs; not tried on a Mac. */
public final class MacTraits implements HostTraits {

    private static final Pattern WHOLE = Pattern.compile("(?s)(.+)");
    private static final Pattern ONE = Pattern.compile("^(1)\\s*$");

    private final HostLook host;

    /** Of this computer. */
    public MacTraits(HostLook host) {
        this.host = host;
    }

    @Override
    public void tell(HostReport report) throws IOException {
        var programs = new Programs(host.commands(), report);
        HostsFile.tell(report, host.root().resolve("etc/hosts"));
        programs.found(WHOLE, "sysctl", "-n", "hw.model").ifPresent(each -> report.add(HostReport.MACHINE, "Apple " + each));
        report.add(HostReport.HYPERVISOR, programs.found(ONE, "sysctl", "-n", "kern.hv_vmm_present").isPresent() ? "yes" : "no");
        programs.said("version of macOS", "sw_vers", "-productVersion").ifPresent(each -> report.add(HostReport.APPLE_SOFTWARE, "macOS " + each));
        programs.said("running programs", "ps", "-axco", "comm").ifPresent(each -> {
            var processes = each.lines().skip(1).map(String::strip).toList();
            report.add(HostReport.USBMUXD, processes.contains("usbmuxd") ? "running" : "installed");
            PhonePrograms.tell(report, processes);
        });
    }
}
