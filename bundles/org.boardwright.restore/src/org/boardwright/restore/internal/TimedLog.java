package org.boardwright.restore.internal;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.boardwright.restore.RestoreVerdict.Ended;

/** Copies what the program writes into a log with the time of arrival before each line. Used by one thread. */
final class TimedLog implements AutoCloseable {

    private static final String OURS = "boardwright: ";
    /** With the word that makes an error of it, because the restore failed by it. */
    private static final String OUR_ERROR = "ERROR: boardwright ended the restore";
    static final String SILENT = OUR_ERROR + ": the phone had said nothing for %d s";
    static final String CANCELLED = OURS + "the restore was cancelled by ";

    private final Path raw;
    private final BufferedWriter timed;
    private final List<String> before;
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private SeekableByteChannel channel;
    /** How many lines of the program were copied by somebody before us. */
    private long skip;

    private TimedLog(Path raw, BufferedWriter timed, List<String> before) {
        this.raw = raw;
        this.timed = timed;
        this.before = before;
        this.skip = before.stream().filter(l -> !l.startsWith(OURS) && !l.startsWith(OUR_ERROR)).count();
    }

    /** Opens the log of a run, which another workbench may have begun and left in the middle of a line. */
    static TimedLog open(RunFolder folder) throws IOException {
        Path log = folder.timedLog();
        List<String> whole = wholeLines(log);
        Files.write(log, whole);
        return new TimedLog(folder.rawLog(), Files.newBufferedWriter(log, StandardOpenOption.APPEND),
                whole.stream().map(Stamps::text).toList());
    }

    private static List<String> wholeLines(Path log) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        String text = Files.readString(log);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** The lines that were there when this was opened, without their times. */
    List<String> before() {
        return before;
    }

    /** Whether the bench had ended the run before this was opened. */
    Optional<Ended> endedBefore() {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        String last = before.getLast();
        if (last.startsWith(CANCELLED)) {
            return Optional.of(Ended.CANCELLED);
        }
        return last.startsWith(OUR_ERROR) ? Optional.of(Ended.WATCHDOG) : Optional.empty();
    }

    /**
     * Takes what has come since.
     *
     * @param whole whether no more comes, so that a line without an end is one as well
     * @return whether anything came
     */
    boolean take(Instant now, boolean whole, BiConsumer<Instant, String> out) throws IOException {
        byte[] fresh = read();
        for (byte b : fresh) {
            if (b == '\n' || b == '\r') {
                line(now, out);
            } else {
                unfinished.write(b);
            }
        }
        if (whole) {
            line(now, out);
        }
        timed.flush();
        return fresh.length > 0;
    }

    private byte[] read() throws IOException {
        if (channel == null) {
            if (!Files.exists(raw)) {
                return new byte[0];
            }
            channel = Files.newByteChannel(raw);
        }
        ByteBuffer fresh = ByteBuffer.allocate((int) Math.min(1 << 20, channel.size() - channel.position()));
        while (fresh.hasRemaining() && channel.read(fresh) >= 0) {
            // until what was there is read
        }
        return Arrays.copyOf(fresh.array(), fresh.position());
    }

    private void line(Instant now, BiConsumer<Instant, String> out) throws IOException {
        String text = unfinished.toString(StandardCharsets.UTF_8);
        unfinished.reset();
        if (text.isBlank()) {
            return;
        }
        if (skip > 0) {
            skip--;
            return;
        }
        note(now, text);
        out.accept(now, text);
    }

    /** Adds a line of the bench's own. */
    void note(Instant now, String text) throws IOException {
        timed.write(Stamps.stamped(now, text) + "\n");
        timed.flush();
    }

    @Override
    public void close() throws IOException {
        timed.close();
        if (channel != null) {
            channel.close();
        }
    }
}
