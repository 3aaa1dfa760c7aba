package org.boardwright.probe;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.OptionalLong;

/** Bytes in memory as a transport. A class, because a record would compare and print its bytes by identity. */
final class BytesTransport implements Transport {

    private final String name;
    private final byte[] bytes;

    BytesTransport(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(bytes.length);
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
