package org.boardwright.probe.usb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.boardwright.probe.Facet;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.ProbeAnswer.Observed;
import org.boardwright.probe.Support;
import org.boardwright.probe.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelLogProbeTest {

    private static final String PHONE = "[  10.000001] usb 1-2: New USB device found, idVendor=05ac, idProduct=1281, bcdDevice= 0.00\n";

    private final KernelLogProbe probe = new KernelLogProbe();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [  11.000000] usb 1-2: device descriptor read/64, error -71             | bad-signal
            [  11.000000] usb 1-2: device descriptor read/64, error -110            | no-answer
            [  11.000000] usb 1-2: device not accepting address 9, error -71        | bad-signal
            [  11.000000] usb usb1-port2: unable to enumerate USB device            | not-enumerated
            [  11.000000] usb usb1-port2: Cannot enable. Maybe the USB cable is bad? | bad-signal
            [  11.000000] usb usb1-port2: over-current condition                    | over-current
            [  11.000000] usb 1-2: usbfs: usb_submit_urb returned -19               | transfer-lost
            [  11.000000] usb 1-2: USB disconnect, device number 4                  | none
            [  11.000000] usb 1-3: device descriptor read/64, error -71             | none
            """)
    void namesTheTroubleOfThePortOfThePhone(String line, String trouble) throws IOException {
        assertEquals(List.of(trouble), values(read(PHONE + line + "\n"), KernelLogParts.TROUBLE));
    }

    @Test
    void theGravestTroubleCounts() throws IOException {
        var log = PHONE + "usb 1-2: usbfs: usb_submit_urb returned -19\nusb usb1-port2: over-current condition\n";
        assertEquals(List.of("over-current"), values(read(log), KernelLogParts.TROUBLE));
    }

    @Test
    void resetsAreTroubleWhenARestoreDoesNotDoSoMany() throws IOException {
        var reset = "[  11.000000] usb 1-2: reset high-speed USB device number 5 using xhci_hcd\n";
        assertEquals(List.of("none"), values(read(PHONE + reset.repeat(4)), KernelLogParts.TROUBLE));
        assertEquals(List.of("resets"), values(read(PHONE + reset.repeat(5)), KernelLogParts.TROUBLE));
    }

    @Test
    void countsHowOftenThePhoneLeft() throws IOException {
        var left = "Feb 22 14:51:10 host kernel: usb 1-2: USB disconnect, device number 42\n";
        assertEquals(List.of("2"), values(read(PHONE + left + left), KernelLogParts.DISCONNECTS));
    }

    @Test
    void tellsTheModeByTheProductNumber() throws IOException {
        assertEquals(List.of("recovery"), values(read(PHONE), KernelLogParts.MODE));
    }

    @Test
    void withoutAnAppleDeviceItWarns() throws IOException {
        var answer = read("[  11.000000] usb 1-3: device descriptor read/64, error -71\n");
        assertTrue(answer.warnings().getFirst().contains("no Apple device"));
    }

    @Test
    void aRestoreLogWithAKernelLineIsNone() {
        var log = "Found device in Recovery mode\nSending iBEC (9 bytes)...\n" + PHONE;
        assertInstanceOf(Support.Unsupported.class, probe.supports(transport(log)));
    }

    @Test
    void aKernelLogWithoutUsbIsNotApplicable() throws IOException {
        try (var session = probe.open(transport("[   0.000000] Linux version 6.1\n"))) {
            assertInstanceOf(ProbeAnswer.NotApplicable.class, session.read(() -> false));
        }
    }

    private Observed read(String log) throws IOException {
        assertInstanceOf(Support.Supported.class, probe.supports(transport(log)));
        try (var session = probe.open(transport(log))) {
            return assertInstanceOf(Observed.class, session.read(() -> false));
        }
    }

    private static Transport transport(String log) {
        return Transport.ofBytes("dmesg.txt", log.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> values(Observed answer, String part) {
        return answer.facets(part).stream().map(Facet::value).toList();
    }
}
