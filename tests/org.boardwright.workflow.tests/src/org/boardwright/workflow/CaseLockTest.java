package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One window at a time works on a case. That a crash lets go of it is shown by {@link KilledInTheStoryTest}. */
class CaseLockTest {

    @TempDir
    private Path folder;
    private Path path;

    @BeforeEach
    void aCase() throws CaseFileException {
        path = folder.resolve("customer 7.bwcase");
        new CaseFile(path).save(Story.start());
    }

    @Test
    void aSecondWindowIsRefusedInPlainWords() throws CaseFileException {
        CaseFile first = new CaseFile(path);
        first.hold();
        String message = assertThrows(CaseFileException.InUse.class, () -> new CaseFile(path).hold()).getMessage();
        assertTrue(message.startsWith(path + ": ") && message.endsWith("Close it there first."), message);
    }

    @Test
    void aCaseThatWasReleasedCanBeTaken() throws CaseFileException {
        CaseFile first = new CaseFile(path);
        first.hold();
        first.release();
        assertDoesNotThrow(() -> new CaseFile(path).hold());
    }

    @Test
    void aHeldCaseCanStillBeReadAndSaved() throws CaseFileException {
        CaseFile mine = new CaseFile(path);
        mine.hold();
        mine.save(mine.load());
        assertDoesNotThrow(() -> new CaseFile(path).load());
        assertTrue(mine.isHeld());
    }

    @Test
    void aChangeBySomebodyElseIsSeen() throws Exception {
        CaseFile mine = new CaseFile(path);
        mine.load();
        assertFalse(mine.isChangedOutside());
        Files.writeString(path, "something else");
        assertTrue(mine.isChangedOutside());
    }

    @Test
    void savingOverAChangeKeepsItAsTheBackup() throws Exception {
        CaseFile mine = new CaseFile(path);
        var mineData = mine.load();
        Files.writeString(path, "theirs");
        assertThrows(CaseFileException.Conflict.class, () -> mine.save(mineData));
        mine.saveOver(mineData);
        assertDoesNotThrow(() -> new CaseFile(path).load());
        assertTrue(Files.readString(SafeWrite.backupOf(path)).equals("theirs"));
    }
}
