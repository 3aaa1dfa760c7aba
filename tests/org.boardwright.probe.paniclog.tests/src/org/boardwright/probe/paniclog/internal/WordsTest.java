package org.boardwright.probe.paniclog.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.boardwright.testkit.Corpus;
import org.junit.jupiter.api.Test;

/** No pattern would find anything in a line that it is not tried on for want of a word. */
class WordsTest {

    private static final int LONG = 3_000;
    private static final List<String> MADE_UP = List.of("Missing sensors(s): Prs0", "missing sensor : mic1", "S. sensor array 0 - 8 is 0, 0x1000",
            "F.sensor array is 1", "current 0x37F mask 0x1ff expected 0x1FF", "/target/d64/target.cpp", "SCMController i2cscm0 [x] : global-errors = 3",
            "OS version: 20H343", "Hardware Model: iPhone10,3", "Boot : 0x5f000000 0", "Calendar: 0x5f0000b4", "btn_rst", "userspace watchdog timeout: x",
            "service returned not alive", "SMC PANIC - ASSERT", "SMC BSC failure", "x SMC_VAL_ABSENT", "S.sensor array", "AOP x", "x AOP NMI", "SEP x",
            "x SEP monitor", "sks request timeout", "AppleSEPManager", "i2c2::x", "i2c error", "ANS2 Recoverable", "AppleANS2", "IONVMeController",
            "AppleCS42L71", "xAudiox.cpp", "AppleAudio", "watchdog timed out", "WDT", "kernal data abort", "initproc exited", "pmap_x",
            "page belongs to PPL", "x @pmap.c", "a zone cache element", "element modified after free", "double free", "metadata list corruption",
            "[data.kalloc]: x", "zone_x", "zalloc x", "no successful checkins from thermalmonitord", "no check-ins from watchdogd",
            "no updates from wifid", "idevicerestore 1.0", "futurerestore", "restored-42", "ramrod", "CHECKPOINT BEGIN", "Checkpoint started id",
            "<DFU Device 0x1>: x", "restore-step-ids", "Status: Restore Finished", "AMRestore", "Identified device as d22ap",
            "Found device in DFU mode", "Waiting for NAND (28)", "About to send x", "Sending TSS request", "usb 3-1: x", "[    1.000000] x",
            "Nov 27 10:11:12 phone kernel[0] <Notice>: x", "<!DOCTYPE plist", "<plist version", "<HTML", "{ \"a\" : 1");

    private final Random random = new Random(115);

    private Stream<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 20_000; i++) {
            var line = any() + " " + any();
            lines.add(List.of(line, any(), line.toUpperCase(Locale.ROOT), line.toLowerCase(Locale.ROOT)).get(random.nextInt(4)));
        }
        for (var kind : List.of("panic", "restore")) {
            for (var file : Corpus.files(kind).toList()) {
                Files.readString(file, ISO_8859_1).lines().map(line -> line.substring(0, Math.min(line.length(), LONG))).forEach(lines::add);
            }
        }
        return lines.stream();
    }

    private String any() {
        return MADE_UP.get(random.nextInt(MADE_UP.size()));
    }

    @Test
    void ofTheBody() throws IOException {
        lines().forEach(line -> {
            for (var pattern : BodyGrammar.PATTERNS) {
                boolean tried = (BodyGrammar.WORDS.groupsIn(line) >> BodyGrammar.PATTERNS.indexOf(pattern) & 1) != 0;
                assertTrue(tried || !pattern.matcher(line).find(), () -> pattern + " in " + line);
            }
        });
    }

    @Test
    void ofTheReason() throws IOException {
        lines().forEach(line -> {
            int words = ReasonGrammar.WORDS.groupsIn(line);
            assertTrue((words & ReasonGrammar.OF_SERVICE) != 0 || !ReasonGrammar.SERVICE.matcher(line).find(), line);
            assertTrue((words & ReasonGrammar.OF_BUS) != 0 || !ReasonGrammar.BUS.matcher(line).find(), line);
        });
    }

    @Test
    void ofTheKindOfPanic() throws IOException {
        lines().forEach(line -> assertEquals(Stream.of(PanicKind.values()).filter(kind -> kind.fits(line)).findFirst().orElseThrow(),
                PanicKind.of(line), line));
    }

    @Test
    void ofOtherKindsOfText() throws IOException {
        lines().forEach(line -> assertEquals(OtherKind.KINDS.all().stream().filter(kind -> kind.pattern().matcher(line).find())
                .map(kind -> kind.told()).findFirst(), OtherKind.KINDS.in(line), line));
    }
}
