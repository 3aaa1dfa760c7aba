package org.boardwright.probe.paniclog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the first line says, and that no other line is asked. */
class PanicLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            smc                | SMC PANIC - ASSERT: target/d99/target.cpp:1
            smc                | SMC PANIC - ASSERTION FAILED: TG0B != SMC_VAL_ABSENT
            userspace-watchdog | userspace watchdog timeout: no successful checkins from logd
            watchdog           | watchdog timeout: no checkins from watchdogd in 187 seconds
            watchdog           | AP watchdog timeout
            watchdog           | Unexpected SoC (system) watchdog reset occurred
            sep                | SEP Panic: :sks /sks : 0x1 0x2
            sep                | "SEP ROM boot panic"
            sep                | AppleSEPManager panic for "AppleKeyStore": sks request timeout
            i2c                | "i2c0::_checkInterrupts error interrupt for device zz"
            i2c                | AppleX: i2c3 transfer timed out
            nvme-ans           | ANS2 Recoverable Panic - assert failed
            nvme-ans           | "AppleANS2NVMeController: no answer" @x.cpp:1
            nvme-ans           | nvme: "Fatal error occurred"
            aop                | AOP PANIC - prox - no pulse on
            aop                | AOP DATA ABORT pc=0x1
            aop                | AOP NMI POWER - i2c1 timeout
            kernel-data-abort  | Kernel data abort. at pc 0x1
            kernel-data-abort  | "kernal data abort"
            initproc           | initproc exited -- exit reason namespace 1 subcode 0x6
            zone               | Zone cache element was used after free!
            zone               | [kext.kalloc.16]: element modified after free (off:0)
            zone               | a double free of 0xff in zone
            audio              | "_f:1 no clock" @AppleCS99L11Audio.cpp:1
            pmap               | pmap_tte_remove: inconsistent
            pmap               | "x: page belongs to PPL, "
            forced-reset       | btn_rst
            other              | DCP PANIC - x
            other              | Undefined kernel instruction: pc=0x1
            other              | userspace has control access to a kernel map
            other              | bi2ch::x
            other              | ANSI terminal audio
            """)
    void kindFollowsFromTheForm(String kind, String line) {
        assertEquals(kind, Report.of("panic(cpu 1 caller 0xff): " + line + "\nDebugger message: panic\n").kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            panic(cpu 1 caller 0xfffffff00a): reason x          | reason x
            panic(cpu 1 caller 0x80f2c4d1): "reason x" @f.c:1   | reason x @f.c:1
            panic(cpu 1): "reason x"                            | reason x
            panic (cpu O caller Oxffffff0l2) : reason x         | reason x
            panic(cpu 0 caller 0xff: reason x                   | reason x
            Debugger message: WDT timeout                       | WDT timeout
            panic: ANS2 Panic                                   | ANS2 Panic
            12:03 Ann: panic(cpu 1 caller 0xff): reason x       | reason x
            "panic(cpu 1 caller 0xff): reason x                 | reason x
            """)
    void isTakenWithoutItsPrefix(String line, String value) {
        var report = Report.of(line);

        assertEquals(value, report.line());
        assertEquals(line, report.excerpt(PanicLogParts.PANIC_LINE));
    }

    @Test
    void isFoundBehindAMessageOfTheDebugger() {
        var report = Report.ofPanicString("Debugger synchronization timed out; waited 1\\npanic(cpu 1 caller 0xff): btn_rst\\n");

        assertEquals("btn_rst", report.line());
    }

    @Test
    void isFoundBehindALineEnd() {
        assertEquals("btn_rst", Report.of("panic(cpu 1 caller 0xff):\n\nbtn_rst\n").line());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no successful checkins from com.apple.backboardd in 180 seconds | com.apple.backboardd
            no successful checkins from SpringBoard (2 induced crashes)     | SpringBoard
            no successful checkins from wifid. More                         | wifid
            no successful checkins from logd since wake                     | logd
            """)
    void namesTheService(String words, String service) {
        assertEquals(service, Report.of("panic(cpu 1 caller 0xff): userspace watchdog timeout: " + words).value(PanicLogParts.SERVICE));
    }

    @Test
    void blamesNoServiceOfTheLinesBelow() {
        var report = Report.ofPanicString("panic(cpu 1 caller 0xff): userspace watchdog timeout: no successful checkins from SpringBoard\\n"
                + "service: thermalmonitord, no successful checkins from thermalmonitord in 190 seconds\\n");

        assertEquals("SpringBoard", report.value(PanicLogParts.SERVICE));
        assertNull(Report.ofPanicString("panic(cpu 1 caller 0xff): x\\nno successful checkins from logd\\n").value(PanicLogParts.SERVICE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            i2c0::_checkInterrupts error interrupt; last read 1 for device ad1 | i2c0 | ad1        | error-interrupt
            i2c2::_checkBusStatus SCL is stuck low                             | i2c2 | -          | scl-stuck-low
            i2c2::_checkBusStatus SDA is stuck low for device audio-top        | i2c2 | audio-top  | sda-stuck-low
            x on I2C3: NACK for device als0                                    | i2c3 | als0       | nack
            i2c1: transaction timed out                                        | i2c1 | -          | timeout
            i2c1 bus arbitration lost                                          | i2c1 | -          | arbitration
            i2c1::read invalid response                                        | i2c1 | -          | invalid-response
            x for device y timeout                                             | -    | -          | -
            """)
    void namesTheBus(String words, String bus, String device, String error) {
        var report = Report.of("panic(cpu 1 caller 0xff): \"" + words + "\"\ni2c9::x timeout for device bystander\n");

        assertEquals(bus, report.value(PanicLogParts.I2C_BUS));
        assertEquals(device, report.value(PanicLogParts.I2C_DEVICE));
        assertEquals(error, report.value(PanicLogParts.I2C_ERROR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SMC PANIC - SMC BSC failure, TAOP TG0B                   | TAOP TG0B
            SMC PANIC - ASSERTION FAILED: TG0B != SMC_VAL_ABSENT     | TG0B
            SMC PANIC - outbox message 0x5447304200009013 not ready  | TG0B
            SMC PANIC - no answer to 0x54473042                      | TG0B
            SMC PANIC - timeout of key 'B0AV'                        | B0AV
            SMC PANIC - SMC BSC failure, with sensors Misc           | ``
            SMC PANIC - at pc 0xfffffff004812345, 0x00001000         | ``
            AOP PANIC - x failure, TAOP                              | ``
            """)
    void namesSmcKeys(String line, String keys) {
        var report = Report.of("panic(cpu 1 caller 0xff): " + line + "\n[RX] user01 0x1 0x4230415600009013 TG0V != SMC_VAL_ABSENT\n");

        assertEquals(keys, String.join(" ", report.values(PanicLogParts.SMC_KEY)));
    }

    @Test
    void isCutWhereNoReasonCanBeThatLong() {
        var report = Report.of("panic(cpu 1 caller 0xff): SMC PANIC - failure, " + "TG0B ".repeat(13_000));

        assertEquals("TG0B", report.value(PanicLogParts.SMC_KEY));
        assertEquals(List.of(true), report.values(PanicLogParts.PANIC_LINE).stream().map(value -> value.length() <= 4096).toList());
    }
}
