package org.boardwright.probe.paniclog.internal;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;

import org.boardwright.probe.Transport;

/**
 * The characters of a text. {@link org.boardwright.probe.TextLines} keeps the beginning of each line only, and in a
 * report that somebody wrote without line feeds everything stands in one line.
 */
public final class Decoded {

    private static final int HEAD = 4096;
    private static final char MARK = '\ufeff';

    private Decoded() {
    }

    /**
     * Opens a text: UTF-8 or UTF-16, with or without a byte order mark; invalid bytes become U+FFFD.
     *
     * @throws IOException when it cannot be read
     */
    public static Reader open(Transport transport) throws IOException {
        var in = transport.open();
        try {
            return open(in);
        } catch (IOException | RuntimeException broken) {
            try (in) {
                throw broken;
            }
        }
    }

    private static Reader open(InputStream in) throws IOException {
        var head = in.readNBytes(HEAD);
        var charset = charset(head);
        var mark = String.valueOf(MARK).getBytes(charset);
        int skip = startsWith(head, mark) ? mark.length : 0;
        var body = new ByteArrayInputStream(head, skip, head.length - skip);
        return new InputStreamReader(new SequenceInputStream(body, in), charset);
    }

    private static Charset charset(byte[] head) {
        if (startsWith(head, String.valueOf(MARK).getBytes(UTF_16LE))) {
            return UTF_16LE;
        }
        return startsWith(head, String.valueOf(MARK).getBytes(UTF_16BE)) ? UTF_16BE : unmarked(head);
    }

    /** Reports are nearly all ASCII: in UTF-16 every second byte is zero. */
    private static Charset unmarked(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        int many = head.length / 4;
        if (zeros[1] > many && zeros[0] < zeros[1] / 10) {
            return UTF_16LE;
        }
        return zeros[0] > many && zeros[1] < zeros[0] / 10 ? UTF_16BE : UTF_8;
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || head[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
