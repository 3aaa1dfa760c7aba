package org.boardwright.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.OpenCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case that is open while a pack comes and goes. */
class OpenCaseTest extends PacksFixture {

    private static final String MISSING = "Pack test.vendor.pack is missing: 1 answer of this case is about its steps. Nothing is lost; install the pack and they count again.";

    private OpenCase open;

    @BeforeEach
    void open() throws Exception {
        open = workflow.open("iPhone10,3", "4013");
    }

    private double probability() {
        return open.answer().diagnosis().faults().stream().filter(f -> f.id().equals(PackFile.FAULT)).mapToDouble(f -> f.probability()).findFirst().orElse(0);
    }

    private void answerIts() throws Exception {
        packs.install(file(new PackFile()));
        open.answerStep("test.vendor.unplugged", "restores", "test");
    }

    private static List<String> missing(CaseAnswer answer) {
        return answer.warnings().stream().filter(w -> w.startsWith("Pack ")).toList();
    }

    @Test
    void aNewPackChangesTheRankingOfTheOpenCase() throws Exception {
        assertEquals(0, probability());
        packs.install(file(new PackFile()));
        assertTrue(probability() > 0);
    }

    @Test
    void aRemovedPackIsNamedByTheOpenCase() throws Exception {
        answerIts();
        packs.remove(PackFile.ID);
        assertEquals(List.of(MISSING), missing(open.answer()));
    }

    @Test
    void theEvidenceIsKeptWhileThePackIsAway() throws Exception {
        answerIts();
        packs.remove(PackFile.ID);
        assertTrue(open.answer().evidence().stream().anyMatch(e -> e.test().equals("test.vendor.unplugged")));
    }

    @Test
    void theEvidenceCountsAgainWhenThePackIsBack() throws Exception {
        answerIts();
        double before = probability();
        packs.remove(PackFile.ID);
        packs.install(file(new PackFile()));
        assertEquals(List.of(), missing(open.answer()));
        assertEquals(before, probability());
    }

    @Test
    void theMissingPackIsKnownFromTheFileOfTheCase() throws Exception {
        answerIts();
        Path file = folder.resolve("a.bwcase");
        open.saveAs(file);
        packs.remove(PackFile.ID);
        assertEquals(List.of(MISSING), missing(workflow.openFile(file).answer()));
    }
}
