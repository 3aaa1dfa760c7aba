package org.boardwright.probe.paniclog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines below the first one say. */
class BodyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            BS: 1, Missing sensor(s): Prs0                            | Prs0
            Missing sensor(s): Prs0 mic1                              | Prs0 mic1
            missing sensor(s) : mic2, TG0B.                           | mic2 TG0B
            Missing sensors: mic-temp-sens2                           | mic-temp-sens2
            Missing sensor: als                                       | als
            Missing sensor(s): Prs0 service: backboardd, total        | Prs0
            Missing sensor(s): none                                   | ``
            Missing sensor(s):                                        | ``
            no sensor is missing here: mic1                           | ``
            """)
    void missingSensors(String line, String sensors) {
        assertEquals(sensors, String.join(" ", below(line).values(PanicLogParts.MISSING_SENSOR)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            S.sensor array 0 - 6 is 0x0, 0x1000, 0x0, 0x0     | 1:0x1000
            S.sensor array 0-7 is 0, 3145728, 0, 0            | 1:0x300000
            S.sensor array 4 - 6 is 0x1, 0x0, 0xa1            | 4:0x1 6:0xA1
            S.sensor array 0 is 0xC00                         | 0:0xC00
            S.sensor array is 0x0, 0x500000, 0x0"             | 1:0x500000
            S.sensor array 0 - 2 is O, Ox1O00, l              | 1:0x1000 2:0x1
            S.sensor array 0 - 6 is 0x0, 0x10, garbage, 0x1   | 1:0x10
            S.sensor array 0 - 1 is 0x0, 0xffffffffffffffff   | 1:0xFFFFFFFFFFFFFFFF
            S.sensor array 0 - 1 is 0x0, 0x11112222333344445  | ``
            S.sensor array 0 - 3 is 0x0, 0x10, 3145 728, 0x1  | 1:0x10
            S.sensor array 0 - 1 is 0x0, 0x10 F.sensor array  | 1:0x10
            S.sensor array 0 - 1 is 0x0, 0x0                  | ``
            F.sensor array 0 is 0x8                           | ``
            """)
    void sensorArray(String line, String entries) {
        assertEquals(entries, String.join(" ", below(line).values(PanicLogParts.SMC_ARRAY)));
    }

    @Test
    void theOtherSensorArray() {
        assertEquals("1:0x8", below("F.sensor array 0 - 1 is 0x0, 0x8").value(PanicLogParts.SMC_F_ARRAY));
    }

    @Test
    void anArrayPrintedTwiceIsOne() {
        assertEquals(List.of("1:0x2400", "3:0xA1"), Report.of(Fixtures.SMC).values(PanicLogParts.SMC_ARRAY));
    }

    @Test
    void thermalMasks() {
        assertEquals(List.of("current:0x3FFF", "mask:0x1FFF", "expected:0x1FFF"),
                Report.of(Fixtures.THERMAL).values(PanicLogParts.THERMAL_MASK));
    }

    @Test
    void showsTheFindOfALongLine() {
        var report = below("x".repeat(300) + " Missing sensor(s): Prs0");

        assertTrue(report.excerpt(PanicLogParts.MISSING_SENSOR).endsWith("Missing sensor(s): Prs0"), report.excerpt(PanicLogParts.MISSING_SENSOR));
    }

    @ParameterizedTest
    @CsvSource({ "0x70000000, 0x700000b9, 185, three-minutes", "0x70000000, 0x700000a0, 160, three-minutes",
            "0x70000000, 0x7000009f, 159,", "0x70000000, 0x700000c8, 200, three-minutes", "0x70000000, 0x700000c9, 201,",
            "0x70000000, 0x6fffffff,,", "0x00000000, 0x70000000,,", "0x7O000000, 0x70000001, 1,", "0x7, 0x70000001,," })
    void uptime(String boot, String calendar, String seconds, String loop) {
        var report = below("Epoch Time:        sec       usec\n  Boot    : %s 0x0\n  Sleep   : 0x70000001 0x0\n  Calendar: %s 0x0"
                .formatted(boot, calendar));

        assertEquals(seconds, report.value(PanicLogParts.UPTIME_SECONDS));
        assertEquals(loop, report.value(PanicLogParts.LOOP));
    }

    @Test
    void aopBusesWithErrors() {
        var report = below("SCMController i2cscm0 [a b] : global-errors = 3\nSCMController i2cscm1 []: global-errors = 0");

        assertEquals("i2cscm0:3", report.value(PanicLogParts.AOP_BUS_ERRORS));
    }

    @Test
    void boardAndSystem() {
        var report = below("ASSERT: target/D99/target.cpp:1: 0\nOS version: 91A234\nHardware Model: iPhone99,7");

        assertEquals("d99", report.value(PanicLogParts.BOARD_TARGET));
        assertEquals("91A234", report.value(PanicLogParts.IOS_BUILD));
        assertNull(report.value(PanicLogParts.IOS_VERSION));
        assertEquals("iPhone99,7", report.value(PanicLogParts.PRODUCT_TYPE));
    }

    @Test
    void theStackshotIsNotAsked() {
        var report = Report.of("""
                {"panicString":"panic(cpu 1 caller 0xff): x\\n",
                "notes":["Missing sensor(s): Prs0","S.sensor array 0 - 1 is 0x0, 0x1000"]}
                """);

        assertEquals(List.of(), report.values(PanicLogParts.MISSING_SENSOR));
        assertEquals(List.of(), report.values(PanicLogParts.SMC_ARRAY));
    }

    private static Report below(String line) {
        return Report.of("panic(cpu 1 caller 0xff): x\n" + line + "\n");
    }
}
