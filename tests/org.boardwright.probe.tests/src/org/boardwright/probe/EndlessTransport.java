package org.boardwright.probe;

import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalLong;

/** One byte over and over, without keeping any of it; counts what is read. */
final class EndlessTransport implements Transport {

    private final int value;
    private final long length;
    private long read;
    private boolean closed;

    EndlessTransport(int value, long length) {
        this.value = value;
        this.length = length;
    }

    /** How many bytes have been read. */
    long read() {
        return read;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public String name() {
        return "endless";
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(length);
    }

    @Override
    public InputStream open() {
        return new InputStream() {

            @Override
            public int read() {
                return read++ < length ? value : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int count) {
                int some = (int) Math.min(count, length - read);
                Arrays.fill(bytes, offset, offset + some, (byte) value);
                read += some;
                return some == 0 && count > 0 ? -1 : some;
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
