package org.boardwright.workflow;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

import org.boardwright.model.CaseFormat;
import org.boardwright.model.CaseFormatException;
import org.boardwright.model.casefile.RepairCase;

/** The file of one case. Knows what it last read or wrote there, so that a change by somebody else is never overwritten. */
final class CaseFile {

    private static final SafeWrite.Watcher NOBODY = step -> { };

    private final Path path;
    private final SafeWrite writer;
    /** Content of the file as this case knows it; empty when the file does not exist yet. */
    private byte[] known = {};
    /** What a save that failed late may have left there. */
    private byte[] attempted = {};
    private final CaseLock lock;

    CaseFile(Path path) {
        this(path, NOBODY);
    }

    CaseFile(Path path, SafeWrite.Watcher watcher) {
        this.path = path.toAbsolutePath().normalize();
        this.writer = new SafeWrite(this.path, watcher);
        this.lock = new CaseLock(this.path);
    }

    Path path() {
        return path;
    }

    /** Keeps other windows from working on the file until {@link #release}. */
    void hold() throws CaseFileException {
        try {
            lock.take();
        } catch (IOException e) {
            throw new CaseFileException(path + ": " + inWords(e, "opened for work"), e);
        }
    }

    void release() {
        lock.release();
    }

    boolean isHeld() {
        return lock.isHeld();
    }

    /** Whether the file is no longer what was last read or written here. */
    boolean isChangedOutside() {
        try {
            return isForeign(Files.readAllBytes(path));
        } catch (IOException e) {
            return !(e instanceof NoSuchFileException);
        }
    }

    /** Reads the case; the file is not changed, whatever is wrong with it. */
    RepairCase load() throws CaseFileException {
        try {
            byte[] bytes = Files.readAllBytes(path);
            RepairCase repairCase = CaseFormat.read(path.toString(), bytes);
            known = bytes;
            return repairCase;
        } catch (CaseFormatException e) {
            throw new CaseFileException.Unreadable(e.getMessage() + " The file was left as it is." + backupHint(), e);
        } catch (IOException e) {
            throw new CaseFileException(path + ": " + inWords(e, "read"), e);
        }
    }

    private String backupHint() {
        Path backup = SafeWrite.backupOf(path);
        return Files.exists(backup) ? " The state before the last change is in " + backup + "." : "";
    }

    /**
     * Replaces the content of the file by the case.
     *
     * @throws CaseFileException.Conflict when the file is no longer what was last read or written here
     */
    void save(RepairCase repairCase) throws CaseFileException {
        save(repairCase, false);
    }

    /** Replaces whatever the file holds; what it held stays as the backup. */
    void saveOver(RepairCase repairCase) throws CaseFileException {
        save(repairCase, true);
    }

    private void save(RepairCase repairCase, boolean over) throws CaseFileException {
        byte[] bytes = CaseFormat.write(repairCase);
        try (FileChannel channel = FileChannel.open(path.resolveSibling("." + path.getFileName() + ".lock"), CREATE, WRITE);
                FileLock saving = channel.lock()) {
            if (!over) {
                refuseConflict();
            }
            attempted = bytes;
            writer.write(bytes);
            known = bytes;
        } catch (OverlappingFileLockException e) {
            throw new CaseFileException(path + ": is being saved by another window. Try again.", e);
        } catch (IOException e) {
            throw new CaseFileException(path + ": " + inWords(e, "saved"), e);
        }
    }

    private void refuseConflict() throws IOException, CaseFileException {
        if (!Files.exists(path)) {
            return;
        }
        byte[] there = Files.readAllBytes(path);
        if (isForeign(there)) {
            throw new CaseFileException.Conflict(path + (known.length == 0 ? ": exists already. Choose another name, or open it."
                    : ": was changed by somebody else since it was opened. Save this case under another name, or open the file again."));
        }
    }

    private boolean isForeign(byte[] there) {
        return !Arrays.equals(there, known) && !Arrays.equals(there, attempted);
    }

    private static String inWords(IOException e, String what) {
        return switch (e) {
            case NoSuchFileException gone when "read".equals(what) -> "there is no such file; check the path.";
            case NoSuchFileException gone -> "there is no such folder; create it first.";
            case AccessDeniedException denied -> "may not be " + what + "; check the permissions of the file and its folder.";
            default -> "cannot be " + what + ": " + e.getMessage() + ".";
        };
    }
}
