package org.boardwright.workflow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A case in one line.
 *
 * @param file        where it is kept
 * @param changed     when its file was written last
 * @param opened      when the case was opened first; {@link Instant#EPOCH} when it cannot be read
 * @param state       whether it is closed, or cannot be read
 * @param phone       as a technician calls it, else its product type; empty when not known
 * @param complaint   as given; empty when there is none
 * @param steps       how many steps were done and not taken back
 * @param fault       what it was, or while open what it most likely is, as a technician calls it; empty when not known
 * @param probability of that fault, from 0 to 1; 1 when it was confirmed; 0 when there is none
 * @param problem     why it cannot be read and what to do; empty when it can
 */
public record CaseSummary(Path file, Instant changed, Instant opened, State state, String phone, String complaint, int steps, String fault,
        double probability, String problem) {

    /** Where a case stands. */
    public enum State {
        OPEN, CLOSED, UNREADABLE
    }

    /** The case as its file is called. */
    public String name() {
        return CaseRecord.nameOf(file);
    }

    /** Whether every word of a search stands in name, phone, complaint or fault; upper and lower case are the same. */
    public boolean matches(String search) {
        if (search.isBlank()) {
            return true;
        }
        String all = String.join(" ", Stream.of(name(), phone, complaint, fault).toList()).toLowerCase(Locale.ROOT);
        return Arrays.stream(search.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
    }
}
