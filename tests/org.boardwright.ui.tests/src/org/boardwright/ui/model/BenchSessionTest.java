package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.boardwright.phones.Pairing;
import org.boardwright.phones.PhoneIds;
import org.boardwright.phones.PhoneMode;
import org.boardwright.phones.UsbLink;
import org.boardwright.phones.UsbPhone;
import org.boardwright.phones.wire.MuxAddress;
import org.boardwright.workflow.CaseIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchSessionTest {

    private static final long SECONDS = 30;
    private static final UsbPhone RECOVERY = new UsbPhone(new UsbLink("1-2.4.1", 480), 7, PhoneMode.RECOVERY,
            PhoneIds.ofUsbSerial("CPID:8015 BDID:06 ECID:000A1B2C3D4E0026 SRNM:[F2LVX0000000]"), 0);

    @TempDir
    private Path folder;
    private volatile List<UsbPhone> onUsb = List.of();
    private CaseSession cases;
    private BenchSession bench;

    @BeforeEach
    void open() throws InterruptedException {
        cases = new CaseSession(Services.workflow(), "tester");
        bench = new BenchSession(Services.workflow(), cases, () -> onUsb, MuxAddress.unix(folder.resolve("nobody")));
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    private BenchSnapshot until(Predicate<BenchSnapshot> expected) throws Exception {
        var seen = new CompletableFuture<BenchSnapshot>();
        try (var registration = bench.onChange(now -> complete(seen, now, expected))) {
            complete(seen, bench.snapshot(), expected);
            return seen.get(SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void complete(CompletableFuture<BenchSnapshot> seen, BenchSnapshot now, Predicate<BenchSnapshot> expected) {
        if (expected.test(now)) {
            seen.complete(now);
        }
    }

    private PhoneCard one(Predicate<PhoneCard> expected) throws Exception {
        return until(now -> now.phones().size() == 1 && expected.test(now.phones().getFirst())).phones().getFirst();
    }

    private PhoneCard recovery() throws Exception {
        onUsb = List.of(RECOVERY);
        return one(card -> true);
    }

    private PhoneCard trainingPaired() throws Exception {
        bench.plugTrainingPhoneIn();
        bench.pair(one(PhoneCard::canPair), () -> false);
        return one(card -> card.phone().phone().pairing() == Pairing.PAIRED);
    }

    private List<String> evidence() {
        return cases.snapshot().answer().orElseThrow().evidence().stream().map(e -> e.test() + "=" + e.outcome()).sorted().toList();
    }

    @Test
    void aPhoneIsShownByNameAndModeAndConnection() throws Exception {
        PhoneCard card = recovery();
        assertEquals("iPhone X", card.title());
        assertEquals("Recovery mode", card.mode());
        assertEquals(List.of("iPhone10,3", "Serial number F2LVX0000000", "ECID 000A1B2C3D4E0026", "USB port 1-2.4.1, 480 Mbit/s, through 2 hubs"),
                card.facts());
    }

    @Test
    void aPhoneInRecoveryModeCanBeLetGoAndWhatStoodInTheWayIsOnItsCard() throws Exception {
        PhoneCard card = recovery();
        assertTrue(card.canLeaveRecovery() && !card.canEnterRecovery());
        bench.leaveRecovery(card, () -> false);
        String said = one(c -> !c.said().isEmpty() && !c.said().startsWith("Asking")).said();
        assertTrue(said.contains("cannot be opened"), said);
    }

    @Test
    void aPhoneThatLeavesIsShownNoMore() throws Exception {
        recovery();
        onUsb = List.of();
        assertEquals(List.of(), until(now -> now.phones().isEmpty()).phones());
    }

    @Test
    void whatCannotBeSeenIsTold() throws Exception {
        assertTrue(until(now -> !now.troubles().isEmpty()).troubles().getFirst().contains("usbmuxd"));
    }

    @Test
    void oneClickMakesACaseOfThePhoneWithItsConnection() throws Exception {
        bench.newCase(recovery(), () -> false);
        assertEquals("iPhone10,3", cases.snapshot().answer().orElseThrow().device().productType());
        assertEquals(List.of("apple.usb-connection=steady", "apple.usb-way=hubs"), evidence());
        assertEquals("Read into the case: 1", one(card -> card.said().startsWith("Read into")).said());
    }

    @Test
    void oneClickAddsThePanicReportsOfAPairedPhone() throws Exception {
        PhoneCard phone = trainingPaired();
        bench.newCase(phone, () -> false);
        assertTrue(cases.snapshot().answer().orElseThrow().evidence().stream().anyMatch(e -> e.artifact().startsWith("panic-full-")),
                evidence().toString());
    }

    @Test
    void theTrainingPhoneComesAndGoes() throws Exception {
        bench.plugTrainingPhoneIn();
        assertEquals("iPhone X for training", one(card -> card.training() && card.canPair()).title());
        bench.pullTrainingPhoneOut();
        assertEquals(List.of(), bench.snapshot().phones());
    }

    @Test
    void aPhoneThatHasNothingToAddSaysSo() throws Exception {
        bench.plugTrainingPhoneIn();
        PhoneCard phone = one(PhoneCard::canPair);
        bench.addEvidence(phone, () -> false);
        assertTrue(one(card -> card.said().contains("Pair it")).said().startsWith("The phone had nothing to add"));
    }

    @Test
    void aCheckOfThisComputerIsToldAndKeptInTheCase() throws Exception {
        cases.open(CaseIntake.of("iPhone10,3", "4013"), "");
        bench.checkHost(() -> false);
        assertEquals("The report is in the case.", bench.snapshot().host().said().getLast());
        assertTrue(evidence().stream().anyMatch(each -> each.startsWith("apple.host-machine=")), evidence().toString());
    }

    @Test
    void aCheckWithoutACaseBeginsNone() throws Exception {
        bench.checkHost(() -> false);
        assertTrue(cases.snapshot().answer().isEmpty());
        assertFalse(bench.snapshot().host().checking());
    }
}
