package org.boardwright.probe.ipsw.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import org.boardwright.probe.Transport;

/**
 * The first bytes of a file, which tell whether it may be a firmware file even when its end is missing.
 *
 * @param why why it is none; empty when it may be one
 */
public record ArchiveHead(String why) {

    private static final int SIGNATURE = 0x04034b50;
    private static final int FIXED = 30;
    private static final int NAME_LENGTH_AT = 26;
    private static final int NAME_MAX = 512;
    /** What Apple puts at the top of a firmware file. */
    private static final Pattern ENTRY = Pattern.compile(
            "BuildManifesto?\\.plist|Restore\\.plist|Firmware/.*|kernelcache\\..*|[^/]+\\.dmg(?:\\..*)?");

    /**
     * Looks at the first bytes.
     *
     * @throws IOException when they cannot be read
     */
    public static ArchiveHead of(Transport transport) throws IOException {
        byte[] head;
        try (var in = transport.open()) {
            head = in.readNBytes(FIXED + NAME_MAX);
        }
        if (head.length == 0) {
            return new ArchiveHead("the file is empty");
        }
        var bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (head.length < FIXED || bytes.getInt(0) != SIGNATURE) {
            return new ArchiveHead("not a firmware file: an IPSW is a ZIP archive and begins with PK");
        }
        int length = Math.min(bytes.getShort(NAME_LENGTH_AT) & 0xFFFF, head.length - FIXED);
        var first = new String(head, FIXED, length, StandardCharsets.UTF_8);
        boolean named = transport.name().toLowerCase(Locale.ROOT).endsWith(".ipsw");
        return new ArchiveHead(named || ENTRY.matcher(first).matches() ? "" : "a ZIP archive, but not a firmware file (IPSW)");
    }
}
