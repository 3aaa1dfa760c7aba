package org.boardwright.workflow;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Says that somebody works on a case. The operating system takes the lock back when the program ends in any way, so a
 * crash leaves nothing to clean up. The hidden file beside the case stays, since deleting it would let two take it.
 */
final class CaseLock {

    /** The lock is far behind the text, which others must be able to read where locks are binding. */
    private static final long LOCKED_BYTE = 1L << 30;
    private static final int LONGEST_NAME = 200;

    private final Path path;
    private final Path lockFile;
    private FileChannel channel;

    CaseLock(Path path) {
        this.path = path;
        this.lockFile = path.resolveSibling("." + path.getFileName() + ".open");
    }

    boolean isHeld() {
        return channel != null;
    }

    /** @throws CaseFileException.InUse when somebody else has it */
    void take() throws IOException, CaseFileException {
        if (isHeld()) {
            return;
        }
        FileChannel opened = FileChannel.open(lockFile, CREATE, READ, WRITE);
        try {
            FileLock taken = opened.tryLock(LOCKED_BYTE, 1, false);
            if (taken == null) {
                throw new CaseFileException.InUse(path + ": " + holder(opened) + " works on this case in another window. Close it there first.");
            }
            write(opened, ProcessHandle.current().info().user().orElse("somebody"));
            channel = opened;
        } catch (OverlappingFileLockException e) {
            throw new CaseFileException.InUse(path + ": this program works on this case already. Close it there first.");
        } finally {
            if (channel != opened) {
                opened.close();
            }
        }
    }

    void release() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(lockFile + " cannot be closed", e);
            } finally {
                channel = null;
            }
        }
    }

    private static void write(FileChannel channel, String name) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(name), 0);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_NAME);
        channel.read(text, 0);
        String name = StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
        return name.isEmpty() ? "somebody" : name;
    }
}
