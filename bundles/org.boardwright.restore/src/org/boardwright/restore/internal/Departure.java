package org.boardwright.restore.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.boardwright.phones.UsbPhone;
import org.boardwright.phones.UsbSource;

/**
 * Watches on USB whether the phone leaves while it is being restored, and whether it comes back by itself: a phone that restarted is told
 * from a connection that broke. Used by one thread.
 */
final class Departure {

    /** Added to the log, where the probe for restore logs finds it. */
    private static final String LEFT = "boardwright: usb: the phone left while it was being restored";
    private static final String RESTARTED = "boardwright: usb: the phone came back by itself after %d s (%s): it restarted";
    private static final String BROKE = "boardwright: usb: the link broke: the phone came back after %d s (%s), and the kernel had reported errors of its port";
    private static final String GONE = "boardwright: usb: the phone did not come back within %d s";

    private final Optional<UsbSource> source;
    private final Duration patience;
    private final KernelNotes kernel;
    private String port = "";
    private List<UsbPhone> before = List.of();
    private Instant left;
    private boolean settled;
    private boolean blind;

    /**
     * @param source   empty when USB is not watched
     * @param patience how long a phone may take to come back
     * @param kernelLog file for what the kernel says of the phone's port
     */
    Departure(Optional<UsbSource> source, Duration patience, Path kernelLog) {
        this.kernel = new KernelNotes(source.flatMap(UsbSource::kernelLog), kernelLog);
        this.source = source;
        this.patience = patience;
    }

    /**
     * Looks at USB.
     *
     * @param restoring whether the phone is in restore mode by the log; leaving before that is normal
     * @param note      takes what there is to say
     */
    void look(Instant now, boolean restoring, Consumer<String> note) {
        if (source.isEmpty() || blind) {
            return;
        }
        List<UsbPhone> phones = scan(note);
        if (left == null && restoring && !before.isEmpty() && !phones.containsAll(before)) {
            left = now;
            before.stream().filter(p -> !phones.contains(p)).findFirst().ifPresent(p -> port = p.link().port());
            note.accept(LEFT);
            kernel.look(port, note);
        }
        // A phone that came back has a new number on the bus, so it is another one than before, even at once.
        Optional<UsbPhone> back = phones.stream().filter(p -> !before.contains(p)).findFirst();
        if (left != null && !settled && back.isPresent()) {
            settled = true;
            kernel.look(port, note);
            note.accept((kernel.sawLinkErrors() ? BROKE : RESTARTED).formatted(Duration.between(left, now).toSeconds(), back.get().mode().id()));
        }
        if (left == null) {
            before = phones;
            phones.forEach(p -> kernel.begin(p.link().port(), note));
        }
    }

    private List<UsbPhone> scan(Consumer<String> note) {
        try {
            return source.orElseThrow().scan();
        } catch (IOException e) {
            blind = true;
            note.accept("boardwright: usb is not watched: " + e.getMessage());
            return before;
        }
    }

    /** Whether it is worth waiting for the phone after the program has ended. */
    boolean isAwaited(Instant now) {
        return left != null && !settled && Duration.between(left, now).compareTo(patience) < 0;
    }

    /** Says that the phone has not come back, when that is so, and what else the kernel has said. */
    void end(Consumer<String> note) {
        if (!port.isEmpty() || before.size() == 1) {
            kernel.look(port.isEmpty() ? before.getFirst().link().port() : port, note);
        }
        if (left != null && !settled) {
            settled = true;
            note.accept(GONE.formatted(patience.toSeconds()));
        }
    }
}
