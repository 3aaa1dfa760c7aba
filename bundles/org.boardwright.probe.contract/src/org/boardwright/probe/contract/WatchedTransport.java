package org.boardwright.probe.contract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

import org.boardwright.probe.ForwardingTransport;
import org.boardwright.probe.Transport;

/** A recording in memory that knows which of its streams are open, and may break off while it is read. */
final class WatchedTransport extends ForwardingTransport {

    private final int breaksAt;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();

    private WatchedTransport(String name, byte[] bytes, int breaksAt) {
        super(Transport.ofBytes(name, bytes));
        this.breaksAt = breaksAt;
    }

    static WatchedTransport of(String name, byte[] bytes) {
        return new WatchedTransport(name, bytes, Integer.MAX_VALUE);
    }

    /** The same, but reading fails at that byte. */
    static WatchedTransport breaking(String name, byte[] bytes, int at) {
        return new WatchedTransport(name, bytes, at);
    }

    /** How many streams are open. */
    int openStreams() {
        return open.get();
    }

    /** How many streams were opened so far. */
    int openedStreams() {
        return opened.get();
    }

    @Override
    public InputStream open() throws IOException {
        InputStream bytes = super.open();
        open.incrementAndGet();
        opened.incrementAndGet();
        return new WatchedStream(bytes);
    }

    private final class WatchedStream extends FilterInputStream {

        private int at;
        private boolean closed;

        WatchedStream(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (at >= breaksAt) {
                throw new IOException("the recording broke off");
            }
            int read = super.read(into, from, Math.min(length, breaksAt - at));
            at += Math.max(0, read);
            return read;
        }

        @Override
        public void close() {
            open.addAndGet(closed ? 0 : -1);
            closed = true;
        }
    }
}
