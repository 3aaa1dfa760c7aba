package org.boardwright.emulator;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;

/**
 * A frame of usbmuxd: length with header, version, kind and tag, each four bytes little-endian, then a property list.
 *
 * @param tag echoed in the answer
 */
record MuxFrame(int tag, NSDictionary body) {

    private static final int HEADER = 16;
    private static final int VERSION_PLIST = 1;
    private static final int KIND_PLIST = 8;
    private static final int LONGEST = 1 << 20;

    /** Reads the next frame; null at the end of the stream. */
    static MuxFrame read(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEADER);
        if (head.length < HEADER) {
            return null;
        }
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int length = header.getInt() - HEADER;
        if (header.getInt() != VERSION_PLIST || header.getInt() != KIND_PLIST || length < 0 || length > LONGEST) {
            throw new IOException("Not a frame of usbmuxd with a property list of at most " + LONGEST + " bytes.");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The stream ended within a frame of usbmuxd.");
        }
        return new MuxFrame(header.getInt(), Plists.parse(body));
    }

    static void write(OutputStream out, NSObject list, int tag) throws IOException {
        byte[] body = list.toXMLPropertyList().getBytes(StandardCharsets.UTF_8);
        out.write(ByteBuffer.allocate(HEADER + body.length).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(HEADER + body.length).putInt(VERSION_PLIST).putInt(KIND_PLIST).putInt(tag).put(body).array());
        out.flush();
    }
}
