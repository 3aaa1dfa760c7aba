package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.boardwright.model.KnowledgeBase;
import org.junit.jupiter.api.Test;

class CloseCaseModelTest {

    private static CloseCaseModel model(DoneStep... done) {
        return new CloseCaseModel(KnowledgeBase.empty(), Samples.snapshot(Samples.ranking(Samples.fault("flex", 0.7), Samples.fault("nand", 0.2)), done));
    }

    @Test
    void theLikeliestFaultIsChosenAtFirst() {
        assertEquals("flex", model().fault().orElseThrow().id());
    }

    @Test
    void aCaseIsNotClosedWithoutAConfirmation() {
        CloseCaseModel model = model();
        assertEquals(Optional.of(Messages.closeCase_noConfirmation), model.problem());
        model.setConfirmation("restores without it");
        assertEquals(Optional.empty(), model.problem());
    }

    @Test
    void theRepairThatHelpedIsTheConfirmation() {
        assertEquals("Replace the flex: It works", model(Samples.done(Samples.FLEX, 0)).confirmation());
    }

    @Test
    void noFaultIsAProblem() {
        CloseCaseModel model = model();
        model.choose(-1);
        assertEquals(Optional.of(Messages.closeCase_noFault), model.problem());
    }
}
