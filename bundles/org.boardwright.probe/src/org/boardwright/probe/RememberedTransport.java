package org.boardwright.probe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A transport of which the bytes, and the text they are, are kept once they were read. What is large, or of a size not
 * known, is passed on and not kept. For one thread.
 */
final class RememberedTransport extends ForwardingTransport {

    private final Transport from;
    private final int most;
    private byte[] bytes;
    private char[] text;
    private boolean plain;

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
            var form = TextForm.ofBeginning(bytes);
            text = form.charset() == StandardCharsets.UTF_8 ? ascii(form.skip()) : null;
            if (text == null) {
                text = new String(bytes, form.skip(), bytes.length - form.skip(), form.charset()).toCharArray();
                plain = TextForm.isPlain(text);
            }
        }
        return Characters.of(text, plain);
    }

    /** Nearly every text is ASCII to its end; null when this one is not. */
    private char[] ascii(int skip) {
        var ascii = new char[bytes.length - skip];
        int control = 0;
        for (int i = 0; i < ascii.length; i++) {
            byte b = bytes[skip + i];
            if (b < ' ') {
                if (b < 0) {
                    return null;
                }
                control += TextForm.isControl((char) b) ? 1 : 0;
            }
            ascii[i] = (char) b;
        }
        plain = TextForm.isPlain(control);
        return ascii;
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
