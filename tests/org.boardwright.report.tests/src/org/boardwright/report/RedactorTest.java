package org.boardwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Date;
import java.util.Set;

import org.boardwright.model.casefile.CasefileFactory;
import org.boardwright.model.casefile.Evidence;
import org.boardwright.model.casefile.RepairCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static RepairCase phone() {
        RepairCase data = CasefileFactory.eINSTANCE.createRepairCase();
        data.setUnit(CasefileFactory.eINSTANCE.createDeviceUnit());
        data.getUnit().setSerial("DNQXK1ABJC6C");
        data.getUnit().setEcid("0x000CBE503E283073");
        return data;
    }

    private static String redacted(String text) {
        return Redactor.of(phone(), Set.of()).text(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ecid=0x0f992b124aaa71, chipid=0x8030                                    | 0f992b124aaa71
            ECID: 4390211337289329                                                  | 4390211337289329
            Device 000cbe503e283074 (udid: N/A) disconnected                        | 000cbe503e283074
            udid: 00008140-000CBE503E283073                                         | 000CBE503E283073
            (udid: a4495f1d6733944251590ae2d04857d72de1647a)                        | a4495f1d
            CPID:8015 SRNM:[F2LXK0QWJCLF] IMEI:[356938035643809]                    | F2LXK0QWJCLF
            CPID:8015 SRNM:[F2LXK0QWJCLF] IMEI:[356938035643809]                    | 356938035643809
            got 356938035643809 from the modem                                      | 356938035643809
            35 693803 564380 9 on the tray                                          | 693803
            the board says F2LXK0QWJCLF                                             | F2LXK0QWJCLF
            "serialNumber":"C7H2Q9XK1M"                                             | C7H2Q9XK1M
            <key>SerialNumber</key><string>C7H2Q9XK1M</string>                      | C7H2Q9XK1M
            DeviceName: Anna Mueller's phone                                        | Mueller
            "device_name" : "Phone of Anna"                                         | Anna
            Anna's iPhone restored                                                  | Anna
            opening /Users/anna/ipsw/a.ipsw                                         | anna
            opening /home/anna/a.ipsw                                               | anna
            C:\\Users\\anna\\a.ipsw                                                 | anna
            Nov 27 10:00:01 annas-laptop kernel: usb 1-2: reset                     | annas-laptop
            mail anna@example.org                                                   | anna
            call +49 170 1234567                                                    | 1234567
            "wifiAddress":"ac:bc:32:11:22:33"                                       | 32:11
            "crashReporterKey":"a4495f1d6733944251590ae2d04857d72de1647a"           | a4495f1d
            "incident_id":"8D9E0F7A-1111-4222-8333-0123456789AB"                    | 8D9E0F7A
            """)
    void personalDataIsGone(String text, String secret) {
        assertFalse(redacted(text).contains(secret), redacted(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR: Could not read data (-256). Aborting.", "Waiting for NAND (28)", "error 4013",
            "panic(cpu 0 caller 0xfffffff01c2b3a4c): userspace watchdog timeout: no successful checkins from thermalmonitord",
            "Identified device as d22ap, iPhone10,3", "usb 1-2: device descriptor read/64, error -71", "restore.log:1234",
            "Missing sensor(s): mic1 prs0", "2026-11-27 10:00:01", "CPID:8015 CPRV:11 BDID:06", "serial console is off", "SMC PANIC - ASSERTION FAILED"})
    void whatATechnicianNeedsStays(String text) {
        assertEquals(text, redacted(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000cbe503e283073", "0xCBE503E283073", "3586951570010227", "DNQXK1ABJC6C", "dnqxk1abjc6c"})
    void whatTheCaseKnowsOfThePhoneIsGoneInEveryForm(String form) {
        assertFalse(redacted("seen " + form + " there").contains(form), redacted("seen " + form + " there"));
    }

    private static Evidence answer(String by) {
        Evidence e = CasefileFactory.eINSTANCE.createEvidence();
        e.setBy(by);
        e.setAt(new Date(0));
        return e;
    }

    @Test
    void theTechnicianIsNotNamed() {
        RepairCase data = phone();
        data.getEvidence().add(answer("Berta Huber"));
        Redactor redactor = Redactor.of(data, Set.of());
        assertEquals("technician", redactor.person("Berta Huber"));
        assertEquals("asked [name removed] again", redactor.text("asked Berta Huber again"));
    }

    @Test
    void whatStandsBehindALabelOnceIsGoneWithoutItToo() {
        RepairCase data = phone();
        Evidence e = answer("signature");
        e.setArtifact("a1");
        e.setExcerpt("SerialNumber: C7H2Q9XK1M");
        data.getEvidence().add(e);
        assertEquals("[value removed] again", Redactor.of(data, Set.of()).text("C7H2Q9XK1M again"));
    }

    @Test
    void aFileIsNotNamed() {
        assertEquals("file 1: not a log", Redactor.of(phone(), Set.of("anna-mueller.jpg")).text("anna-mueller.jpg: not a log"));
    }

    @Test
    void withoutRequestNothingIsTakenOut() {
        assertTrue(Redactor.none().text("ECID: 4390211337289329").contains("4390211337289329"));
    }
}
