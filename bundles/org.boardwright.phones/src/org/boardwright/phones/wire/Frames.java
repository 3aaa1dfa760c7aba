package org.boardwright.phones.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads what has a length. */
final class Frames {

    /** Far more than any message of a phone; a greater length is garbage, and no reason to run out of memory. */
    private static final int LONGEST = 16 << 20;

    private Frames() {
    }

    static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the connection was closed by the other end");
        }
        return bytes;
    }

    static byte[] body(InputStream in, int length) throws IOException {
        if (length < 0 || length > LONGEST) {
            throw new GarbageException("a message claims to be %d bytes long".formatted(Integer.toUnsignedLong(length)), null);
        }
        return exactly(in, length);
    }
}
