package org.boardwright.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.boardwright.probe.host.HostParts;
import org.boardwright.workflow.HostCheck;
import org.boardwright.workflow.HostCheck.Finding;

/** What was found of a computer, for a person: what is in the way first, with what to do. */
final class HostText {

    private HostText() {
    }

    static String of(HostCheck check) {
        var troubles = check.troubles().stream().map(each -> "! " + words(each) + "\n    " + each.told());
        var rest = check.findings().stream().filter(each -> !each.isTrouble()).map(each -> "  " + words(each));
        var head = Stream.of(check.troubles().isEmpty() ? "Nothing on this computer is in the way of a restore."
                : "On this computer this can disturb a restore:");
        var warnings = check.warnings().stream().map(each -> "? " + each);
        return Stream.of(head, troubles, rest, warnings).flatMap(each -> each).collect(Collectors.joining("\n"));
    }

    private static String words(Finding found) {
        return switch (found.part() + "=" + found.value()) {
            case HostParts.HOSTS_FILE + "=signing-server" -> "The hosts file sends Apple's signing server elsewhere. Remove the line.";
            case HostParts.HOSTS_FILE + "=apple" -> "The hosts file names a server of Apple. Remove the line when a restore fails at a server.";
            case HostParts.HOSTS_FILE + "=clean" -> "Hosts file: no line about Apple.";
            case HostParts.CLOCK + "=wrong" -> "The clock is wrong. Set date, time and time zone.";
            case HostParts.CLOCK + "=not-synchronised" -> "No time server sets the clock. Compare it with another one.";
            case HostParts.CLOCK + "=right" -> "Clock: right.";
            case HostParts.DISK + "=short" -> "The disk is nearly full. A restore wants 12 GB for the firmware file and what is unpacked.";
            case HostParts.DISK + "=enough" -> "Disk: enough room.";
            case HostParts.MACHINE + "=virtual" -> "This is a virtual machine. Restore from a real computer: phones get lost when they change mode.";
            case HostParts.MACHINE + "=container" -> "This is a container. Restore from a real computer: phones get lost when they change mode.";
            case HostParts.MACHINE + "=real" -> "Computer: a real one.";
            case HostParts.USB + "=hidden" -> "The system shows no USB at all. Work on a computer that does.";
            case HostParts.USB + "=visible" -> "USB: visible.";
            case HostParts.USBMUXD + "=missing" -> "usbmuxd is not installed. Install it (Debian: apt-get install usbmuxd; Windows: Apple Devices or iTunes).";
            case HostParts.USBMUXD + "=stopped" -> "The Apple Mobile Device Service is stopped. Start it, or restart the computer.";
            case HostParts.USBMUXD + "=installed" -> "usbmuxd: installed, starts with a phone.";
            case HostParts.USBMUXD + "=running" -> "usbmuxd: runs.";
            case HostParts.OTHER_PROGRAM + "=takes-usb" -> "A virtual machine runs that can take the phone away. Close it before a restore.";
            case HostParts.OTHER_PROGRAM + "=talks" -> "Another program talks to phones. Close it before a restore.";
            case HostParts.OTHER_PROGRAM + "=none" -> "Other programs that want the phone: none.";
            case HostParts.PROXY + "=set" -> "A proxy is set. Try without it when a restore fails at a server.";
            case HostParts.PROXY + "=none" -> "Proxy: none.";
            default -> plain(found);
        };
    }

    private static String plain(Finding found) {
        String words = switch (found.part()) {
            case HostParts.CONNECTIONS -> "Connections to usbmuxd";
            case HostParts.SYSTEM -> "System";
            case HostParts.APPLE_SOFTWARE -> "Software from Apple";
            default -> "Program";
        };
        return "%s: %s.".formatted(words, found.value());
    }
}
