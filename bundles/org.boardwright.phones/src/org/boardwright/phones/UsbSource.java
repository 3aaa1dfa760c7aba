package org.boardwright.phones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.boardwright.phones.internal.SysfsUsb;

/** Where phones on USB are seen. One implementation per system; asked several times a second, by one thread. */
@FunctionalInterface
public interface UsbSource {

    /**
     * The phones that are plugged in now.
     *
     * @throws IOException when USB cannot be read; the message says why and what to do
     */
    List<UsbPhone> scan() throws IOException;

    /**
     * Of this computer. So far only Linux shows phones in DFU and recovery mode; elsewhere the ones that usbmuxd sees remain.
     *
     * @param system value of the property {@code os.name}
     */
    static UsbSource ofSystem(String system) {
        return system.equals("Linux") ? sysfs(Path.of("/sys")) : () -> {
            throw new IOException("On this system only phones that run iOS or restore are seen. "
                    + "For phones in DFU or recovery mode use a computer with Linux.");
        };
    }

    /**
     * Of a Linux computer.
     *
     * @param root where sysfs is, normally {@code /sys}
     */
    static UsbSource sysfs(Path root) {
        return new SysfsUsb(root);
    }
}
