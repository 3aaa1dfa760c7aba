package org.boardwright.restore.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** The time of arrival before each line of a log, in the zone of the bench. */
public final class Stamps {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final int LENGTH = "yyyy-MM-dd HH:mm:ss.SSS".length();

    private Stamps() {
    }

    /** The line with its time before it. */
    static String stamped(Instant at, String text) {
        return FORMAT.format(at.atZone(ZoneId.systemDefault())) + " " + text;
    }

    /** The line without its time. */
    static String text(String line) {
        return line.substring(Math.min(LENGTH + 1, line.length()));
    }

    /** When the line arrived; empty when it has no time. */
    public static Optional<LocalDateTime> time(String line) {
        try {
            return line.length() < LENGTH ? Optional.empty() : Optional.of(LocalDateTime.parse(line.substring(0, LENGTH), FORMAT));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
