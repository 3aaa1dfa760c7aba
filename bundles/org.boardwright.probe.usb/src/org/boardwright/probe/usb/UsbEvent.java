package org.boardwright.probe.usb;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone came to a USB port or left it. As text it is a line of a USB record, the artifact that {@link UsbRecordProbe}
 * reads; it begins with {@link #HEADER}.
 */
public sealed interface UsbEvent {

    /** The first line of a record. */
    String HEADER = "# Boardwright USB record 1";

    /** When. */
    Instant at();

    /** Path of the port, e.g. {@code 1-2.4}: bus 1, port 2, port 4 of the hub there. */
    String port();

    /** The line of a record, without its end. */
    String line();

    /**
     * A phone came.
     *
     * @param mode         {@code dfu}, {@code wtf}, {@code recovery} or {@code running}
     * @param speed        in Mbit/s, 0 when not known
     * @param overCurrents how many the port has counted since the computer was started, 0 when not known
     */
    record Arrived(Instant at, String port, String mode, int speed, long overCurrents) implements UsbEvent {

        public Arrived {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(port, "port");
            Objects.requireNonNull(mode, "mode");
        }

        @Override
        public String line() {
            return "%s %s arrived mode=%s speed=%d over-currents=%d".formatted(at, port, mode, speed, overCurrents);
        }
    }

    /** A phone left. */
    record Left(Instant at, String port) implements UsbEvent {

        public Left {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(port, "port");
        }

        @Override
        public String line() {
            return "%s %s left".formatted(at, port);
        }
    }

    /** How many hubs are between a port and the computer. */
    static int hubs(String port) {
        return (int) port.chars().filter(c -> c == '.').count();
    }

    /** Reads a line of a record; empty when it is none. */
    static Optional<UsbEvent> parse(String line) {
        var words = Grammar.LINE.matcher(line);
        if (!words.matches()) {
            return Optional.empty();
        }
        try {
            var at = Instant.parse(words.group(1));
            return Optional.of(words.group(3) == null ? new Left(at, words.group(2)) : new Arrived(at, words.group(2), words.group(3),
                    Integer.parseInt(words.group(4)), Long.parseLong(words.group(5))));
        } catch (DateTimeException | NumberFormatException wrong) {
            return Optional.empty();
        }
    }

    /** The form of a line. */
    final class Grammar {

        private static final Pattern LINE = Pattern.compile(
                "(\\S+) (\\d+-\\d+(?:\\.\\d+)*) (?:left|arrived mode=(\\w+) speed=(\\d+) over-currents=(\\d+))");

        private Grammar() {
        }
    }
}
