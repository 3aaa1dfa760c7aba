package org.boardwright.phones.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import com.dd.plist.NSDictionary;

/**
 * A message of usbmuxd: four little-endian 32-bit numbers (length with this header, version 1, kind 8, tag), then a
 * property list. The binary messages of version 0 are not spoken.
 *
 * @param tag  of the request; an answer carries the same, an event 0
 * @param body the message
 */
public record MuxFrame(int tag, NSDictionary body) {

    /** The port of lockdownd on a phone. */
    public static final int LOCKDOWN_PORT = 62078;

    private static final int HEADER = 16;
    private static final int VERSION = 1;
    private static final int PLIST = 8;

    /**
     * The next message.
     *
     * @throws EOFException     when the other end closed
     * @throws GarbageException when it is no message
     */
    public static MuxFrame read(InputStream in) throws IOException {
        var header = ByteBuffer.wrap(Frames.exactly(in, HEADER)).order(ByteOrder.LITTLE_ENDIAN);
        int length = header.getInt();
        int version = header.getInt();
        int kind = header.getInt();
        if (version != VERSION || kind != PLIST) {
            throw new GarbageException("not a message of usbmuxd: version %d, kind %d".formatted(version, kind), null);
        }
        return new MuxFrame(header.getInt(), Plists.dictionary(Frames.body(in, length - HEADER)));
    }

    /** Sends it whole. */
    public void write(OutputStream out) throws IOException {
        byte[] xml = Plists.xml(body);
        var frame = ByteBuffer.allocate(HEADER + xml.length).order(ByteOrder.LITTLE_ENDIAN);
        frame.putInt(HEADER + xml.length).putInt(VERSION).putInt(PLIST).putInt(tag).put(xml);
        out.write(frame.array());
        out.flush();
    }

    /** A port as a Connect message carries it, or back: its two bytes are swapped. */
    public static int swapped(int port) {
        return Short.toUnsignedInt(Short.reverseBytes((short) port));
    }
}
