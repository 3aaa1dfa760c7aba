package org.boardwright.phones.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.boardwright.phones.PhoneIds;
import org.boardwright.phones.PhoneMode;
import org.boardwright.phones.UsbLink;
import org.boardwright.phones.UsbPhone;

/**
 * USB as Windows tells it: the instance path of a device carries its product number and serial string, with underscores
 * for blanks (libirecovery reads the same), its location path the ports on the way (Microsoft: DEVPKEY_Device_LocationPaths).
 * The speed is not told. Not tried on a Windows computer.
 */
public final class WindowsUsb {

    /** Devices of Apple that are plugged in, a line each: instance path, blank, location path. */
    public static final ToolUsb.Question QUESTION = new ToolUsb.Question("powershell", List.of("-NoProfile", "-NonInteractive", "-Command",
            "Get-PnpDevice -PresentOnly -InstanceId 'USB\\VID_05AC*' -ErrorAction SilentlyContinue | ForEach-Object { $_.InstanceId + ' ' + "
                    + "@((Get-PnpDeviceProperty -InstanceId $_.InstanceId -KeyName DEVPKEY_Device_LocationPaths).Data)[0] }; exit 0"), WindowsUsb::phones);

    /** An interface of a phone has {@code &MI_00} behind the product number, and is left out. */
    private static final Pattern DEVICE = Pattern.compile("(?i)USB\\\\VID_05AC&PID_([0-9A-F]{4})\\\\(\\S+)(?: (\\S+))?");
    private static final Pattern CONTROLLER = Pattern.compile("(?i)#PCI\\(([0-9A-F]+)\\)");
    private static final Pattern PORT = Pattern.compile("(?i)#USB\\((\\d+)\\)");
    private static final int HEX = 16;

    private WindowsUsb() {
    }

    static List<UsbPhone> phones(String said) {
        var phones = new ArrayList<UsbPhone>();
        said.lines().map(String::strip).map(DEVICE::matcher).filter(found -> found.matches()).forEach(found -> PhoneMode
                .of(Integer.parseInt(found.group(1), HEX)).ifPresent(mode -> phones.add(new UsbPhone(new UsbLink(port(found.group(3)), 0), 0, mode,
                        PhoneIds.ofUsbSerial(serial(found.group(2))), 0))));
        return phones;
    }

    private static String serial(String instance) {
        var upper = instance.toUpperCase(Locale.ROOT);
        return upper.contains("CPID:") ? upper.replace('_', ' ') : instance;
    }

    /** The controller takes the place of the bus. */
    private static String port(String location) {
        if (location == null) {
            return "0-0";
        }
        int bus = CONTROLLER.matcher(location).results().mapToInt(each -> Integer.parseInt(each.group(1), HEX)).reduce(0, (a, b) -> a * 31 + b & 0xFFFF);
        var ports = PORT.matcher(location).results().map(each -> each.group(1)).toList();
        return bus + "-" + (ports.isEmpty() ? "0" : String.join(".", ports));
    }
}
