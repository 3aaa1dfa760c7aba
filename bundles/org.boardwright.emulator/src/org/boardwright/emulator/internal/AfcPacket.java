package org.boardwright.emulator.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.boardwright.phones.wire.Wire;

/**
 * A packet of AFC: an 8-byte magic, then little-endian 64-bit numbers (whole length, length up to the payload, number,
 * operation), then data.
 *
 * @param number    of the request; the answer carries the same
 * @param operation what is asked or answered
 * @param data      all that follows the header
 */
record AfcPacket(long number, long operation, byte[] data) {

    private static final byte[] MAGIC = "CFA6LPAA".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 40;
    private static final int LONGEST = 16 << 20;

    static AfcPacket read(Wire wire) throws IOException {
        var header = ByteBuffer.wrap(exactly(wire, HEADER)).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
        long length = header.getLong() - HEADER;
        header.getLong();
        if (length < 0 || length > LONGEST) {
            throw new IOException("an AFC packet claims to be %d bytes long".formatted(length));
        }
        return new AfcPacket(header.getLong(), header.getLong(), exactly(wire, (int) length));
    }

    private static byte[] exactly(Wire wire, int count) throws IOException {
        byte[] bytes = wire.in().readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the client of AFC left");
        }
        return bytes;
    }

    void write(Wire wire) throws IOException {
        var packet = ByteBuffer.allocate(HEADER + data.length).order(ByteOrder.LITTLE_ENDIAN);
        packet.put(MAGIC).putLong(HEADER + data.length).putLong(HEADER + data.length).putLong(number).putLong(operation).put(data);
        wire.out().write(packet.array());
        wire.out().flush();
    }

    /** The text from a place to the next zero byte. */
    String text(int from) {
        int end = from;
        while (end < data.length && data[end] != 0) {
            end++;
        }
        return new String(data, from, end - from, StandardCharsets.UTF_8);
    }

    long numberAt(int place) {
        return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getLong(place);
    }
}
