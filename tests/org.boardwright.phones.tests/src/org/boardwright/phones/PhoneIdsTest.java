package org.boardwright.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneIdsTest {

    private static final String DFU = "CPID:7000 CPRV:11 CPFM:03 SCEP:01 BDID:00 ECID:00022D3C10981026 IBFL:1C SRTG:[iBoot-1992.0.0.1.19]";

    @Test
    void ofAPhoneInDfuMode() {
        var ids = PhoneIds.ofUsbSerial(DFU);
        assertEquals(OptionalInt.of(0x7000), ids.chip());
        assertEquals(OptionalInt.of(0), ids.board());
        assertEquals(OptionalLong.of(0x22D3C10981026L), ids.ecid());
    }

    @Test
    void ofAPhoneInRecoveryMode() {
        var ids = PhoneIds.ofUsbSerial("CPID:8015 CPRV:11 CPFM:03 SCEP:01 BDID:06 ECID:000A1B2C3D4E0026 IBFL:3D SRNM:[F2LVX0000000]\n");
        assertEquals("F2LVX0000000", ids.serialNumber());
    }

    @Test
    void ofAPhoneThatWasExploited() {
        assertEquals(OptionalInt.of(0x8015), PhoneIds.ofUsbSerial("CPID:8015 BDID:06 PWND:[checkm8]").chip());
    }

    @Test
    void ofAUdidWithTheChipInIt() {
        var ids = PhoneIds.ofUsbSerial("00008120001A1B2C3D4E0026");
        assertEquals("00008120-001a1b2c3d4e0026", ids.udid());
        assertEquals(OptionalInt.of(0x8120), ids.chip());
        assertEquals(OptionalLong.of(0x1A1B2C3D4E0026L), ids.ecid());
    }

    @Test
    void ofAnOldUdid() {
        var udid = "0123456789abcdef0123456789abcdef01234567";
        assertEquals(new PhoneIds(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), udid, ""), PhoneIds.ofUsbSerial(udid + "\0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no serial", "CPID:", "CPID:xyz BDID:", "CPID:123456789012345678 ECID:", "ECID:0123456789abcdef0"})
    void ofNothing(String serial) {
        assertEquals(PhoneIds.NONE, PhoneIds.ofUsbSerial(serial));
    }

    @Test
    void tellTheSamePhoneInTwoModes() {
        var running = PhoneIds.ofUdid("00008120-001A1B2C3D4E0026");
        var recovery = PhoneIds.ofUsbSerial("CPID:8120 BDID:08 ECID:001A1B2C3D4E0026");
        assertTrue(running.samePhone(recovery));
        assertFalse(running.samePhone(PhoneIds.ofUsbSerial(DFU)));
        assertFalse(PhoneIds.NONE.samePhone(PhoneIds.NONE));
    }
}
