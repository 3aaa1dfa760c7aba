package org.boardwright.ui.knowledge.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.boardwright.model.knowledge.Claim;
import org.boardwright.model.knowledge.KnowledgePackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack is edited, undone, saved, and never written over somebody else's work. */
class PackDocumentTest {

    @TempDir
    private Path folder;
    private Path file;
    private PackDocument document;

    @BeforeEach
    void open() throws IOException, PackFileException {
        file = Packs.copy(Packs.iphoneX(), folder);
        document = PackDocument.open(file);
    }

    private Claim prior() {
        return document.model().getAdjustments().getFirst().getPriors().getFirst();
    }

    private void type(double value) {
        document.set(prior(), KnowledgePackage.Literals.CLAIM__VALUE, value);
    }

    @Test
    void anUnchangedPackIsSavedByteForByte() throws IOException, PackFileException {
        document.save();
        assertArrayEquals(Files.readAllBytes(Packs.iphoneX()), Files.readAllBytes(file));
    }

    @Test
    void oneNumberIsOneChangedLine() throws IOException, PackFileException {
        type(8.25);
        document.save();
        assertEquals(Files.readString(Packs.iphoneX()).replace("<priors value=\"9.5\"", "<priors value=\"8.25\""), Files.readString(file));
    }

    @Test
    void whatIsTypedInOneFieldIsUndoneAtOnce() {
        type(8);
        type(8.2);
        type(8.25);
        document.undo();
        assertEquals(9.5, prior().getValue());
        assertEquals(Optional.empty(), document.undoable());
    }

    @Test
    void anotherFieldIsAnotherChange() {
        type(8);
        document.set(prior(), KnowledgePackage.Literals.CLAIM__NOTE, "n");
        document.undo();
        assertEquals(8, prior().getValue());
    }

    @Test
    void whatIsTypedAfterAPauseIsAnotherChange() {
        type(8);
        document.endTyping();
        type(7);
        document.undo();
        assertEquals(8, prior().getValue());
    }

    @Test
    void redoDoesTheWholeChangeAgain() {
        type(8);
        type(7);
        document.undo();
        document.redo();
        assertEquals(7, prior().getValue());
    }

    @Test
    void itIsDirtyUntilSavedAndCleanAgainWhenUndone() throws PackFileException {
        assertFalse(document.isDirty());
        type(8);
        assertTrue(document.isDirty());
        document.undo();
        assertFalse(document.isDirty());
        document.redo();
        document.save();
        assertFalse(document.isDirty());
        type(7);
        assertTrue(document.isDirty(), "typing goes on after the save");
    }

    @Test
    void aFileChangedByAnotherIsNotWrittenOver() throws IOException, PackFileException {
        type(8);
        Files.writeString(file, Files.readString(file).replace("9.5", "9.4"));
        byte[] theirs = Files.readAllBytes(file);
        assertThrows(PackConflictException.class, document::save);
        assertArrayEquals(theirs, Files.readAllBytes(file));
        document.saveOver();
        assertTrue(Files.readString(file).contains("<priors value=\"8\""));
    }

    @Test
    void readingAnewTakesTheirChanges() throws IOException, PackFileException {
        type(8);
        Files.writeString(file, Files.readString(file).replace("9.5", "9.4"));
        document.reload();
        assertEquals(9.4, prior().getValue());
        assertFalse(document.isDirty());
    }

    @Test
    void savedElsewhereItGoesOnThere() throws PackFileException {
        type(8);
        document.saveAs(folder.resolve("other.faults"));
        assertEquals("other.faults", document.file().getFileName().toString());
        assertFalse(document.isDirty());
    }

    @Test
    void aFolderThatTakesNoFileIsNamed() {
        Path nowhere = folder.resolve("missing/other.faults");
        assertTrue(assertThrows(PackFileException.class, () -> document.saveAs(nowhere)).getMessage().contains("missing"));
        assertEquals(file, document.file());
    }

    @Test
    void aFileThatIsNoPackIsRefusedWithItsPlace() throws IOException {
        Path log = Files.writeString(folder.resolve("log.faults"), "<a>\n<b></a>");
        assertTrue(assertThrows(PackFileException.class, () -> PackDocument.open(log)).getMessage().startsWith("log.faults:"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertTrue(assertThrows(PackFileException.class, () -> PackDocument.open(folder.resolve("none.faults"))).getMessage().contains("none.faults"));
    }
}
