package org.boardwright.probe.restorelog.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.boardwright.probe.restorelog.Phase;

/** The error lines of the host tools that are known. */
final class Errors {

    private static final String EARLY = "early:";

    /**
     * A known error.
     *
     * @param words    found in the text
     * @param phase    where it belongs, whatever was printed before
     * @param early    whether the phase counts only while the phone is not in restore mode
     * @param link     what it says about the connection; empty for nothing
     * @param ends     the tool gives up
     * @param harmless restores that succeed print it as well
     * @param bare     also printed without a mark as an error
     */
    record Known(String words, Optional<Phase> phase, boolean early, String link, boolean ends, boolean harmless,
            boolean bare) {
    }

    private final Known[] rows = Table.rows("errors.tsv").stream().map(Errors::known).toArray(Known[]::new);
    private final Known[] bare = Stream.of(rows).filter(Known::bare).toArray(Known[]::new);

    Optional<Known> find(String text) {
        for (var row : rows) {
            if (text.contains(row.words())) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Whether the text is an error although the tool does not mark it as one. */
    boolean isBare(String text) {
        for (var row : bare) {
            if (text.startsWith(row.words())) {
                return true;
            }
        }
        return false;
    }

    /** What the errors without a mark begin with. */
    List<String> bareWords() {
        return Stream.of(bare).map(Known::words).toList();
    }

    private static Known known(String[] row) {
        boolean early = row[1].startsWith(EARLY);
        var phase = Table.phase(early ? row[1].substring(EARLY.length()) : row[1]);
        var kind = row[3];
        return new Known(row[0], phase, early, "-".equals(row[2]) ? "" : row[2], "end".equals(kind),
                "harmless".equals(kind), "bare".equals(kind));
    }
}
