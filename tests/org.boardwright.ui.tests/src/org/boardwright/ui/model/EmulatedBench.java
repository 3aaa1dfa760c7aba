package org.boardwright.ui.model;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.boardwright.emulator.PhoneIdentity;
import org.boardwright.emulator.RestoreIpsw;
import org.boardwright.emulator.RestorePhone;
import org.boardwright.emulator.RestoreScript;
import org.boardwright.emulator.UsbmuxEmulator;
import org.boardwright.restore.RestoreTools;

/** An emulated iPhone X in restore mode, and the real idevicerestore pointed at it. */
public final class EmulatedBench implements AutoCloseable {

    private static final PhoneIdentity PHONE = new PhoneIdentity("00008015000A1B2C3D4E0026", "iPhone10,6", "D221AP", 0x8015, 0x0E,
            0xA1B2C3D4E0026L, "F2LVX0000000");

    private final Path folder;
    private final UsbmuxEmulator bus;

    public EmulatedBench(Path folder) throws IOException {
        this.folder = folder;
        this.bus = UsbmuxEmulator.start(UnixDomainSocketAddress.of(folder.resolve("mux")));
        Files.write(folder.resolve("ticket"), new byte[1]);
        RestoreIpsw.write(firmware(), PHONE);
        // A phone in restore mode is found only by its number, and no ticket can be had from Apple.
        Path program = Files.writeString(folder.resolve("idevicerestore"),
                "#!/bin/sh\nexec /usr/bin/env idevicerestore -i 0x%x -T %s \"$@\"\n".formatted(PHONE.ecid(), folder.resolve("ticket")));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    public Path firmware() {
        return folder.resolve("iphone.ipsw");
    }

    public Path runs() {
        return folder.resolve("runs");
    }

    public RestoreTools tools() {
        return new RestoreTools(folder.resolve("idevicerestore").toString(), Map.of("USBMUXD_SOCKET_ADDRESS", bus.address()));
    }

    public void plug(RestoreScript script) {
        AtomicInteger device = new AtomicInteger();
        device.set(bus.plug(new RestorePhone(PHONE, script, () -> bus.unplug(device.get()))));
    }

    @Override
    public void close() throws IOException {
        bus.close();
    }
}
