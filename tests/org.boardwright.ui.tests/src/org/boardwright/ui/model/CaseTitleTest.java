package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class CaseTitleTest {

    @Test
    void theCaseStandsBeforeTheProduct() {
        assertEquals("iPhone X (iPhone10,3), complaint 4013 - Boardwright", CaseTitle.window(Samples.snapshot(Samples.ranking()), "Boardwright"));
        assertEquals("Boardwright", CaseTitle.window(CaseSnapshot.NONE, "Boardwright"));
    }

    @Test
    void theStatusNamesTheLikeliest() {
        assertEquals("Evidence: 0. Most likely: Fault a 34 %", CaseTitle.status(Samples.snapshot(Samples.ranking(Samples.fault("a", 0.34)))));
    }

    @Test
    void theStatusNamesTheLogBeingRead() {
        assertEquals("Reading big.log", CaseTitle.status(new CaseSnapshot(Optional.empty(), List.of(), List.of(), List.of("big.log"))));
    }
}
