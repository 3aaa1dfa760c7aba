package org.boardwright.probe.host.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.boardwright.probe.host.HostReport;

/**
 * Programs that want a phone for themselves, by the names of their processes. Linux cuts such a name after 15
 * characters, so a beginning is enough.
 */
final class PhonePrograms {

    /** They take a USB device from the system when a filter of the user says so. */
    private static final List<String> TAKE_USB = List.of("virtualboxvm", "vboxheadless", "vboxsvc", "vmware-vmx", "vmware-usbarbit",
            "qemu-system-", "prl_vm_app", "prl_disp_service", "utm");
    private static final List<String> TALK = List.of("gvfsd-afc", "gvfs-afc-volume", "ifuse", "idevicebackup", "idevicesyslog",
            "idevicerestore", "ideviceinstalle", "futurerestore", "checkra1n", "palera1n", "3utools", "i4tools", "itools", "imazing",
            "altserver", "sideloadly", "reiboot", "ultfone", "pymobiledevice3", "tenorshare");

    private PhonePrograms() {
    }

    /** Reports those that run. */
    static void tell(HostReport report, Collection<String> processes) {
        report.add(HostReport.PROCESSES, Integer.toString(processes.size()));
        processes.stream().filter(each -> isOf(TAKE_USB, each)).distinct().sorted().forEach(each -> report.add(HostReport.TAKES_USB, each));
        processes.stream().filter(each -> isOf(TALK, each)).distinct().sorted().forEach(each -> report.add(HostReport.TALKS, each));
    }

    private static boolean isOf(List<String> names, String process) {
        var name = process.toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", "");
        return names.stream().anyMatch(each -> each.length() > 4 ? name.startsWith(each) : name.equals(each));
    }
}
