package org.boardwright.phones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.boardwright.phones.internal.MacUsb;
import org.boardwright.phones.internal.SysfsUsb;
import org.boardwright.phones.internal.ToolUsb;
import org.boardwright.phones.internal.WindowsUsb;

/** Where phones on USB are seen. One implementation per system; asked several times a second, by one thread. */
@FunctionalInterface
public interface UsbSource {

    /**
     * The phones that are plugged in now.
     *
     * @throws IOException when USB cannot be read; the message says why and what to do
     */
    List<UsbPhone> scan() throws IOException;

    /** What the kernel says of the ports; empty when this system does not tell. */
    default Optional<KernelLog> kernelLog() {
        return Optional.empty();
    }

    /** This source with a kernel log. */
    default UsbSource with(KernelLog log) {
        var source = this;
        return new UsbSource() {

            @Override
            public List<UsbPhone> scan() throws IOException {
                return source.scan();
            }

            @Override
            public Optional<KernelLog> kernelLog() {
                return Optional.of(log);
            }
        };
    }

    /**
     * Of this computer: sysfs and the kernel log on Linux, PowerShell on Windows, ioreg on macOS.
     *
     * @param system value of the property {@code os.name}
     */
    static UsbSource ofSystem(String system) {
        return ofSystem(system, new Commands(System.getenv(), Commands.PATIENCE));
    }

    /**
     * The same, with programs from another place.
     *
     * @param commands runs the programs of the system
     */
    static UsbSource ofSystem(String system, Commands commands) {
        if (system.equals("Linux")) {
            return sysfs(Path.of("/sys")).with(KernelLog.ofSystem(commands, Path.of("/proc/uptime")));
        } else if (system.startsWith("Windows")) {
            return new ToolUsb(commands, WindowsUsb.QUESTION);
        } else if (system.startsWith("Mac")) {
            return new ToolUsb(commands, MacUsb.QUESTION);
        }
        return () -> {
            throw new IOException("On this system only phones that run iOS or restore are seen. "
                    + "For phones in DFU or recovery mode use a computer with Linux, Windows or macOS.");
        };
    }

    /**
     * Of a Linux computer, without its kernel log.
     *
     * @param root where sysfs is, normally {@code /sys}
     */
    static UsbSource sysfs(Path root) {
        return new SysfsUsb(root);
    }
}
