package org.boardwright.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.boardwright.diagnosis.SoftwarePath.Action;
import org.boardwright.diagnosis.SoftwarePath.Verdict;
import org.boardwright.model.knowledge.Locus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftwarePathTest {

    private static RankedFault fault(Locus locus, double probability) {
        return new RankedFault(locus.getLiteral(), "a fault of the " + locus.getLiteral(), "", "", locus, probability, List.of(), List.of());
    }

    private static SoftwarePath path(boolean restoreFailed, RankedFault... likeliestFirst) {
        return SoftwarePath.of(new Diagnosis(List.of(likeliestFirst)), restoreFailed).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"SOFTWARE, HELPS", "FIRMWARE, HELPS", "HOST, COMPUTER", "SERVER, COMPUTER", "CONNECTION, CANNOT", "PERIPHERAL, CANNOT",
            "BATTERY, CANNOT", "BOARD, CANNOT"})
    void whereTheFaultSitsDecides(Locus locus, Verdict verdict) {
        assertEquals(verdict, path(true, fault(locus, 1)).verdict());
    }

    @Test
    void partsOfThePhoneOutweighALikelierSingleSoftwareFault() {
        SoftwarePath path = path(true, fault(Locus.SOFTWARE, 0.4), fault(Locus.PERIPHERAL, 0.35), fault(Locus.BOARD, 0.25));
        assertEquals(Verdict.CANNOT, path.verdict());
        assertTrue(path.reason().contains("60 %") && path.reason().contains("a fault of the peripheral (35 %)"), path.reason());
    }

    @Test
    void itSaysHowOftenSoftwareWouldHelpAllTheSame() {
        SoftwarePath path = path(true, fault(Locus.BOARD, 0.9), fault(Locus.SOFTWARE, 0.06), fault(Locus.HOST, 0.04));
        assertEquals(0.1, path.chance(), 1e-12);
        assertTrue(path.reason().endsWith("Software would help with 10 %."), path.reason());
    }

    @Test
    void whereItCannotHelpNothingIsRecommended() {
        assertEquals(List.of(), Stream.of(Locus.PERIPHERAL, Locus.CONNECTION, Locus.HOST).flatMap(l -> path(false, fault(l, 1)).actions().stream()).toList());
    }

    @Test
    void beforeTheFirstRestoreRecoveryModeMayBeAnAccident() {
        assertEquals(List.of(Action.LEAVE_RECOVERY, Action.VERIFY_FIRMWARE, Action.UPDATE), path(false, fault(Locus.SOFTWARE, 1)).actions());
    }

    @Test
    void afterAFailedRestoreItIsNone() {
        assertEquals(List.of(Action.VERIFY_FIRMWARE, Action.UPDATE), path(true, fault(Locus.SOFTWARE, 1)).actions());
    }

    @Test
    void whileNothingIsKnownNothingIsSaid() {
        assertEquals(Optional.empty(), SoftwarePath.of(new Diagnosis(List.of()), false));
    }
}
