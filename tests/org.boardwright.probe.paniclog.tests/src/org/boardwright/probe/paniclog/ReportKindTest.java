package org.boardwright.probe.paniclog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.boardwright.probe.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports that are no panics. */
class ReportKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            145 | a disk-writes report (bug_type 145), not a panic
            298 | a memory report (jetsam) (bug_type 298), not a panic
            309 | a crash report of an app (bug_type 309), not a panic
            109 | a crash report of an app (bug_type 109), not a panic
            288 | a stackshot (bug_type 288), not a panic
            999 | a report of another kind (bug_type 999), not a panic
            """)
    void isNamed(int bugType, String why) {
        var text = "{\"bug_type\":\"%d\",\"name\":\"x\"}\n{ \"procName\" : \"x\" }\n".formatted(bugType);

        assertEquals(why, Report.refusal(text));
        assertEquals(Support.no(why), Report.support(text));
    }

    @Test
    void aForcedRestartIsReadAndToldAsSuch() {
        var report = Report.of("""
                {"bug_type":"151","os_version":"iPhone OS 91.2 (91A234)"}
                {
                  "string" : "panic(cpu 1 caller 0xff): btn_rst\\nDebugger message: panic\\n"
                }
                """);

        assertEquals("forced-reset", report.kind());
        assertEquals("forced-reset", report.value(PanicLogParts.REPORT_KIND));
        assertEquals(List.of("the user forced this restart with the buttons; it shows no fault by itself"), report.warnings());
    }

    @Test
    void aForcedRestartWithoutHeaderIsToldAsSuch() {
        var report = Report.of("panic(cpu 1 caller 0xff): btn_rst\n");

        assertEquals("forced-reset", report.value(PanicLogParts.REPORT_KIND));
        assertTrue(report.warnings().getFirst().contains("forced"));
    }

    @Test
    void aStringThatIsNoPanicIsNone() {
        assertEquals("a crash report of an app (bug_type 309), not a panic",
                Report.refusal("{\"bug_type\":\"309\"}\n{\"string\" : \"hello\\nworld\"}"));
    }

    @Test
    void aResetCounter() {
        var report = Report.of("""
                {"bug_type":"115","timestamp":"2031-02-03 04:05:06.00 +0100","os_version":"iPhone OS 91.2 (91A234)"}
                Date: 2031-02-03 04:05:05.00 +0100
                Reset count: 0
                Boot faults: wdog,reset_in
                """);

        assertEquals("reset-counter", report.value(PanicLogParts.REPORT_KIND));
        assertEquals(List.of("wdog", "reset_in"), report.values(PanicLogParts.BOOT_FAULT));
        assertNull(report.line());
        assertTrue(report.warnings().getFirst().contains("count of resets"));
    }

    @Test
    void aPanicStringUnderAnotherNumberIsReadWithAWarning() {
        var report = Report.of(Fixtures.SMC.replace("\"210\"", "\"288\""));

        assertEquals("smc", report.kind());
        assertEquals("stackshot", report.value(PanicLogParts.REPORT_KIND));
        assertEquals(List.of("by its header this is a stackshot (bug_type 288), yet it holds a panic string"), report.warnings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Waiting for NAND (28)\\nERROR: Unable to restore device             | log of a restore
            idevicerestore 1.0.0\\npanic(cpu 1 caller 0xff): SMC PANIC          | log of a restore
            [10:00:00.0001-GMT]{3>6} CHECKPOINT BEGIN: MAIN:[0x0701] a\\npanic(cpu 1 caller 0xff): x | log of a restore
            Mar 03 10:00:00 Phone kernel[0] <Notice>: hello                      | system log of a phone
            [    1.234567] usb 1-2: new device                                   | kernel log of a computer
            <plist version="1.0">                                                | property list
            <!DOCTYPE html>                                                      | web page
            {"name" : "value"}                                                   | JSON
            dear diary                                                           | no panic string
            the phone had a kernel panic and a watchdog timeout                  | no panic string
            """)
    void whatIsNoReportIsRefused(String text, String word) {
        var lines = text.replace("\\n", "\n");

        assertTrue(Report.refusal(lines).contains(word), Report.refusal(lines));
        assertInstanceOf(Support.Unsupported.class, Report.support(lines));
    }
}
