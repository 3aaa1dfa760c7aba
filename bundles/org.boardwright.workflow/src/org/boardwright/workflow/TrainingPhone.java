package org.boardwright.workflow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.boardwright.emulator.PhoneIdentity;
import org.boardwright.emulator.RunningPhone;
import org.boardwright.emulator.UsbmuxEmulator;
import org.boardwright.phones.wire.MuxAddress;

/**
 * A phone to learn on, without a phone: an emulated iPhone X that runs iOS and has panicked. It answers at an address of
 * its own, so it never mixes with the real ones. Close it to pull it out.
 */
public final class TrainingPhone implements AutoCloseable {

    /** Written for training in the form of a real report; the panic names sensors as a bad front flex does. */
    private static final String PANIC = """
            {"bug_type":"210","timestamp":"2026-01-12 09:41:00.00 +0100","os_version":"iPhone OS 16.7.10 (20H350)","incident_id":"00000000-0000-0000-0000-000000000000"}
            {"build":"iPhone OS 16.7.10 (20H350)","product":"iPhone10,3","kernel":"Darwin Kernel Version 22.6.0","date":"2026-01-12 09:41:00.00 +0100","panicString":"panic(cpu 1 caller 0xfffffff01d2c4c48): userspace watchdog timeout: no successful checkins from thermalmonitord in 180 seconds\\nservice: thermalmonitord, total successful checkins in 190 seconds: 0\\nMissing sensor(s): Prs0 mic1"}
            """;

    private final TemporaryFolder reports;
    private final UsbmuxEmulator usbmuxd;
    private final MuxAddress address;

    private TrainingPhone(TemporaryFolder reports, UsbmuxEmulator usbmuxd) {
        this.reports = reports;
        this.usbmuxd = usbmuxd;
        this.address = MuxAddress.parse(usbmuxd.address());
        usbmuxd.plug(new RunningPhone(PhoneIdentity.trainingIphoneX(), reports.path()));
    }

    /**
     * Plugs it in, on a TCP port of this computer only.
     *
     * @throws IOException when there is no room for its reports, or no port
     */
    public static TrainingPhone plugIn() throws IOException {
        TemporaryFolder reports = TemporaryFolder.create("training");
        Files.writeString(reports.path().resolve("panic-full-2026-01-12-094100.0002.ips"), PANIC, StandardCharsets.UTF_8);
        return new TrainingPhone(reports, UsbmuxEmulator.start(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0)));
    }

    /** Where its usbmuxd listens. */
    public MuxAddress usbmuxd() {
        return address;
    }

    @Override
    public void close() throws IOException {
        usbmuxd.close();
        reports.close();
    }
}
