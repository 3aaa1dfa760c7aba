package org.boardwright.emulator;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;

/** Property lists in the frames of the phone's services. */
final class Plists {

    /** Larger frames are no property list but garbage. */
    private static final int LARGEST = 256 << 20;

    private Plists() {
    }

    /** Reads a list behind a length of four bytes; null at the end of the stream. */
    static NSDictionary read(InputStream in, ByteOrder order) throws IOException {
        byte[] head = in.readNBytes(4);
        if (head.length < 4) {
            return null;
        }
        int length = ByteBuffer.wrap(head).order(order).getInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("A frame of " + Integer.toUnsignedLong(length) + " bytes is no property list.");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The stream ended within a property list.");
        }
        return parse(body);
    }

    /** Reads a list that ends with {@code </plist>} and a line end and has no length before it, as libplist writes them for ASR. */
    static NSDictionary readBare(InputStream in) throws IOException {
        byte[] end = "</plist>\n".getBytes(StandardCharsets.US_ASCII);
        var text = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < end.length) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The stream ended within a property list.");
            }
            text.write(next);
            matched = next == end[matched] ? matched + 1 : next == end[0] ? 1 : 0;
        }
        return parse(text.toByteArray());
    }

    static void writeBare(OutputStream out, NSObject list) throws IOException {
        out.write(list.toXMLPropertyList().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static void writeBinary(OutputStream out, NSObject list) throws IOException {
        byte[] body = BinaryPropertyListWriter.writeToArray(list);
        ByteBuffer frame = ByteBuffer.allocate(4 + body.length).order(ByteOrder.LITTLE_ENDIAN).putInt(body.length).put(body);
        out.write(frame.array());
        out.flush();
    }

    static NSDictionary parse(byte[] bytes) throws IOException {
        return org.boardwright.phones.wire.Plists.dictionary(bytes);
    }
}
