package org.boardwright.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.boardwright.packs.internal.JarReading;
import org.boardwright.packs.internal.PackFolder;
import org.boardwright.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another program changes the folder of the packs, as an installation by it leaves it. */
class OtherProgramTest extends PacksFixture {

    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<List<PackChange>> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<IOException> trouble = new LinkedBlockingQueue<>();
    private Workflow.Subscription following;

    @BeforeEach
    void follow() {
        following = packs.follow(told::add, trouble::add);
    }

    @AfterEach
    void leave() {
        following.close();
        assertEquals(List.of(), List.copyOf(trouble));
    }

    private PackFolder other() {
        return new PackFolder(folder.resolve("packs"));
    }

    private PackFolder.Entry installs(PackFile pack) throws IOException {
        Path jar = file(pack);
        other().alone(() -> other().keep(JarReading.read(jar, other().trusted()), Optional.empty()));
        return other().entries().getFirst();
    }

    private PackChange told() throws InterruptedException {
        List<PackChange> changes = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(changes, () -> "nothing was told; trouble " + trouble);
        assertEquals(1, changes.size(), changes.toString());
        return changes.getFirst();
    }

    @Test
    void aPackItInstallsActsHere() throws Exception {
        installs(new PackFile());
        assertEquals(new PackChange(PackChange.Kind.INSTALLED, PackFile.ID, "Vendor pack", "1.0.0", ""), told());
        assertTrue(acts());
    }

    @Test
    void anUpdateActsHere() throws Exception {
        installs(new PackFile());
        told();
        installs(new PackFile().version("1.1.0").changed("name=\"Fault\"", "name=\"Fault by its new name\""));
        assertEquals(new PackChange(PackChange.Kind.UPDATED, PackFile.ID, "Vendor pack", "1.1.0", ""), told());
        assertEquals("Fault by its new name", workflow.knowledge().fault(PackFile.FAULT).orElseThrow().getName());
    }

    @Test
    void aPackItRemovesActsNoLonger() throws Exception {
        PackFolder.Entry entry = installs(new PackFile());
        told();
        other().alone(() -> other().forget(entry));
        assertEquals(new PackChange(PackChange.Kind.REMOVED, PackFile.ID, "Vendor pack", "1.0.0", ""), told());
        assertFalse(acts());
    }

    @Test
    void codeThatNobodyAcceptedIsLeftOut() throws Exception {
        installs(new PackFile().with("test/Code.class", new byte[] {1}));
        PackChange change = told();
        assertEquals(PackChange.Kind.LEFT_OUT, change.kind());
        assertTrue(change.problem().contains("its signer is not accepted by this shop"), change.problem());
        assertFalse(acts());
    }

    @Test
    void anUpdateWhoseFileIsGoneTakesTheEarlierVersionOutOfUse() throws Exception {
        installs(new PackFile());
        told();
        // looked at when the file is gone, not before
        synchronized (packs) {
            Files.delete(installs(new PackFile().version("1.1.0")).jar());
        }
        PackChange change = told();
        assertEquals(PackChange.Kind.LEFT_OUT, change.kind());
        assertTrue(change.problem().contains("is gone"), change.problem());
        assertFalse(acts());
    }

    @Test
    void anUpdateThatDoesNotFitTakesTheEarlierVersionOutOfUse() throws Exception {
        other().allowUnsigned(true);
        installs(new PackFile());
        told();
        installs(new PackFile().version("1.1.0").header("Require-Bundle: test.nowhere"));
        PackChange change = told();
        assertEquals(PackChange.Kind.LEFT_OUT, change.kind());
        assertTrue(change.problem().contains("test.nowhere"), change.problem());
        assertFalse(acts());
    }

    @Test
    void whatIsInstalledHereIsNoNews() throws Exception {
        packs.install(file(new PackFile()));
        packs.remove(PackFile.ID);
        installs(new PackFile());
        assertEquals(PackChange.Kind.INSTALLED, told().kind());
        assertEquals(List.of(), List.copyOf(told));
    }
}
