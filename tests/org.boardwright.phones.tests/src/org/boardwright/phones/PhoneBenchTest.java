package org.boardwright.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.dd.plist.NSArray;
import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;

import org.boardwright.emulator.Lock;
import org.boardwright.emulator.PhoneIdentity;
import org.boardwright.emulator.RestorePhone;
import org.boardwright.emulator.RestoreScript;
import org.boardwright.emulator.RunningPhone;
import org.boardwright.emulator.UsbmuxEmulator;
import org.boardwright.phones.wire.MuxAddress;
import org.boardwright.phones.wire.Plists;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Transport;
import org.boardwright.probe.usb.UsbRecordProbe;
import org.boardwright.testkit.Program;
import org.boardwright.testkit.UsbTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhoneBenchTest {

    private static final PhoneIdentity TRAINING = PhoneIdentity.trainingIphoneX();
    private static final long SECONDS = 20;

    @TempDir
    private Path folder;
    private UsbTree tree;
    private UsbmuxEmulator emulator;
    private RunningPhone phone;
    private PhoneBench bench;

    @BeforeEach
    void open() throws IOException {
        tree = new UsbTree(folder.resolve("sys"));
        emulator = UsbmuxEmulator.start(UnixDomainSocketAddress.of(folder.resolve("mux")));
        phone = new RunningPhone(TRAINING, Files.createDirectory(folder.resolve("reports")));
        bench = watch(emulator.address());
    }

    private PhoneBench watch(String address) {
        return new PhoneBench(UsbSource.sysfs(tree.root()), MuxAddress.parse(address), Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        emulator.close();
    }

    /** Waits until the bench shows what is expected. */
    private List<Phone> until(Predicate<List<Phone>> expected) throws Exception {
        var seen = new CompletableFuture<List<Phone>>();
        try (var subscription = bench.onChange(now -> complete(seen, now, expected))) {
            complete(seen, bench.phones(), expected);
            return seen.get(SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void complete(CompletableFuture<List<Phone>> seen, List<Phone> now, Predicate<List<Phone>> expected) {
        if (expected.test(now)) {
            seen.complete(now);
        }
    }

    private Phone told() throws Exception {
        return until(now -> now.size() == 1 && now.getFirst().mode() == PhoneMode.NORMAL).getFirst();
    }

    @Test
    void showsAPhoneWhenItComesAndNoMoreWhenItLeaves() throws Exception {
        int device = emulator.plug(phone);
        told();
        emulator.unplug(device);
        assertEquals(List.of(), until(List::isEmpty));
    }

    @Test
    void showsThePhonesThatWereThereBefore() throws Exception {
        emulator.plug(phone);
        try (var later = watch(emulator.address())) {
            assertTrue(later.settle(Duration.ofSeconds(SECONDS)));
            assertEquals(List.of(PhoneMode.NORMAL), later.phones().stream().map(Phone::mode).toList());
        }
    }

    @Test
    void knowsAPhoneThatDoesNotTrustTheComputer() throws Exception {
        emulator.plug(phone);
        var told = told();
        assertEquals(Pairing.NOT_PAIRED, told.pairing());
        assertEquals("iPhone10,3", told.value("ProductType").orElseThrow());
        assertTrue(told.trouble().orElseThrow().contains("identify --pair"), told.trouble().orElseThrow());
    }

    @Test
    void agreesWithIdeviceinfoOnEveryValue() throws Exception {
        emulator.plug(phone);
        var info = new Program().with(MuxAddress.VARIABLE, emulator.address()).run("ideviceinfo", "-s", "-x").ok();
        var theirs = LockdownTexts.of(Plists.dictionary(info.getBytes(StandardCharsets.UTF_8)));
        assertEquals(theirs, told().values());
    }

    @Test
    void learnsThatThePhoneWasPaired() throws Exception {
        emulator.plug(phone);
        told();
        new Program().with(MuxAddress.VARIABLE, emulator.address()).run("idevicepair", "pair").ok();
        var paired = until(now -> now.size() == 1 && now.getFirst().pairing() == Pairing.PAIRED).getFirst();
        assertEquals(TRAINING.serialNumber(), paired.ids().serialNumber());
    }

    @Test
    void learnsThatAPairedPhoneWasUnlocked() throws Exception {
        emulator.plug(phone);
        new Program().with(MuxAddress.VARIABLE, emulator.address()).run("idevicepair", "pair").ok();
        phone.lock(Lock.LOCKED);
        try (var later = watch(emulator.address())) {
            later.settle(Duration.ofSeconds(SECONDS));
            assertEquals(Pairing.LOCKED, later.phones().getFirst().pairing());
            phone.lock(Lock.OPEN);
            until(now -> now.getFirst().pairing() == Pairing.PAIRED);
        }
    }

    @Test
    void tellsAPhoneInRestoreModeFromOneThatRunsIos() throws Exception {
        emulator.plug(new RestorePhone(TRAINING, RestoreScript.succeeds(), () -> { }));
        var restoring = until(now -> now.size() == 1 && now.getFirst().mode() == PhoneMode.RESTORE).getFirst();
        assertEquals(0x8015, restoring.ids().chip().orElseThrow());
        assertEquals(0x06, restoring.ids().board().orElseThrow());
    }

    @Test
    void showsAPhoneThatUsbAndUsbmuxdSeeOnce() throws Exception {
        tree.plug("1-2.1", UsbTree.RUNNING, 480, TRAINING.udid());
        emulator.plug(phone);
        var both = until(now -> now.size() == 1 && now.getFirst().mode() == PhoneMode.NORMAL && now.getFirst().link().isPresent()).getFirst();
        assertEquals(1, both.link().orElseThrow().hubs());
    }

    @Test
    void recordsWhoComesAndLeavesOnAPort() throws Exception {
        tree.plug("1-2.1", UsbTree.RECOVERY, 480, "CPID:8015 BDID:06");
        var seen = until(now -> now.size() == 1).getFirst();
        tree.unplug("1-2.1");
        until(List::isEmpty);
        var record = bench.usbRecord(seen).orElseThrow().lines().toList();
        assertEquals(3, record.size());
        assertTrue(record.get(1).endsWith("1-2.1 arrived mode=recovery speed=480 over-currents=0"), record.get(1));
        assertTrue(record.get(2).endsWith("1-2.1 left"), record.get(2));
    }

    @Test
    void recordsAFlappingPhoneBehindHubsAsSuch() throws Exception {
        for (int i = 0; i < 4; i++) {
            tree.plug("1-2.4.1.3", UsbTree.RUNNING, 480, TRAINING.udid());
            until(now -> now.size() == 1);
            tree.unplug("1-2.4.1.3");
            until(List::isEmpty);
        }
        tree.plug("1-2.4.1.3", UsbTree.RUNNING, 480, TRAINING.udid());
        var record = bench.usbRecord(until(now -> now.size() == 1).getFirst()).orElseThrow();
        assertEquals(List.of("connection=flapping", "way=hubs", "hubs=3", "returns=4", "speed=480", "mode=running"), facets(record));
    }

    private static List<String> facets(String record) throws IOException {
        var transport = Transport.ofBytes("usb.txt", record.getBytes(StandardCharsets.UTF_8));
        try (var session = new UsbRecordProbe().open(transport)) {
            var observed = (ProbeAnswer.Observed) session.read(() -> false);
            return observed.facets().stream().map(each -> each.part() + "=" + each.value()).toList();
        }
    }

    @Test
    void findsAUsbmuxdThatIsStartedLater() throws Exception {
        emulator.close();
        until(now -> !bench.troubles().isEmpty());
        emulator = UsbmuxEmulator.start(UnixDomainSocketAddress.of(folder.resolve("mux")));
        emulator.plug(phone);
        told();
        assertEquals(List.of(), bench.troubles());
    }

    @Test
    void aListenerThatFailsDoesNotKeepTheOthersFromHearing() throws Exception {
        try (var broken = bench.onChange(now -> {
            throw new IllegalStateException("broken on purpose");
        })) {
            emulator.plug(phone);
            assertFalse(told().values().isEmpty());
        }
    }

    /** A dictionary as texts, by other means than the client's. */
    private static final class LockdownTexts {

        static Map<String, String> of(NSDictionary told) {
            var texts = new TreeMap<String, String>();
            told.entrySet().stream().filter(e -> !(e.getValue() instanceof NSDictionary) && !(e.getValue() instanceof NSArray))
                    .forEach(e -> texts.put(e.getKey(), e.getValue() instanceof NSData data
                            ? data.getBase64EncodedData().replaceAll("\\s", "") : e.getValue().toJavaObject().toString()));
            return texts;
        }
    }
}
