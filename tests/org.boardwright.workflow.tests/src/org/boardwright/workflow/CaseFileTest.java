package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.boardwright.model.casefile.RepairCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseFileTest {

    @TempDir
    private Path folder;
    private Path path;
    private final RepairCase story = Story.start();
    /** Step of the writing at which the disk fails; null: it does not. */
    private SafeWrite.Step failing;

    @BeforeEach
    void name() {
        path = folder.resolve("customer 7.bwcase");
    }

    private CaseFile file() {
        return new CaseFile(path, step -> {
            if (step == failing) {
                throw new IOException("no space left on device");
            }
        });
    }

    private int stepsIn(Path file) throws CaseFileException {
        return new CaseFile(file).load().getSteps().size();
    }

    @ParameterizedTest
    @EnumSource
    void aSaveThatStopsAtAnyStepLeavesAWholeCase(SafeWrite.Step step) throws CaseFileException {
        CaseFile file = file();
        file.save(story);
        Story.answer(story);
        failing = step;
        assertThrows(CaseFileException.class, () -> file.save(story));
        assertEquals(step == SafeWrite.Step.IN_PLACE ? 1 : 0, stepsIn(path));
    }

    @ParameterizedTest
    @EnumSource
    void theNextSaveAfterAFailureHoldsEverything(SafeWrite.Step step) throws CaseFileException {
        CaseFile file = file();
        file.save(story);
        Story.answer(story);
        failing = step;
        assertThrows(CaseFileException.class, () -> file.save(story));
        failing = null;
        Story.answer(story);
        file.save(story);
        assertEquals(2, stepsIn(path));
    }

    @Test
    void theBackupHoldsTheStateBefore() throws CaseFileException {
        CaseFile file = file();
        file.save(story);
        Story.answer(story);
        file.save(story);
        assertEquals(0, stepsIn(SafeWrite.backupOf(path)));
    }

    @Test
    void aFileChangedBySomebodyElseIsNotOverwritten() throws CaseFileException {
        file().save(story);
        CaseFile mine = file();
        RepairCase here = mine.load();
        CaseFile theirs = file();
        RepairCase there = theirs.load();
        Story.answer(there);
        theirs.save(there);
        assertThrows(CaseFileException.Conflict.class, () -> mine.save(here));
        assertEquals(1, stepsIn(path));
    }

    @Test
    void aNewCaseDoesNotReplaceAFile() throws CaseFileException {
        file().save(story);
        assertThrows(CaseFileException.Conflict.class, () -> file().save(Story.start()));
    }

    @Test
    void aBrokenFileIsKeptAndItsBackupNamed() throws CaseFileException, IOException {
        CaseFile file = file();
        file.save(story);
        file.save(story);
        byte[] broken = "<?xml version=\"1.0\"?>\n<casefile:Rep".getBytes();
        Files.write(path, broken);
        String message = assertThrows(CaseFileException.class, () -> file().load()).getMessage();
        assertTrue(message.startsWith(path + ":2: is not well-formed XML") && message.contains(".bak"), message);
        assertArrayEquals(broken, Files.readAllBytes(path));
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        CaseFile file = new CaseFile(folder.resolve("nowhere").resolve("a.bwcase"));
        assertTrue(assertThrows(CaseFileException.class, () -> file.save(story)).getMessage().contains("there is no such folder"));
    }
}
