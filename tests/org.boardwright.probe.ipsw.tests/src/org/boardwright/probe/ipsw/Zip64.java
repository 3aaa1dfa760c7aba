package org.boardwright.probe.ipsw;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Puts a huge stored entry of zeros, which takes no room on disk, in front of the entries of an archive. */
final class Zip64 {

    private static final byte[] NAME = "048-00009-001.dmg".getBytes(StandardCharsets.US_ASCII);
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 22;

    private Zip64() {
    }

    static void withHoleInFront(Path file, byte[] archive, long hole) throws IOException {
        var old = little(archive);
        int directory = old.getInt(archive.length - END + 16);
        int entries = old.getShort(archive.length - END + 10);
        long crc = crcOfZeros(hole);
        var head = header(0x04034b50, hole, crc);
        long shift = head.length + hole;
        byte[] central = directory(old, directory, entries, shift, header(CENTRAL, hole, crc));
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(head);
            out.seek(shift);
            out.write(archive, 0, directory);
            out.write(central);
            out.write(end(entries + 1, central.length, shift + directory));
        }
    }

    private static byte[] directory(ByteBuffer old, int at, int entries, long shift, byte[] first) {
        var out = little(new byte[first.length + old.capacity() - at + 12 * entries]);
        out.put(first);
        int from = at;
        for (int i = 0; i < entries; i++) {
            int name = old.getShort(from + 28);
            int extra = old.getShort(from + 30);
            byte[] entry = new byte[46 + name + extra];
            old.get(from, entry);
            var copy = little(entry);
            copy.putShort(30, (short) (extra + 12)).putInt(42, -1);
            out.put(entry).putShort((short) 1).putShort((short) 8).putLong(shift + old.getInt(from + 42));
            from += entry.length;
        }
        byte[] result = new byte[out.position()];
        out.get(0, result);
        return result;
    }

    private static byte[] header(int signature, long size, long crc) {
        boolean central = signature == CENTRAL;
        int extra = 4 + 16;
        var out = little(new byte[(central ? 46 : 30) + NAME.length + extra]);
        out.putInt(signature);
        if (central) {
            out.putShort((short) 45);
        }
        out.putShort((short) 45).putShort((short) 0).putShort((short) 0).putInt(0).putInt((int) crc).putInt(-1).putInt(-1)
                .putShort((short) NAME.length).putShort((short) extra);
        if (central) {
            out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(0);
        }
        return out.put(NAME).putShort((short) 1).putShort((short) 16).putLong(size).putLong(size).array();
    }

    private static byte[] end(long entries, long length, long directory) {
        var out = little(new byte[56 + 20 + END]);
        out.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0).putInt(0).putLong(entries)
                .putLong(entries).putLong(length).putLong(directory);
        out.putInt(0x07064b50).putInt(0).putLong(directory + length).putInt(1);
        return out.putInt(0x06054b50).putShort((short) 0).putShort((short) 0).putShort((short) -1).putShort((short) -1)
                .putInt(-1).putInt(-1).putShort((short) 0).array();
    }

    private static long crcOfZeros(long count) {
        var crc = new CRC32();
        byte[] zeros = new byte[1 << 20];
        for (long done = 0; done < count; done += zeros.length) {
            crc.update(zeros, 0, (int) Math.min(zeros.length, count - done));
        }
        return crc.getValue();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
