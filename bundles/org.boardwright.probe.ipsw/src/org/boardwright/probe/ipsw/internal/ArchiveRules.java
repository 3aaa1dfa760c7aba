package org.boardwright.probe.ipsw.internal;

import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;

/** What a firmware file never does: name files outside of itself, or unpack to far more than it is. */
final class ArchiveRules {

    private static final int ENTRIES_MAX = 20_000;
    private static final long UNPACKED_MAX = 100L << 30;
    /** Small files of zeros may be packed hundredfold, large ones hold images that hardly shrink. */
    private static final long RATIO_FROM = 64L << 20;
    private static final long RATIO_MAX = 100;

    private ArchiveRules() {
    }

    static void check(List<? extends ZipEntry> entries, long archiveSize) throws HostileArchiveException {
        if (entries.size() > ENTRIES_MAX) {
            throw new HostileArchiveException("it has %d entries, more than %d".formatted(entries.size(), ENTRIES_MAX));
        }
        long unpacked = 0;
        long packed = 0;
        for (var entry : entries) {
            checkName(entry.getName());
            checkRatio(entry);
            unpacked = saturated(unpacked, entry.getSize());
            packed = saturated(packed, entry.getCompressedSize());
        }
        if (unpacked > UNPACKED_MAX) {
            throw new HostileArchiveException("it would unpack to %d GB".formatted(unpacked >> 30));
        }
        if (packed > archiveSize) {
            throw new HostileArchiveException("its entries lie over each other");
        }
    }

    private static long saturated(long sum, long more) {
        return more > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + Math.max(0, more);
    }

    private static void checkName(String name) throws HostileArchiveException {
        boolean outside = name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0
                || name.indexOf('\0') >= 0 || Arrays.asList(name.split("/")).contains("..");
        if (outside) {
            throw new HostileArchiveException("its entry '%s' points outside of the archive".formatted(name));
        }
    }

    private static void checkRatio(ZipEntry entry) throws HostileArchiveException {
        if (entry.getSize() > RATIO_FROM && entry.getSize() / RATIO_MAX > entry.getCompressedSize()) {
            throw new HostileArchiveException("its entry '%s' would unpack to %d MB from %d MB".formatted(entry.getName(),
                    entry.getSize() >> 20, entry.getCompressedSize() >> 20));
        }
    }
}
