package org.boardwright.restore.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.boardwright.restore.RestoreRefusedException;

/** Looks before a restore whether the firmware file opens and its system image has room to be unpacked. */
public final class SpaceCheck {

    private static final double GB = 1e9;
    /** For logs and what else the program writes. Estimate. */
    private static final long SPARE = 256L << 20;

    private SpaceCheck() {
    }

    /**
     * @param unpacked folder where the system image is unpacked
     * @throws RestoreRefusedException when the file is no firmware file or there is no room
     */
    public static void check(Path firmware, Path unpacked) throws RestoreRefusedException {
        if (!Files.isRegularFile(firmware)) {
            throw new RestoreRefusedException("There is no firmware file " + firmware + ".");
        }
        long needed = largestPart(firmware) + SPARE;
        long free = free(unpacked);
        if (free < needed) {
            throw new RestoreRefusedException("Unpacking %s needs %.1f GB in %s, and %.1f GB are free. Make room there, then start again."
                    .formatted(firmware.getFileName(), needed / GB, unpacked, free / GB));
        }
    }

    private static long largestPart(Path firmware) throws RestoreRefusedException {
        try (ZipFile zip = new ZipFile(firmware.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).max().orElse(0);
        } catch (IOException e) {
            throw new RestoreRefusedException(
                    "%s is no whole firmware file (%s). Download it again.".formatted(firmware, e.getMessage()), e);
        }
    }

    private static long free(Path unpacked) throws RestoreRefusedException {
        try {
            return Files.getFileStore(unpacked).getUsableSpace();
        } catch (IOException e) {
            throw new RestoreRefusedException("It cannot be told how much room there is in " + unpacked + ": " + e.getMessage(), e);
        }
    }
}
