package org.boardwright.probe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A transport of which the bytes, and the text they are, are kept once they were read. What is large, or of a size not
 * known, is passed on and not kept. For one thread.
 */
final class RememberedTransport extends ForwardingTransport {

    private final Transport from;
    private final int most;
    private byte[] bytes;
    private TextInMemory text;

    /**
     * @param most how many bytes are kept at most
     */
    RememberedTransport(Transport from, int most) {
        super(from);
        this.from = from;
        this.most = most;
    }

    @Override
    public InputStream open() throws IOException {
        return remember() ? new ByteArrayInputStream(bytes) : from.open();
    }

    /**
     * The text, decoded once.
     *
     * @throws NotTextException when it is none
     * @throws IOException      when it cannot be read
     */
    Characters characters() throws IOException {
        if (!remember()) {
            return TextLines.streamed(from);
        }
        if (text == null) {
            text = new TextInMemory(bytes);
        }
        return Characters.of(text);
    }

    /** Whether the bytes are kept. What breaks off while it is read is left to whoever reads it. */
    private boolean remember() throws IOException {
        if (bytes == null && from.size().orElse(Long.MAX_VALUE) <= most) {
            try (var in = from.open()) {
                bytes = whole(in);
            }
        }
        return bytes != null;
    }

    /** Null when it breaks off or has become too large. */
    private byte[] whole(InputStream in) {
        try {
            var read = in.readNBytes(most + 1);
            return read.length > most ? null : read;
        } catch (IOException broken) {
            // The next one who opens it reads up to there and meets the same, where it can be told.
            return null;
        }
    }
}
