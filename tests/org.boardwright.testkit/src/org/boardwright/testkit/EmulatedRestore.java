package org.boardwright.testkit;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.boardwright.emulator.EmulatedPhone;
import org.boardwright.emulator.PhoneIdentity;
import org.boardwright.emulator.RestoreIpsw;
import org.boardwright.emulator.RestorePhone;
import org.boardwright.emulator.RestoreScript;
import org.boardwright.emulator.UsbmuxEmulator;

/** All that the real idevicerestore needs: a bus for an emulated iPhone X in restore mode, a firmware file and a ticket. */
public final class EmulatedRestore implements AutoCloseable {

    /** The phone. */
    public static final PhoneIdentity PHONE = new PhoneIdentity("00008015000A1B2C3D4E0026", "iPhone10,6", "D221AP", 0x8015, 0x0E,
            0xA1B2C3D4E0026L, "F2LVX0000000");

    private final Path folder;
    private final UsbmuxEmulator bus;
    private int plugged;

    /** @param folder that exists; short enough for the path of a Unix socket */
    public EmulatedRestore(Path folder) throws IOException {
        this.folder = folder;
        this.bus = UsbmuxEmulator.start(UnixDomainSocketAddress.of(folder.resolve("mux")));
        Files.write(ticket(), new byte[1]);
        RestoreIpsw.write(firmware(), PHONE);
    }

    /** Plugs the phone in. */
    public void plug(RestoreScript script) {
        plugged = bus.plug(leave -> new RestorePhone(PHONE, script, leave));
    }

    /** Plugs another phone in, or this one as it runs iOS. */
    public void plug(EmulatedPhone phone) {
        plugged = bus.plug(phone);
    }

    /** Pulls the phone out that was plugged in last; nothing happens when it has left by itself. */
    public void unplug() {
        bus.unplug(plugged);
    }

    /** A firmware file for the phone. */
    public Path firmware() {
        return folder.resolve("iphone.ipsw");
    }

    /** A ticket, so that none is asked of Apple. */
    public Path ticket() {
        return folder.resolve("ticket");
    }

    /** Where the bus is found. */
    public String address() {
        return bus.address();
    }

    /** The environment in which programs find the bus. */
    public Map<String, String> environment() {
        return Map.of("USBMUXD_SOCKET_ADDRESS", bus.address());
    }

    /** As {@link UsbmuxEmulator#complaints}. */
    public List<String> complaints() {
        return bus.complaints();
    }

    @Override
    public void close() throws IOException {
        bus.close();
    }
}
