package org.boardwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.boardwright.phones.Pairing;
import org.boardwright.phones.Phone;
import org.boardwright.phones.PhoneMode;
import org.boardwright.phones.UsbLink;
import org.boardwright.workflow.BenchPhone;

/** A phone in a few lines for a person. */
final class PhoneText {

    private PhoneText() {
    }

    /** One line: which phone, and what it does. */
    static String headline(BenchPhone bench) {
        var type = bench.model().isEmpty() || bench.productType().isEmpty() ? "" : " (" + bench.productType() + ")";
        return "%s%s, %s".formatted(bench.title(), type, mode(bench.phone().mode()));
    }

    private static String mode(PhoneMode mode) {
        return switch (mode) {
            case DFU -> "DFU mode";
            case WTF -> "WTF mode";
            case RECOVERY -> "recovery mode";
            case RUNNING -> "running";
            case NORMAL -> "running iOS";
            case RESTORE -> "restore mode";
        };
    }

    /** All there is to say, the first line unindented. */
    static String lines(BenchPhone bench) {
        Phone phone = bench.phone();
        List<String> lines = new ArrayList<>();
        lines.add(headline(bench));
        phone.value("ProductVersion").ifPresent(v -> lines.add("iOS " + v + phone.value("BuildVersion").map(b -> " (" + b + ")").orElse("")));
        add(lines, "serial number ", phone.ids().serialNumber());
        phone.ids().ecid().ifPresent(ecid -> lines.add("ECID 0x%016x".formatted(ecid)));
        add(lines, "UDID ", phone.ids().udid());
        phone.link().ifPresent(link -> lines.add(link(link)));
        if (phone.pairing() == Pairing.PAIRED) {
            lines.add("paired with this computer");
        }
        phone.trouble().ifPresent(lines::add);
        return lines.stream().collect(Collectors.joining("\n  "));
    }

    private static void add(List<String> lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(label + value);
        }
    }

    private static String link(UsbLink link) {
        String hubs = switch (link.hubs()) {
            case 0 -> "directly at the computer";
            case 1 -> "through one hub";
            default -> "through " + link.hubs() + " hubs";
        };
        return "USB port %s, %s, %s".formatted(link.port(), link.speed() == 0 ? "speed not known" : link.speed() + " Mbit/s", hubs);
    }
}
