package org.boardwright.workflow;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Replaces a file so that at every moment either the old or the new content is there whole, and the old one stays as a
 * backup. Not safe against a second writer; {@link CaseFile} holds a lock.
 */
final class SafeWrite {

    /** What the writing consists of, in order. */
    enum Step {
        BACKUP_WRITTEN, BACKUP_IN_PLACE, HALF_WRITTEN, WRITTEN, ON_DISK, IN_PLACE
    }

    /** Told after each step. A test stops the writing by throwing. */
    interface Watcher {
        void after(Step step) throws IOException;
    }

    private final Path file;
    private final Watcher watcher;

    SafeWrite(Path file, Watcher watcher) {
        this.file = file;
        this.watcher = watcher;
    }

    static Path backupOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".bak");
    }

    void write(byte[] bytes) throws IOException {
        if (Files.exists(file)) {
            backUp();
        }
        Path fresh = hidden(".saving");
        writeToDisk(fresh, bytes, true);
        watcher.after(Step.ON_DISK);
        Files.move(fresh, file, ATOMIC_MOVE);
        watcher.after(Step.IN_PLACE);
        syncFolder();
    }

    private void backUp() throws IOException {
        Path fresh = hidden(".backup");
        writeToDisk(fresh, Files.readAllBytes(file), false);
        watcher.after(Step.BACKUP_WRITTEN);
        Files.move(fresh, backupOf(file), ATOMIC_MOVE);
        watcher.after(Step.BACKUP_IN_PLACE);
    }

    private Path hidden(String ending) {
        return file.resolveSibling("." + file.getFileName() + ending);
    }

    private void writeToDisk(Path path, byte[] bytes, boolean watched) throws IOException {
        try (FileChannel channel = FileChannel.open(path, CREATE, WRITE, TRUNCATE_EXISTING)) {
            int half = bytes.length / 2;
            writeFully(channel, ByteBuffer.wrap(bytes, 0, half));
            if (watched) {
                watcher.after(Step.HALF_WRITTEN);
            }
            writeFully(channel, ByteBuffer.wrap(bytes, half, bytes.length - half));
            if (watched) {
                watcher.after(Step.WRITTEN);
            }
            channel.force(true);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** A rename is safe from a power cut only when its folder is on disk; Windows can not and need not do that. */
    private void syncFolder() throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel folder = FileChannel.open(file.getParent(), READ)) {
                folder.force(true);
            }
        }
    }
}
