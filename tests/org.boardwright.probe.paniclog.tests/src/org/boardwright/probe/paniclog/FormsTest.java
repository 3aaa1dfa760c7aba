package org.boardwright.probe.paniclog;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.boardwright.probe.Transport;
import org.junit.jupiter.api.Test;

/** The shapes in which reports arrive. */
class FormsTest {

    @Test
    void readsHeaderAndBody() {
        var report = Report.of(Fixtures.SMC);

        assertEquals("SMC PANIC - ASSERT: target/d99/target.cpp:12: 0, SMC BSC failure, spreadsheet ver(*10) 7", report.line());
        assertEquals("210", report.value(PanicLogParts.BUG_TYPE));
        assertEquals("panic", report.value(PanicLogParts.REPORT_KIND));
        assertEquals("91.2.3", report.value(PanicLogParts.IOS_VERSION));
        assertEquals("91A234", report.value(PanicLogParts.IOS_BUILD));
        assertEquals("iPhone99,1", report.value(PanicLogParts.PRODUCT_TYPE));
        assertEquals("0x40802", report.value(PanicLogParts.PANIC_FLAGS));
        assertEquals("2031-02-03 04:05:06.00 +0100", report.value(PanicLogParts.TIMESTAMP));
        assertEquals(List.of(), report.warnings());
    }

    @Test
    void findsEverythingInTheLineOfTheFileThatHoldsIt() {
        var report = Report.of(Fixtures.SMC);

        assertEquals(1, report.number(PanicLogParts.BUG_TYPE));
        assertEquals(4, report.number(PanicLogParts.PRODUCT_TYPE));
        assertEquals(6, report.number(PanicLogParts.SMC_ARRAY));
        assertEquals("S.sensor array 0 - 3 is 0x0, 0x2400, 0x0, 0xa1", report.excerpt(PanicLogParts.SMC_ARRAY));
        assertEquals(7, report.number(PanicLogParts.PANIC_FLAGS));
    }

    @Test
    void readsTheSameWithWindowsLineEnds() {
        assertEquals(Report.of(Fixtures.SMC).facets(), Report.of(Fixtures.SMC.replace("\n", "\r\n")).facets());
        assertEquals(Report.of(Fixtures.THERMAL).facets(), Report.of(Fixtures.THERMAL.replace("\n", "\r\n")).facets());
    }

    @Test
    void readsTheSameInOtherEncodings() {
        var facets = Report.of(Fixtures.SMC).facets();

        for (var bytes : List.of(("\ufeff" + Fixtures.SMC).getBytes(UTF_8), Fixtures.SMC.getBytes(UTF_16LE),
                Fixtures.SMC.getBytes(UTF_16BE), ("\ufeff" + Fixtures.SMC).getBytes(UTF_16LE),
                ("\ufeff" + Fixtures.SMC).getBytes(UTF_16BE))) {
            assertEquals(facets, Report.of(Transport.ofBytes("test.ips", bytes)).facets());
        }
    }

    @Test
    void readsABodyWithoutHeader() {
        var report = Report.of(Fixtures.SMC.substring(Fixtures.HEADER.length()));

        assertEquals("smc", report.kind());
        assertNull(report.value(PanicLogParts.BUG_TYPE));
        assertEquals("panic", report.value(PanicLogParts.REPORT_KIND));
    }

    @Test
    void readsAHeaderWithoutBody() {
        var report = Report.of(Fixtures.HEADER);

        assertEquals("91.2.3", report.value(PanicLogParts.IOS_VERSION));
        assertNull(report.line());
        assertEquals(List.of("only the header of a panic report is there; the panic string is missing"), report.warnings());
    }

    @Test
    void readsABodyOfPlainText() {
        var report = Report.of(Fixtures.HEADER + Fixtures.BUS);

        assertEquals("i2c", report.kind());
        assertEquals(2, report.number(PanicLogParts.PANIC_LINE));
        assertEquals("210", report.value(PanicLogParts.BUG_TYPE));
    }

    @Test
    void readsAPastedPanicString() {
        var report = Report.of("my phone restarts all day\n\n" + Fixtures.THERMAL);

        assertEquals("userspace-watchdog", report.kind());
        assertEquals(3, report.number(PanicLogParts.PANIC_LINE));
        assertEquals(4, report.number(PanicLogParts.MISSING_SENSOR));
        assertEquals("iPhone99,2", report.value(PanicLogParts.PRODUCT_TYPE));
        assertEquals(0, report.number(PanicLogParts.REPORT_KIND));
    }

    @Test
    void readsAPastedPanicStringThatIsStillEscaped() {
        var report = Report.of("panic(cpu 0 caller 0xff): SMC PANIC - ASSERT: target\\/d99\\/target.cpp:1\\n"
                + "S.sensor array 0 - 2\nis 0x0, 0x800\\nF.sensor array 0 is 0x0\\n");

        assertEquals("SMC PANIC - ASSERT: target/d99/target.cpp:1", report.line());
        assertEquals("1:0x800", report.value(PanicLogParts.SMC_ARRAY));
    }

    @Test
    void readsAPanicStringWithoutItsBeginning() {
        var report = Report.of("SMC PANIC - ASSERTION FAILED\nS.sensor array is 0x0, 0x500000\n");

        assertEquals("smc", report.kind());
        assertEquals("1:0x500000", report.value(PanicLogParts.SMC_ARRAY));
        assertTrue(report.warnings().getFirst().contains("no line begins with panic("));
    }

    @Test
    void readsAPhotograph() {
        var report = Report.of(Fixtures.PHOTO);

        assertEquals("SMC PANIC - ASSERT: target/d98/target.cpp:1: 0, SMC BSC failure, TG0B TAOC", report.line());
        assertEquals(List.of("TG0B", "TAOC"), report.values(PanicLogParts.SMC_KEY));
        assertEquals("d98", report.value(PanicLogParts.BOARD_TARGET));
        assertEquals(List.of("1:0x300000", "3:0x100"), report.values(PanicLogParts.SMC_ARRAY));
        assertEquals("iPhone99,3", report.value(PanicLogParts.PRODUCT_TYPE));
        assertEquals("91.2", report.value(PanicLogParts.IOS_VERSION));
        assertEquals("91A234", report.value(PanicLogParts.IOS_BUILD));
        assertEquals(7, report.number(PanicLogParts.PANIC_LINE));
        assertEquals(9, report.number(PanicLogParts.BOARD_TARGET));
    }

    @Test
    void readsABodyInOneLine() {
        var body = Fixtures.SMC.substring(Fixtures.HEADER.length()).lines().map(String::strip).reduce("", String::concat);
        var report = Report.of(body.replace(" : ", ":"));

        assertEquals("smc", report.kind());
        assertEquals("0x40802", report.value(PanicLogParts.PANIC_FLAGS));
        assertEquals("iPhone99,1", report.value(PanicLogParts.PRODUCT_TYPE));
    }

    @Test
    void readsJsonEditedByHand() {
        var report = Report.of("""
                { bug_type: 210,
                  \u201cproduct\u201d : \u201ciPhone99,1\u201d,,
                  "panicString" : "panic(cpu 1 caller 0xff): "i2c1::_x timeout for device zz9" @a.cpp:1
                Debugger message: panic
                ",
                  "panicFlags" : "0x802",
                },
                """);

        assertEquals("i2c1::_x timeout for device zz9 @a.cpp:1", report.line());
        assertEquals("zz9", report.value(PanicLogParts.I2C_DEVICE));
        assertEquals("iPhone99,1", report.value(PanicLogParts.PRODUCT_TYPE));
        assertEquals("0x802", report.value(PanicLogParts.PANIC_FLAGS));
    }

    @Test
    void goesOnWhereACommaIsMissing() {
        var report = Report.of("{\"panicString\" : \"panic(cpu 1 caller 0xff): btn\\n\"\n\"product\" : \"iPhone99,1\"}");

        assertEquals("btn", report.line());
        assertEquals("iPhone99,1", report.value(PanicLogParts.PRODUCT_TYPE));
    }

    @Test
    void readsAPanicStringWithoutQuotationMarks() {
        var report = Report.of("product: iPhone99,1\npanicString : initproc exited -- exit reason namespace 1\nuptime: 5 s\n");

        assertEquals("initproc exited -- exit reason namespace 1", report.line());
        assertEquals("initproc", report.kind());
        assertEquals(2, report.number(PanicLogParts.PANIC_LINE));
        assertEquals("iPhone99,1", report.value(PanicLogParts.PRODUCT_TYPE));
    }

    @Test
    void saysThatAReportIsCutOff() {
        var cut = Fixtures.SMC.substring(0, Fixtures.SMC.indexOf("F.sensor"));

        assertEquals(List.of("1:0x2400", "3:0xA1"), Report.of(cut).values(PanicLogParts.SMC_ARRAY));
        assertEquals(List.of("the report breaks off inside the panic string; what follows is missing"), Report.of(cut).warnings());
    }

    @Test
    void saysThatThePanicStringEndsTooEarly() {
        assertEquals("the panic string ends before it says why", Report.ofPanicString("panic(cpu 1 caller 0xff): \\n").warnings().getFirst());
    }

    @Test
    void readsTheFirstOfSeveralReports() {
        var report = Report.of(Fixtures.SMC + Fixtures.OLD);

        assertEquals("smc", report.kind());
        assertEquals(List.of("there is more than one panic string; the first was read"), report.warnings());
    }

    @Test
    void decodesUnicodeEscapes() {
        assertEquals("a<b>", Report.ofPanicString("panic(cpu 1 caller 0xff): a\\u003cb\\u003E\\n").line());
    }

    @Test
    void aTornUnicodeEscapeEndsNoLine() {
        assertEquals("smc", Report.of("panic(cpu 1 caller 0xff): SMC PANIC \\u00\nS.sensor array is 0x1\n").kind());
        assertEquals("0:0x1", Report.of("panic(cpu 1 caller 0xff): x \\u00\nS.sensor array is 0x1\n").value(PanicLogParts.SMC_ARRAY));
    }

    @Test
    void readsNothingButTheEndOfAPanicStringLongerThanMemory() {
        var report = Report.ofPanicString("panic(cpu 1 caller 0xff): btn_rst\\n" + "x\\n".repeat(300_000));

        assertEquals("forced-reset", report.kind());
        assertTrue(report.warnings().getFirst().contains("longer than"), report.warnings()::toString);
        assertEquals("0x802", report.value(PanicLogParts.PANIC_FLAGS));
    }
}
