package org.boardwright.phones.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

import com.dd.plist.NSDictionary;

/** Messages of lockdownd, restored and most services: a big-endian 32-bit length, then a property list. */
public final class PlistFrame {

    private PlistFrame() {
    }

    /**
     * The next message.
     *
     * @throws EOFException     when the other end closed
     * @throws GarbageException when it is no message
     */
    public static NSDictionary read(InputStream in) throws IOException {
        int length = ByteBuffer.wrap(Frames.exactly(in, Integer.BYTES)).getInt();
        return Plists.dictionary(Frames.body(in, length));
    }

    /** Sends a message whole. */
    public static void write(OutputStream out, NSDictionary message) throws IOException {
        byte[] xml = Plists.xml(message);
        out.write(ByteBuffer.allocate(Integer.BYTES + xml.length).putInt(xml.length).put(xml).array());
        out.flush();
    }
}
