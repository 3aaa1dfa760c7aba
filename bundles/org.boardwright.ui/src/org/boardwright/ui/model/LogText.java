package org.boardwright.ui.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The lines of a file of any size, some at a time. Only the place of every {@value #STRIDE}th line is kept: a file of
 * 1 GB takes about half a megabyte of memory. One thread may index while others read.
 */
public final class LogText implements AutoCloseable {

    private static final int STRIDE = 256;
    private static final int CHUNK = 1 << 20;
    private static final int ASK_AGAIN_MILLIS = 100;
    private static final int LONGEST_LINE = 4_000;
    private static final String ELLIPSIS = "\u2026";

    private final FileChannel channel;
    private final long size;
    /** Offset of line 1, 1 + STRIDE, ...; the entries up to {@link #lines} are published with it. */
    private volatile long[] marks = new long[64];
    private volatile long lines;
    private volatile long indexed;
    /** Whether no more lines will become known, be it because all are or because somebody gave up. */
    private boolean ended;

    /**
     * @throws IOException when the file cannot be opened
     */
    public LogText(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
    }

    /** How many lines are known so far; all of them once {@link #isComplete}. */
    public long lines() {
        return lines;
    }

    /** How much of the file is indexed, 0..1. */
    public double progress() {
        return size == 0 ? 1 : indexed / (double) size;
    }

    /** Whether every line is known. */
    public boolean isComplete() {
        return indexed == size;
    }

    /** How many lines there probably are. */
    long expectedLines() {
        return isComplete() || indexed == 0 ? lines : Math.round(lines / progress());
    }

    /**
     * Waits until a line is known, or until it is known that there is none.
     *
     * @param line      1-based
     * @param cancelled asked now and then
     * @return whether there is one
     */
    public synchronized boolean await(long line, BooleanSupplier cancelled) {
        try {
            while (lines < line && !ended && !cancelled.getAsBoolean()) {
                wait(ASK_AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lines >= line;
    }

    private synchronized void known(long count, long upTo) {
        lines = count;
        indexed = upTo;
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * Finds the lines, from the first to the last. Call it once, away from the user interface.
     *
     * @param cancelled asked between steps
     * @param step      told after each step, that is some hundred times a gigabyte
     */
    public void index(BooleanSupplier cancelled, Runnable step) throws IOException {
        try {
            findLines(cancelled, step);
        } finally {
            end();
        }
    }

    private void findLines(BooleanSupplier cancelled, Runnable step) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        long count = 0;
        boolean atStart = true;
        for (long at = 0; at < size && !cancelled.getAsBoolean(); at += buffer.limit()) {
            fill(buffer, at);
            for (int i = 0; i < buffer.limit(); i++) {
                if (atStart) {
                    mark(count++, at + i);
                }
                atStart = buffer.get(i) == '\n';
            }
            known(count, at + buffer.limit());
            step.run();
        }
    }

    private void fill(ByteBuffer buffer, long at) throws IOException {
        buffer.clear();
        buffer.limit((int) Math.min(buffer.capacity(), size - at));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        buffer.flip();
    }

    private void mark(long line, long offset) {
        if (line % STRIDE == 0) {
            int index = (int) (line / STRIDE);
            if (index == marks.length) {
                marks = Arrays.copyOf(marks, 2 * index);
            }
            marks[index] = offset;
        }
    }

    /**
     * Some lines, without their ends; very long ones are cut.
     *
     * @param from  1-based
     * @param count at most so many
     */
    public List<String> read(long from, int count) throws IOException {
        List<String> read = new ArrayList<>(count);
        long known = lines;
        if (from < 1 || from > known) {
            return read;
        }
        long line = (from - 1) / STRIDE * STRIDE + 1;
        var reader = new Lines(marks[(int) ((from - 1) / STRIDE)]);
        while (line < from) {
            reader.skip();
            line++;
        }
        while (read.size() < count && line++ <= known) {
            read.add(reader.next());
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Reads on from a place. */
    private final class Lines {

        private static final int BUFFER = 64 * 1024;

        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
        private final byte[] text = new byte[LONGEST_LINE];
        private long at;

        Lines(long at) {
            this.at = at;
        }

        private int nextByte() throws IOException {
            if (!buffer.hasRemaining()) {
                if (at >= size) {
                    return -1;
                }
                fill(buffer, at);
                at += buffer.limit();
            }
            return Byte.toUnsignedInt(buffer.get());
        }

        void skip() throws IOException {
            int b = nextByte();
            while (b != '\n' && b != -1) {
                b = nextByte();
            }
        }

        String next() throws IOException {
            int length = 0;
            boolean cut = false;
            for (int b = nextByte(); b != '\n' && b != -1; b = nextByte()) {
                if (length < text.length) {
                    text[length++] = (byte) b;
                } else {
                    cut = true;
                }
            }
            String line = new String(text, 0, length, StandardCharsets.UTF_8).stripTrailing();
            return cut ? line + ELLIPSIS : line;
        }
    }
}
