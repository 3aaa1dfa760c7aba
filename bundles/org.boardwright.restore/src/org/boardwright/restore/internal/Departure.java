package org.boardwright.restore.internal;

import java.io.IOException;
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
    private static final String GONE = "boardwright: usb: the phone did not come back within %d s";

    private final Optional<UsbSource> source;
    private final Duration patience;
    private List<UsbPhone> before = List.of();
    private Instant left;
    private boolean settled;
    private boolean blind;

    /**
     * @param source   empty when USB is not watched
     * @param patience how long a phone may take to come back
     */
    Departure(Optional<UsbSource> source, Duration patience) {
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
            note.accept(LEFT);
        }
        // A phone that came back has a new number on the bus, so it is another one than before, even at once.
        Optional<UsbPhone> back = phones.stream().filter(p -> !before.contains(p)).findFirst();
        if (left != null && !settled && back.isPresent()) {
            settled = true;
            note.accept(RESTARTED.formatted(Duration.between(left, now).toSeconds(), back.get().mode().id()));
        }
        if (left == null) {
            before = phones;
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

    /** Says that the phone has not come back, when that is so. */
    void end(Consumer<String> note) {
        if (left != null && !settled) {
            settled = true;
            note.accept(GONE.formatted(patience.toSeconds()));
        }
    }
}
