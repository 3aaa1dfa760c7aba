package org.boardwright.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.boardwright.emulator.PhoneIdentity;
import org.boardwright.emulator.RestoreScript;
import org.boardwright.testkit.EmulatedRestore;

/** A bench with an emulated iPhone X in restore mode and the real idevicerestore. */
final class Bench implements AutoCloseable {

    static final PhoneIdentity PHONE = EmulatedRestore.PHONE;

    private final Path folder;
    private final EmulatedRestore emulated;

    Bench(Path folder) throws IOException {
        this.folder = folder;
        this.emulated = new EmulatedRestore(folder);
    }

    Path firmware() {
        return emulated.firmware();
    }

    Path ticket() {
        return emulated.ticket();
    }

    void plug(RestoreScript script) {
        emulated.plug(script);
    }

    RestoreRunner runner(Duration silence) {
        return new RestoreRunner(folder.resolve("runs"), new RestoreTools("idevicerestore", environment()),
                SilenceLimits.everywhere(silence), Clock.systemUTC());
    }

    Map<String, String> environment() {
        return emulated.environment();
    }

    RestoreOrder order() {
        return RestoreOrder.update(firmware()).phone(PHONE.ecid()).ticket(ticket()).fromRestoreMode();
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
        emulated.close();
    }
}
