package org.boardwright.phones;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import org.boardwright.phones.internal.SystemKernelLog;

/** What the kernel of a Linux computer said of its USB ports. Safe to use from several threads. */
@FunctionalInterface
public interface KernelLog {

    /**
     * The lines about a port and the hubs on the way to it, oldest first, as {@code KernelLogProbe} reads them.
     *
     * @param port      path of the port, e.g. {@code 1-2.4}; lines about phones on other ports are left out
     * @param cancelled asked several times a second
     * @return empty when the kernel said nothing of it
     * @throws PhoneException when it may not be read; says what to do
     */
    String about(String port, BooleanSupplier cancelled) throws IOException;

    /**
     * Of this computer, no further back than a phone stays at a bench.
     *
     * @param uptime file with the seconds since the start, normally {@code /proc/uptime}
     */
    static KernelLog ofSystem(Commands commands, Path uptime) {
        return new SystemKernelLog(commands, uptime);
    }

    /** A log that was written to a file. */
    static KernelLog ofFile(Path file) {
        return (port, cancelled) -> SystemKernelLog.about(port, Files.readString(file, StandardCharsets.UTF_8));
    }
}
