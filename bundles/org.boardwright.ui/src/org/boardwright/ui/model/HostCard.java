package org.boardwright.ui.model;

import java.util.List;

import org.boardwright.probe.host.HostParts;
import org.boardwright.workflow.HostCheck;
import org.boardwright.workflow.HostCheck.Finding;
import org.eclipse.osgi.util.NLS;

/**
 * This computer as the Bench view shows it.
 *
 * @param said     what the last check came to, a line each; empty before the first
 * @param checking whether it is being looked at now
 */
public record HostCard(List<String> said, boolean checking) {

    /** Nobody looked yet. */
    static final HostCard NONE = new HostCard(List.of(), false);
    /** Somebody is looking. */
    static final HostCard LOOKING = new HostCard(List.of(Messages.bench_host_reading), true);

    public HostCard {
        said = List.copyOf(said);
    }

    static List<String> troubles(HostCheck check) {
        List<String> troubles = check.troubles().stream().map(HostCard::sentence).toList();
        return troubles.isEmpty() ? List.of(Messages.bench_host_clear) : troubles;
    }

    private static String sentence(Finding found) {
        return NLS.bind(Messages.bench_host_told, words(found), found.told());
    }

    private static String words(Finding found) {
        return switch (found.part()) {
            case HostParts.HOSTS_FILE -> found.value().equals("apple") ? Messages.bench_host_apple : Messages.bench_host_signing;
            case HostParts.CLOCK -> found.value().equals("wrong") ? Messages.bench_host_clockWrong : Messages.bench_host_clockFree;
            case HostParts.DISK -> Messages.bench_host_disk;
            case HostParts.MACHINE -> found.value().equals("virtual") ? Messages.bench_host_virtual : Messages.bench_host_container;
            case HostParts.USB -> Messages.bench_host_usb;
            case HostParts.USBMUXD -> found.value().equals("missing") ? Messages.bench_host_usbmuxdMissing : Messages.bench_host_usbmuxdStopped;
            case HostParts.OTHER_PROGRAM -> found.value().equals("talks") ? Messages.bench_host_talks : Messages.bench_host_takesUsb;
            case HostParts.PROXY -> Messages.bench_host_proxy;
            case HostParts.SIGNING_SERVER -> Messages.bench_host_server;
            default -> found.value();
        };
    }
}
