package org.boardwright.probe.ipsw;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Moves the entries of an archive behind a hole that takes no room on disk, so that every offset needs ZIP64. The hole is
 * an entry of its own when it is given a name.
 */
final class Zip64 {

    private static final int END = 22;
    private static final int LOCAL = 0x04034b50;
    /** Of the local header in front of the hole, which only makes the file begin as an archive does. */
    private static final int HEAD = 30;
    /** Of the extra field with both sizes. */
    private static final int SIZES = 20;
    private static final short VERSION = 45;

    private Zip64() {
    }

    static void behindHole(Path file, byte[] archive, long hole) throws IOException {
        var old = little(archive);
        int directory = old.getInt(archive.length - END + 16);
        int entries = old.getShort(archive.length - END + 10);
        long shift = HEAD + hole;
        byte[] central = directory(old, directory, entries, shift);
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(little(new byte[HEAD]).putInt(LOCAL).array());
            out.seek(shift);
            out.write(archive, 0, directory);
            out.write(central);
            out.write(end(entries, central.length, shift + directory));
        }
    }

    /**
     * @param name of an entry of zeros, stored, in front of the others
     * @param size how many, more than fit into 32 bits
     * @param crc  their CRC-32
     */
    static void withEntryOfZeros(Path file, byte[] archive, String name, long size, int crc) throws IOException {
        var old = little(archive);
        int directory = old.getInt(archive.length - END + 16);
        int entries = old.getShort(archive.length - END + 10);
        byte[] local = local(name, size, crc);
        byte[] own = central(name, size, crc);
        byte[] central = directory(old, directory, entries, local.length + size);
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(local);
            out.seek(local.length + size);
            out.write(archive, 0, directory);
            out.write(own);
            out.write(central);
            out.write(end(entries + 1, own.length + central.length, local.length + size + directory));
        }
    }

    private static byte[] local(String name, long size, int crc) {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        return little(new byte[HEAD + text.length + SIZES]).putInt(LOCAL).putShort(VERSION).putShort((short) 0).putShort((short) 0)
                .putInt(0).putInt(crc).putInt(-1).putInt(-1).putShort((short) text.length).putShort((short) SIZES)
                .put(text).putShort((short) 1).putShort((short) (SIZES - 4)).putLong(size).putLong(size).array();
    }

    private static byte[] central(String name, long size, int crc) {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        return little(new byte[46 + text.length + SIZES]).putInt(0x02014b50).putShort(VERSION).putShort(VERSION).putShort((short) 0)
                .putShort((short) 0).putInt(0).putInt(crc).putInt(-1).putInt(-1).putShort((short) text.length).putShort((short) SIZES)
                .putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(0)
                .put(text).putShort((short) 1).putShort((short) (SIZES - 4)).putLong(size).putLong(size).array();
    }

    private static byte[] directory(ByteBuffer old, int at, int entries, long shift) {
        var out = little(new byte[old.capacity() - at + 12 * entries]);
        int from = at;
        for (int i = 0; i < entries; i++) {
            int name = old.getShort(from + 28);
            int extra = old.getShort(from + 30);
            byte[] entry = new byte[46 + name + extra];
            old.get(from, entry);
            little(entry).putShort(30, (short) (extra + 12)).putInt(42, -1);
            out.put(entry).putShort((short) 1).putShort((short) 8).putLong(shift + old.getInt(from + 42));
            from += entry.length;
        }
        byte[] result = new byte[out.position()];
        out.get(0, result);
        return result;
    }

    private static byte[] end(long entries, long length, long directory) {
        var out = little(new byte[56 + 20 + END]);
        out.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0).putInt(0).putLong(entries)
                .putLong(entries).putLong(length).putLong(directory);
        out.putInt(0x07064b50).putInt(0).putLong(directory + length).putInt(1);
        return out.putInt(0x06054b50).putShort((short) 0).putShort((short) 0).putShort((short) -1).putShort((short) -1)
                .putInt(-1).putInt(-1).putShort((short) 0).array();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
