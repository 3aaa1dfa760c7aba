package org.boardwright.phones.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** A connection: bytes in, bytes out. Closing it from another thread ends a read that waits. */
public final class Wire implements Closeable {

    private final InputStream in;
    private final OutputStream out;
    private final Closeable line;

    Wire(InputStream in, OutputStream out, Closeable line) {
        this.in = in;
        this.out = out;
        this.line = line;
    }

    /** A connected channel, which is closed with this. */
    public static Wire of(SocketChannel channel) {
        return new Wire(Channels.newInputStream(channel), Channels.newOutputStream(channel), channel);
    }

    /** Two streams that somebody else closes. */
    public static Wire over(InputStream in, OutputStream out) {
        return new Wire(in, out, () -> { });
    }

    /**
     * Connects.
     *
     * @throws IOException when nobody listens there, or this user may not connect
     */
    public static Wire connect(MuxAddress address) throws IOException {
        var channel = SocketChannel.open(address.family());
        try {
            channel.connect(address.socket());
            return of(channel);
        } catch (IOException | RuntimeException refused) {
            try (channel) {
                throw refused;
            }
        }
    }

    /** Not buffered: nothing is read ahead. */
    public InputStream in() {
        return in;
    }

    /** Not buffered. */
    public OutputStream out() {
        return out;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
