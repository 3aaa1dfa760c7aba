package org.boardwright.emulator.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.boardwright.phones.wire.Wire;

/** The folder of crash reports of a phone, as AFC shows it. */
public final class CrashReports implements PortService {

    private final Path folder;

    /** Shows a folder and what is below it. */
    public CrashReports(Path folder) {
        this.folder = folder;
    }

    /** The other service that a client calls first: it gathers reports, says so, and waits for the client to leave. */
    public static void move(Wire wire) throws IOException {
        wire.out().write("ping\0".getBytes(StandardCharsets.US_ASCII));
        wire.out().flush();
        wire.in().read();
    }

    @Override
    public void serve(Wire wire) throws IOException {
        try (var client = new AfcClient(folder, wire)) {
            client.talk();
        }
    }
}
