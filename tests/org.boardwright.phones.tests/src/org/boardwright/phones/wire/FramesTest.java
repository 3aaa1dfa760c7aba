package org.boardwright.phones.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import com.dd.plist.BinaryPropertyListWriter;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

    private static final HexFormat HEX = HexFormat.of();

    private static byte[] muxFrame() throws IOException {
        var out = new ByteArrayOutputStream();
        new MuxFrame(7, Plists.of("MessageType", "Listen")).write(out);
        return out.toByteArray();
    }

    private static ByteArrayInputStream hex(String hex) {
        return new ByteArrayInputStream(HEX.parseHex(hex.replace(" ", "")));
    }

    @Test
    void ofUsbmuxdBeginInLittleEndian() throws IOException {
        byte[] frame = muxFrame();
        assertEquals("%02x%02x0000 01000000 08000000 07000000".formatted(frame.length & 0xFF, frame.length >> 8).replace(" ", ""),
                HEX.formatHex(frame, 0, 16));
    }

    @Test
    void ofUsbmuxdAreReadBack() throws IOException {
        var frame = MuxFrame.read(new ByteArrayInputStream(muxFrame()));
        assertEquals(7, frame.tag());
        assertEquals("Listen", Plists.text(frame.body(), "MessageType").orElseThrow());
    }

    @Test
    void ofLockdownBeginInBigEndian() throws IOException {
        var out = new ByteArrayOutputStream();
        PlistFrame.write(out, Plists.of("Request", "QueryType"));
        byte[] frame = out.toByteArray();
        assertArrayEquals(new byte[] { 0, 0, (byte) ((frame.length - 4) >> 8), (byte) (frame.length - 4) }, Arrays.copyOf(frame, 4));
    }

    @Test
    void ofLockdownMayBeBinary() throws IOException {
        byte[] binary = BinaryPropertyListWriter.writeToArray(Plists.of("Type", "com.apple.mobile.lockdown"));
        var frame = new ByteArrayOutputStream();
        frame.write(new byte[] { 0, 0, 0, (byte) binary.length });
        frame.write(binary);
        var read = PlistFrame.read(new ByteArrayInputStream(frame.toByteArray()));
        assertEquals("com.apple.mobile.lockdown", Plists.text(read, "Type").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000004 01020304", "00000005 68656c6c6f", "7fffffff", "ffffffff", "00000000",
            "00000008 62706c6973743030"})
    void ofLockdownThatAreGarbage(String hex) {
        assertThrows(GarbageException.class, () -> PlistFrame.read(hex(hex)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffff 01000000 08000000 00000000", "10000000 01000000 08000000 00000000",
            "10000000 00000000 01000000 00000000", "00000000 01000000 08000000 00000000"})
    void ofUsbmuxdThatAreGarbage(String hex) {
        assertThrows(GarbageException.class, () -> MuxFrame.read(hex(hex)));
    }

    @Test
    void thatEndTooSoon() throws IOException {
        byte[] frame = muxFrame();
        assertThrows(EOFException.class, () -> MuxFrame.read(new ByteArrayInputStream(frame, 0, frame.length - 1)));
    }

    @Test
    void swapTheBytesOfAPort() {
        assertEquals(32498, MuxFrame.swapped(62078));
        assertEquals(62078, MuxFrame.swapped(32498));
    }

    @Test
    void aKeyInPkcs1IsReadAsPkcs8() throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        byte[] pkcs8 = pair.getPrivate().getEncoded();
        var pkcs1 = PrivateKeyInfo.getInstance(pkcs8).parsePrivateKey().toASN1Primitive().getEncoded();
        var pem = "-----BEGIN RSA PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pkcs1)
                + "\n-----END RSA PRIVATE KEY-----\n";
        assertArrayEquals(pkcs8, PairedTls.unwrapped(pem.getBytes(StandardCharsets.US_ASCII)));
    }
}
