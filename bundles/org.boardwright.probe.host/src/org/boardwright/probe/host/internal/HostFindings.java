package org.boardwright.probe.host.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.boardwright.probe.Facet;
import org.boardwright.probe.Place;
import org.boardwright.probe.host.HostParts;
import org.boardwright.probe.host.HostReport;

/** What the lines of a report come to. */
final class HostFindings {

    /** A request for a signature is in TLS or carries a time; minutes are borne, hours are not. Estimate. */
    private static final Duration OFF = Duration.ofMinutes(5);
    /** A file can be written by a computer of another time zone. */
    private static final Duration BEFORE = Duration.ofDays(1);
    /** Nobody restores with a computer set up so long ago. */
    private static final Duration BEYOND = Duration.ofDays(20 * 365L);
    private static final Pattern SIGNING = Pattern.compile("(?i)(?:^|\\s)(?:[a-z0-9-]+\\.)*gs\\.apple\\.com(?:\\s|$)");
    /** Makers of virtual machines, as they name themselves in DMI (systemd-detect-virt looks for the same). */
    private static final Pattern VIRTUAL = Pattern.compile("(?i)\\b(?:QEMU|KVM|VMware|VirtualBox|innotek|Xen|Bochs|Parallels|BHYVE|"
            + "Hyper-V|Virtual Machine|Google Compute Engine|Amazon EC2|OpenStack)\\b");

    private final String artifact;
    private final List<Told> told;

    HostFindings(String artifact, List<Told> told) {
        this.artifact = artifact;
        this.told = told;
    }

    /** All parts, in the order of their places. */
    List<Facet> facets() {
        var facets = new ArrayList<Facet>();
        Stream.of(system(), hostsFile(), clock(), disk(), machine(), usb(), same(HostReport.USBMUXD, HostParts.USBMUXD),
                same(HostReport.CONNECTIONS, HostParts.CONNECTIONS), signingServer(), otherProgram(), proxy()).flatMap(Optional::stream).forEach(facets::add);
        all(HostReport.PROGRAM).map(each -> each.as(HostParts.PROGRAM, each.value())).forEach(facets::add);
        all(HostReport.APPLE_SOFTWARE).map(each -> each.as(HostParts.APPLE_SOFTWARE, each.value())).forEach(facets::add);
        facets.sort(Comparator.comparingLong(facet -> facet.place().line()));
        return facets;
    }

    private Stream<Told> all(String name) {
        return told.stream().filter(each -> each.is(name));
    }

    private Optional<Told> one(String name) {
        return all(name).findFirst();
    }

    private Optional<Facet> same(String name, String part) {
        return one(name).map(each -> each.as(part, each.first()));
    }

    private Optional<Facet> system() {
        return one(HostReport.SYSTEM).map(each -> {
            var system = each.value().toLowerCase(Locale.ROOT);
            return each.as(HostParts.SYSTEM, system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "macos" : "linux");
        });
    }

    private Optional<Facet> hostsFile() {
        var signing = all(HostReport.HOSTS_LINE).filter(each -> SIGNING.matcher(each.value()).find()).findFirst();
        if (signing.isPresent()) {
            return signing.map(each -> each.as(HostParts.HOSTS_FILE, "signing-server"));
        }
        var apple = one(HostReport.HOSTS_LINE);
        return apple.isPresent() ? apple.map(each -> each.as(HostParts.HOSTS_FILE, "apple"))
                : one(HostReport.HOSTS_FILE).map(each -> new Facet(HostParts.HOSTS_FILE, "clean",
                        new Place(artifact, each.place().line(), "no line names Apple in " + each.value())));
    }

    private Optional<Facet> clock() {
        var offset = one(HostReport.CLOCK_OFFSET);
        var measured = offset.flatMap(each -> number(each.first()).stream().boxed().findFirst());
        if (measured.isPresent()) {
            return offset.map(each -> each.as(HostParts.CLOCK, Math.abs(measured.get()) > OFF.toSeconds() ? "wrong" : "right"));
        }
        var impossible = one(HostReport.TAKEN).filter(this::isImpossible);
        if (impossible.isPresent()) {
            return impossible.map(each -> each.as(HostParts.CLOCK, "wrong"));
        }
        return one(HostReport.CLOCK_SYNCHRONISED)
                .map(each -> each.as(HostParts.CLOCK, each.value().equals("yes") ? "right" : "not-synchronised"));
    }

    private boolean isImpossible(Told taken) {
        var now = instant(taken.value());
        var floor = one(HostReport.NOT_BEFORE).flatMap(each -> instant(each.first()));
        return now.isPresent() && floor.isPresent() && (now.get().isBefore(floor.get().minus(BEFORE))
                || Duration.between(floor.get(), now.get()).compareTo(BEYOND) > 0);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Optional<Facet> disk() {
        var known = all(HostReport.FREE).filter(each -> number(each.first()).isPresent());
        return known.min(Comparator.comparingLong(each -> number(each.first()).orElseThrow()))
                .map(each -> each.as(HostParts.DISK, number(each.first()).orElseThrow() < HostReport.ROOM_BYTES ? "short" : "enough"));
    }

    private Optional<Facet> machine() {
        var container = one(HostReport.CONTAINER);
        if (container.isPresent()) {
            return container.map(each -> each.as(HostParts.MACHINE, "container"));
        }
        var virtual = one(HostReport.MACHINE).filter(each -> VIRTUAL.matcher(each.value()).find())
                .or(() -> one(HostReport.HYPERVISOR).filter(each -> each.value().equals("yes")));
        return virtual.map(each -> each.as(HostParts.MACHINE, "virtual"))
                .or(() -> one(HostReport.MACHINE).or(() -> one(HostReport.HYPERVISOR)).map(each -> each.as(HostParts.MACHINE, "real")));
    }

    private Optional<Facet> usb() {
        return one(HostReport.USB_VISIBLE).map(each -> each.as(HostParts.USB, each.value().equals("yes") ? "visible" : "hidden"));
    }

    private Optional<Facet> signingServer() {
        return one(HostReport.SIGNING_SERVER).map(each -> each.as(HostParts.SIGNING_SERVER, each.first()));
    }

    /** That there is none is known only when the running programs were looked at. */
    private Optional<Facet> otherProgram() {
        return one(HostReport.TAKES_USB).map(each -> each.as(HostParts.OTHER_PROGRAM, "takes-usb"))
                .or(() -> one(HostReport.TALKS).map(each -> each.as(HostParts.OTHER_PROGRAM, "talks")))
                .or(() -> one(HostReport.PROCESSES).map(each -> none(each, HostParts.OTHER_PROGRAM, "no other program that wants the phone")));
    }

    private Optional<Facet> proxy() {
        return one(HostReport.PROXY).map(each -> each.as(HostParts.PROXY, "set"))
                .or(() -> one(HostReport.TAKEN).map(each -> none(each, HostParts.PROXY, "no variable names a proxy")));
    }

    private Facet none(Told at, String part, String words) {
        return new Facet(part, "none", new Place(artifact, at.place().line(), words));
    }

    private static OptionalLong number(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException none) {
            return OptionalLong.empty();
        }
    }
}
