package org.boardwright.ui.knowledge.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the edited pack makes of a made-up case. */
class WhatIfModelTest {

    private static final String FLEX = "apple.earpiece-flex.shorted";

    @TempDir
    private Path folder;
    private Editing editing;
    private WhatIfModel whatIf;

    @BeforeEach
    void open() throws IOException, PackFileException {
        editing = new Editing(Packs.iphoneX(), folder);
        whatIf = editing.whatIf();
        thought();
    }

    @AfterEach
    void close() {
        whatIf.close();
        editing.close();
        assertSame(null, editing.trouble);
    }

    private void thought() {
        editing.until(() -> !whatIf.isBusy());
    }

    private WhatIfModel.FaultRow flex() {
        return whatIf.shown().faults().stream().filter(f -> f.id().equals(FLEX)).findFirst().orElseThrow();
    }

    @Test
    void itBeginsWithThePhoneOfThePack() {
        assertEquals("iPhone10,3", whatIf.device());
        assertFalse(whatIf.shown().steps().isEmpty());
    }

    @Test
    void aHigherPriorRaisesTheFaultBesideWhatWasSaved() {
        double before = flex().now();
        editing.setPrior(200);
        thought();
        assertTrue(flex().now() > before, flex().toString());
        assertEquals(Optional.of(before), flex().before());
    }

    @Test
    void whatIsSavedIsWhatChangesAreComparedWithNext() throws PackFileException {
        editing.setPrior(200);
        thought();
        editing.session.document().save();
        editing.session.recheck();
        thought();
        assertEquals(Optional.of(flex().now()), flex().before());
    }

    @Test
    void aResultChangesTheRanking() {
        double before = flex().now();
        whatIf.answer("apple.earpiece-flex-isolation", "restores");
        thought();
        assertTrue(flex().now() > before);
        whatIf.forget("apple.earpiece-flex-isolation");
        thought();
        assertEquals(before, flex().now());
    }

    @Test
    void anErrorStopsItAndKeepsWhatWasShown() {
        WhatIfModel.Shown before = whatIf.shown();
        editing.setPrior(-1);
        editing.checked();
        assertTrue(whatIf.isStopped());
        assertEquals(before, whatIf.shown());
    }

    @Test
    void aResultOfATestThatWentIsTakenOut() {
        whatIf.answer("iphonex.boot-current-flex", "no-difference");
        thought();
        editing.session.document().change("remove", () -> {
            editing.adjustment().getLinks().removeIf(l -> l.getTest().equals("iphonex.boot-current-flex"));
            editing.model().getTests().removeFirst();
        });
        thought();
        assertEquals(List.of(), whatIf.answers());
        assertEquals(List.of(), whatIf.shown().warnings());
    }

    @Test
    void theNumbersTheAdviceHangsOnAreFoundForWhatIsChosen() {
        SensitivityModel sensitivity = editing.sensitivity(whatIf);
        sensitivity.watch(true);
        editing.until(() -> !sensitivity.isBusy());
        assertEquals(whatIf.shown().steps().getFirst().name(), sensitivity.step());
        List<SensitivityModel.Row> rows = sensitivity.rows(Optional.of(editing.adjustment()));
        assertFalse(rows.isEmpty());
        boolean found = rows.getFirst().chosen();
        assertEquals(!found, sensitivity.about(Optional.of(editing.adjustment())).isPresent());
        sensitivity.close();
    }

    @Test
    void numbersAreTriedOnlyWhileSomebodyLooks() {
        SensitivityModel sensitivity = editing.sensitivity(whatIf);
        editing.setPrior(20);
        thought();
        assertFalse(sensitivity.isBusy());
        sensitivity.close();
    }
}
