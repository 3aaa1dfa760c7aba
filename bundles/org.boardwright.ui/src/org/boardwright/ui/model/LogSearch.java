package org.boardwright.ui.model;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Looks for words in a log of any size, block by block, without regard to upper and lower case. In a very long line only the part that
 * is shown is looked at.
 */
public final class LogSearch {

    private static final int BLOCK = 1024;

    /**
     * Where the words were found.
     *
     * @param line   1-based
     * @param around whether the search went past the end of the log, or its beginning, to get there
     */
    public record Hit(long line, boolean around) {
    }

    private final LogText log;
    private final String what;
    private final BooleanSupplier cancelled;
    private final DoubleConsumer progress;
    private long looked;

    /**
     * @param what      the words, not empty
     * @param cancelled asked between blocks
     * @param progress  told how much was looked at, 0..1
     */
    public LogSearch(LogText log, String what, BooleanSupplier cancelled, DoubleConsumer progress) {
        if (what.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to look for");
        }
        this.log = log;
        this.what = what.toLowerCase(Locale.ROOT);
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /**
     * The next line with the words after a line, going on at the beginning when there is none; the line itself comes last.
     *
     * @param from 1-based; 0 to begin with the first line
     * @return empty when there is none, or when it was cancelled
     */
    public Optional<Hit> next(long from) throws IOException {
        long found = forward(from + 1, Long.MAX_VALUE);
        return found > 0 ? Optional.of(new Hit(found, false)) : hit(forward(1, from));
    }

    /** The line with the words before a line, going on at the end when there is none. */
    public Optional<Hit> previous(long from) throws IOException {
        log.await(Long.MAX_VALUE, cancelled);
        long lines = log.lines();
        long found = backward(1, Math.min(from - 1, lines));
        return found > 0 ? Optional.of(new Hit(found, false)) : hit(backward(Math.max(1, from), lines));
    }

    private static Optional<Hit> hit(long around) {
        return around > 0 ? Optional.of(new Hit(around, true)) : Optional.empty();
    }

    /** The first line with the words from one line to another; 0 when there is none. Lines not known yet are waited for. */
    private long forward(long first, long last) throws IOException {
        List<String> block;
        for (long at = first; at <= last && log.await(at, cancelled) && !cancelled.getAsBoolean(); at += block.size()) {
            block = read(at, Math.min(last, at + BLOCK - 1));
            for (int i = 0; i < block.size(); i++) {
                if (has(block.get(i))) {
                    return at + i;
                }
            }
        }
        return 0;
    }

    private long backward(long first, long last) throws IOException {
        for (long end = last; end >= first && !cancelled.getAsBoolean(); end -= BLOCK) {
            long at = Math.max(first, end - BLOCK + 1);
            List<String> block = read(at, end);
            for (int i = block.size() - 1; i >= 0; i--) {
                if (has(block.get(i))) {
                    return at + i;
                }
            }
        }
        return 0;
    }

    private List<String> read(long first, long last) throws IOException {
        List<String> block = log.read(first, (int) (last - first + 1));
        looked += block.size();
        progress.accept(looked / (double) Math.max(1, log.expectedLines()));
        return block;
    }

    private boolean has(String line) {
        return line.toLowerCase(Locale.ROOT).contains(what);
    }
}
