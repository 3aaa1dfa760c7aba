package org.boardwright.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.boardwright.emulator.RestoreScript;
import org.boardwright.phones.wire.MuxAddress;
import org.boardwright.restore.RestoreTools;
import org.boardwright.testkit.EmulatedRestore;

/** An emulated iPhone X in restore mode, and the real idevicerestore pointed at it. */
public final class EmulatedBench implements AutoCloseable {

    private final Path folder;
    private final EmulatedRestore emulated;

    public EmulatedBench(Path folder) throws IOException {
        this.folder = folder;
        this.emulated = new EmulatedRestore(folder);
        // A phone in restore mode is found only by its number, and no ticket can be had from Apple.
        Path program = Files.writeString(folder.resolve("idevicerestore"),
                "#!/bin/sh\nexec /usr/bin/env idevicerestore -i 0x%x -T %s \"$@\"\n".formatted(EmulatedRestore.PHONE.ecid(), emulated.ticket()));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    public Path firmware() {
        return emulated.firmware();
    }

    public Path runs() {
        return folder.resolve("runs");
    }

    public RestoreTools tools() {
        return new RestoreTools(folder.resolve("idevicerestore").toString(), emulated.environment());
    }

    public void plug(RestoreScript script) {
        emulated.plug(script);
    }

    public void unplug() {
        emulated.unplug();
    }

    public MuxAddress usbmuxd() {
        return MuxAddress.parse(emulated.address());
    }

    @Override
    public void close() throws IOException {
        emulated.close();
    }
}
