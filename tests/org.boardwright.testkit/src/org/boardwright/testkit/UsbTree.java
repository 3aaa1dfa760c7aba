package org.boardwright.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A sysfs in a temporary folder, with phones on its USB ports. Has only what the kernel puts there for a device. */
public final class UsbTree {

    /** What a phone shows in DFU mode. */
    public static final String DFU = "1227";
    /** What a phone shows in recovery mode. */
    public static final String RECOVERY = "1281";
    /** What a phone shows when it runs iOS or restores. */
    public static final String RUNNING = "12a8";

    private final Path root;
    private final Path devices;
    private int lastNumber;

    /**
     * An empty bus.
     *
     * @param root an empty folder; what is to be given as {@code --sys-root}
     */
    public UsbTree(Path root) {
        this.root = root;
        this.devices = directory(root.resolve("bus/usb/devices"));
    }

    /** The root. */
    public Path root() {
        return root;
    }

    /**
     * Plugs a phone in.
     *
     * @param port    e.g. {@code 1-2} or, through hubs, {@code 1-2.1.4}
     * @param product one of the numbers above
     * @param speed   in Mbit/s
     * @param serial  its USB serial string
     */
    public void plug(String port, String product, int speed, String serial) {
        var device = directory(devices.resolve(port));
        // The number of the vendor comes last: until it is there nobody takes the folder for a phone.
        attribute(device, "idProduct", product);
        attribute(device, "speed", Integer.toString(speed));
        attribute(device, "busnum", port.substring(0, port.indexOf('-')));
        attribute(device, "devnum", Integer.toString(++lastNumber));
        attribute(device, "serial", serial);
        attribute(device, "idVendor", "05ac");
    }

    /** Pulls whatever is on a port out. */
    public void unplug(String port) {
        try (var all = Files.walk(devices.resolve(port))) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void attribute(Path device, String name, String value) {
        try {
            Files.writeString(device.resolve(name), value + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
