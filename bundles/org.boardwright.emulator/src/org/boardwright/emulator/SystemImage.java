package org.boardwright.emulator;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;

/** The phone's side of ASR, the protocol by which a system image comes. */
final class SystemImage {

    /** The client puts a SHA-1 of 20 bytes after each chunk of this size, and after the last one. */
    private static final int CHUNK = 128 << 10;
    private static final int SUM = 20;
    /** Bytes at the start and at the end of the image which the phone looks at before it takes all. */
    private static final int LOOKED_AT = 4096;

    private final InputStream in;
    private final OutputStream out;

    SystemImage(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Takes the image.
     *
     * @param dropAt share of the image after which to stop, above 1 for never
     * @return whether the whole image came
     * @throws IOException when the client breaks the connection, or a checksum does not fit
     */
    boolean take(double dropAt) throws IOException {
        NSDictionary initiate = new NSDictionary();
        initiate.put("Command", "Initiate");
        initiate.put("Checksum Chunks", true);
        Plists.writeBare(out, initiate);
        long size = size(Plists.readBare(in));
        lookAt(0, (int) Math.min(LOOKED_AT, size));
        lookAt(size - Math.min(LOOKED_AT, size), (int) Math.min(LOOKED_AT, size));
        NSDictionary payload = new NSDictionary();
        payload.put("Command", "Payload");
        Plists.writeBare(out, payload);
        return takeChunks(size, dropAt);
    }

    private static long size(NSDictionary packetInfo) throws IOException {
        if (packetInfo.get("Payload") instanceof NSDictionary payload && payload.get("Size") instanceof NSNumber size) {
            return size.longValue();
        }
        throw new IOException("The packet information names no size of the image: " + packetInfo.toXMLPropertyList());
    }

    private void lookAt(long offset, int length) throws IOException {
        NSDictionary ask = new NSDictionary();
        ask.put("Command", "OOBData");
        ask.put("OOB Length", length);
        ask.put("OOB Offset", offset);
        Plists.writeBare(out, ask);
        readFully(new byte[length], length);
    }

    private boolean takeChunks(long size, double dropAt) throws IOException {
        MessageDigest sha1 = sha1();
        byte[] chunk = new byte[CHUNK];
        byte[] sum = new byte[SUM];
        for (long taken = 0; taken < size;) {
            if (taken >= dropAt * size) {
                return false;
            }
            int length = (int) Math.min(CHUNK, size - taken);
            readFully(chunk, length);
            readFully(sum, SUM);
            sha1.update(chunk, 0, length);
            if (!Arrays.equals(sha1.digest(), sum)) {
                throw new IOException("The checksum after byte " + (taken + length) + " of the system image does not fit.");
            }
            taken += length;
        }
        return true;
    }

    private void readFully(byte[] buffer, int length) throws IOException {
        if (in.readNBytes(buffer, 0, length) < length) {
            throw new EOFException("The connection ended within the system image.");
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1.", e);
        }
    }
}
