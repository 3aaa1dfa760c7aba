package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.boardwright.phones.Pairing;
import org.boardwright.phones.Phone;
import org.boardwright.phones.PhoneIds;
import org.boardwright.phones.PhoneMode;
import org.boardwright.workflow.Isolation.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IsolationTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final long OURS = 0xA1B2;

    private static Phone phone(PhoneMode mode, long ecid) {
        PhoneIds ids = new PhoneIds(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.of(ecid), "", "");
        return new Phone(mode, ids, Optional.empty(), Map.of(), Pairing.UNKNOWN, Optional.empty());
    }

    private static List<Phone> ours(PhoneMode mode) {
        return List.of(phone(mode, OURS));
    }

    private static Isolation begun() {
        return Isolation.begin("test", NOON).seen(ours(PhoneMode.RECOVERY), NOON);
    }

    private static Isolation at(Stage stage) {
        Isolation at = begun();
        while (at.stage() != stage) {
            at = at.done();
        }
        return at;
    }

    @Test
    void theTechnicianIsLedThroughAllStagesInOrder() {
        assertEquals(Stage.BATTERY_OFF, begun().done().stage());
        assertEquals(Stage.CHANGE, begun().done().done().stage());
        assertEquals(Stage.RECONNECT, begun().done().done().done().stage());
        assertEquals(Stage.RETRY, begun().done().done().done().done().stage());
    }

    @Test
    void onlyThePhoneEndsTheRetry() {
        assertEquals(Stage.RETRY, at(Stage.RETRY).done().stage());
    }

    @Test
    void aPhoneThatLeavesWhenItIsToBeSwitchedOffIsOff() {
        assertEquals(Stage.BATTERY_OFF, begun().seen(List.of(), NOON).stage());
    }

    @Test
    void aPhoneThatWasNeverSeenDoesNotLeave() {
        assertEquals(Stage.POWER_OFF, Isolation.begin("test", NOON).seen(List.of(), NOON).stage());
    }

    @Test
    void thePhoneThatComesBackIsReadyForTheRetry() {
        assertEquals(Stage.RETRY, at(Stage.RECONNECT).seen(List.of(), NOON).seen(ours(PhoneMode.RECOVERY), NOON).stage());
    }

    @Test
    void anotherPhoneThatComesIsNoneOfItsBusiness() {
        Isolation waiting = at(Stage.RECONNECT).seen(List.of(), NOON);
        assertEquals(Stage.RECONNECT, waiting.seen(List.of(phone(PhoneMode.RECOVERY, 0xBEEF)), NOON).stage());
    }

    @Test
    void anotherPhoneThatStaysDoesNotHideThatOursLeft() {
        Isolation two = Isolation.begin("test", NOON).seen(ours(PhoneMode.RECOVERY), NOON)
                .seen(List.of(phone(PhoneMode.RECOVERY, 0xBEEF), phone(PhoneMode.RECOVERY, OURS)), NOON);
        assertEquals(Stage.BATTERY_OFF, two.seen(List.of(phone(PhoneMode.RECOVERY, 0xBEEF)), NOON).stage());
    }

    @ParameterizedTest
    @EnumSource(names = {"BATTERY_OFF", "CHANGE"})
    void aPhoneOnTheBusIsDangerousWhileItIsToBeWithoutPower(Stage stage) {
        assertTrue(at(stage).isDangerous());
        assertFalse(at(stage).seen(List.of(), NOON).isDangerous());
    }

    @Test
    void aPhoneOnTheBusDoesNotSkipWhatTheTechnicianMustDo() {
        assertEquals(Stage.CHANGE, at(Stage.CHANGE).seen(ours(PhoneMode.RECOVERY), NOON).stage());
    }

    @Test
    void aStageCanBeDoneAgain() {
        assertEquals(Stage.CHANGE, at(Stage.RECONNECT).back().stage());
        assertEquals(Stage.POWER_OFF, begun().back().stage());
    }

    @ParameterizedTest
    @EnumSource(names = {"RECOVERY", "RESTORE", "DFU"})
    void aPhoneThatDoesNotStartWaitsForARestore(PhoneMode mode) {
        assertTrue(at(Stage.RETRY).seen(ours(mode), NOON).waitsForRestore());
    }

    @Test
    void aPhoneThatRunsIsWatchedInstead() {
        Isolation running = at(Stage.RETRY).seen(ours(PhoneMode.NORMAL), NOON).seen(ours(PhoneMode.NORMAL), NOON.plusSeconds(60));
        assertFalse(running.waitsForRestore());
        assertEquals(Optional.of(Duration.ofSeconds(60)), running.up(NOON.plusSeconds(60)));
    }

    @Test
    void aPhoneThatRestartsBeginsAnew() {
        Isolation running = at(Stage.RETRY).seen(ours(PhoneMode.NORMAL), NOON).seen(List.of(), NOON.plusSeconds(170));
        assertEquals(Optional.empty(), running.up(NOON.plusSeconds(171)));
        assertEquals(Optional.of(Duration.ZERO), running.seen(ours(PhoneMode.NORMAL), NOON.plusSeconds(180)).up(NOON.plusSeconds(180)));
    }
}
