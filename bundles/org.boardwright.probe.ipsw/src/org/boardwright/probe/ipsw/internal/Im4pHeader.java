package org.boardwright.probe.ipsw.internal;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * The beginning of an IM4P container: DER, a sequence of the words IM4P, a type of four characters, and more. Several
 * components share one file and differ in this type only; the digest of each is taken with its own type in place.
 */
final class Im4pHeader {

    /** How many bytes of a container are enough. */
    static final int LENGTH_MAX = 32;
    static final int TYPE_LENGTH = 4;

    private static final int SEQUENCE = 0x30;
    private static final byte[] MAGIC = {0x16, 4, 'I', 'M', '4', 'P', 0x16, TYPE_LENGTH};

    private Im4pHeader() {
    }

    /** Where the type is; empty when these bytes are no container. */
    static OptionalInt typeAt(byte[] head, int length) {
        if (length < 2 || head[0] != SEQUENCE) {
            return OptionalInt.empty();
        }
        int sizeBytes = head[1] >= 0 ? 0 : head[1] & 0x7F;
        int at = 2 + sizeBytes;
        if (at + MAGIC.length + TYPE_LENGTH > Math.min(length, LENGTH_MAX)) {
            return OptionalInt.empty();
        }
        for (int i = 0; i < MAGIC.length; i++) {
            if (head[at + i] != MAGIC[i]) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(at + MAGIC.length);
    }

    /** The bytes with another type; these when they are no container or the type is of another length. */
    static byte[] retagged(byte[] block, int length, String type) {
        var bytes = type.getBytes(StandardCharsets.US_ASCII);
        var at = typeAt(block, length);
        if (at.isEmpty() || bytes.length != TYPE_LENGTH) {
            return block;
        }
        var changed = block.clone();
        System.arraycopy(bytes, 0, changed, at.getAsInt(), TYPE_LENGTH);
        return changed;
    }
}
