package org.boardwright.restore;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.boardwright.emulator.PhoneIdentity;
import org.boardwright.emulator.RestoreIpsw;
import org.boardwright.emulator.RestorePhone;
import org.boardwright.emulator.RestoreScript;
import org.boardwright.emulator.UsbmuxEmulator;

/** A bench with an emulated iPhone X in restore mode and the real idevicerestore. */
final class Bench implements AutoCloseable {

    static final PhoneIdentity PHONE = new PhoneIdentity("00008015000A1B2C3D4E0026", "iPhone10,6", "D221AP", 0x8015, 0x0E,
            0xA1B2C3D4E0026L, "F2LVX0000000");

    private final Path folder;
    private final UsbmuxEmulator bus;
    private final Path ticket;

    Bench(Path folder) throws IOException {
        this.folder = folder;
        this.bus = UsbmuxEmulator.start(UnixDomainSocketAddress.of(folder.resolve("mux")));
        this.ticket = Files.write(folder.resolve("ticket"), new byte[1]);
        RestoreIpsw.write(firmware(), PHONE);
    }

    Path firmware() {
        return folder.resolve("iphone.ipsw");
    }

    void plug(RestoreScript script) {
        AtomicInteger device = new AtomicInteger();
        device.set(bus.plug(new RestorePhone(PHONE, script, () -> bus.unplug(device.get()))));
    }

    RestoreRunner runner(Duration silence) {
        return new RestoreRunner(folder.resolve("runs"), new RestoreTools("idevicerestore", environment()),
                SilenceLimits.everywhere(silence), Clock.systemUTC());
    }

    Map<String, String> environment() {
        return Map.of("USBMUXD_SOCKET_ADDRESS", bus.address());
    }

    RestoreOrder order() {
        return RestoreOrder.update(firmware()).phone(PHONE.ecid()).ticket(ticket).fromRestoreMode();
    }

    RestoreRun start(RestoreScript script, Duration silence) throws RestoreRefusedException {
        plug(script);
        return runner(silence).start(order(), RestoreListener.NONE);
    }

    static RestoreVerdict verdict(RestoreRun run) throws Exception {
        return run.verdict().get(100, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        bus.close();
    }
}
