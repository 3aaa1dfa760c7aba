package org.boardwright.probe.paniclog;

import java.util.List;

/** Reports made up for these tests; phones, builds and addresses are none that exist. */
final class Fixtures {

    static final String HEADER = """
            {"bug_type":"210","timestamp":"2031-02-03 04:05:06.00 +0100","os_version":"iPhone OS 91.2.3 (91A234)","incident_id":"X"}
            """;

    /** A header and a body as the phone writes them. */
    static final String SMC = HEADER + """
            {
              "crashReporterKey" : "0",
              "product" : "iPhone99,1",
              "kernel" : "Darwin Kernel Version 91.0.0: root:xnu-1~1\\/RELEASE_ARM64_T9999",
              "panicString" : "panic(cpu 3 caller 0xfffffff000000001): SMC PANIC - ASSERT: target\\/d99\\/target.cpp:12: 0, SMC BSC failure, \
            spreadsheet ver(*10) 7\\nS.sensor array 0 - 3 is 0x0, 0x2400, 0x0, 0xa1\\n\
            F.sensor array 0 is 0x8\\n\\n\
             - Misc(2) OUTBOX1 not ready\\nS.sensor array 0 - 3 is 0x0, 0x2400, 0x0, 0xa1\\nDebugger message: panic\\nOS version: 91A234\\n\
            Epoch Time:        sec       usec\\n\
            Boot    : 0x70000000 0x0000a4e1\\n\
              Sleep   : 0x00000000 0x00000000\\n\
              Calendar: 0x700000b9 0x000c6dc7\\n",
              "panicFlags" : "0x40802",
              "processByPid" : { "0" : {"procname":"kernel_task","turnstileInfo":["thread 1: blocked (thermalmonitord)"]} }
            }
            """;

    /** The panic string alone, as copied from a viewer. */
    static final String THERMAL = """
            panic(cpu 0 caller 0xfffffff000000002): userspace watchdog timeout: no successful checkins from thermalmonitord (2 induced crashes)
            service returned not alive with context: is_alive_func returned unhealthy : current 3fff, \
            mask 1fff, expected 1fff, SD: 1 BC: 1 RC: -1 BS: 1, Missing sensor(s): Prs0 mic1\s
            service: backboardd, total successful checkins in 190 seconds: 19, last successful checkin: 0 seconds ago
            service: thermalmonitord (2 induced crashes), no successful checkins in 190 seconds

            Debugger message: panic
            OS version: 91A234
            Hardware Model: iPhone99,2
            """;

    /** As read from a photograph: lines broken anywhere, quotation marks lost, letters for digits. */
    static final String PHOTO = """
            ("bug_type":"210", "timestamp":"2031-02-03 04:05:06.00 +0100","os_version":"iPhone

            OS 91.2 (91A234)","incident_id":"X

            "panic ProcessingFlags" : "0x0", "product": "iPhone99,3",

            "panicString": "panic(cpu 0 caller 0xfffffff0):

            SMC PANIC - ASSERT: target\\/d98\\/target.cpp:1: 0, SMC BSC failure, TG0B

            TAOC\\nspreadsheet ver(*10) 6\\nS.sensor array 0-7 is O, 31457 28, 0\\nS.sensor array 0-7 is 0, 3145728, O, Ox1O0, 0\\nDebugger
            """;

    static final String BUS = """
            panic(cpu 2 caller 0xfffffff000000003): "i2c2::_checkBusStatus SCL is stuck low for device zz123" @i2c.cpp:47
            Debugger message: panic
            """;

    static final String OLD = "{\"product\":\"iPhone99,4\",\"panicString\":\"Debugger message: WDT timeout\\n9s ago: 0u0\\n\"}";

    static final List<String> ALL = List.of(SMC, THERMAL, PHOTO, BUS, OLD);

    private Fixtures() {
    }
}
