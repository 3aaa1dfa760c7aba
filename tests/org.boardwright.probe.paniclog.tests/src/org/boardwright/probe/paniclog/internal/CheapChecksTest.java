package org.boardwright.probe.paniclog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.Characters;
import org.boardwright.probe.Transport;
import org.boardwright.probe.paniclog.PanicLogProbe;
import org.junit.jupiter.api.Test;

/** The cheap checks that stand before a pattern never hide what the pattern would find. */
class CheapChecksTest {

    private static final List<String> PIECES = List.of("a", "Z", "_", " ", "  ", "\"", "\u201d", ":", ",", "{", "(", ")", "\t", "'", "7",
            "bug_type", "Bug Type", "panicString", "product", "os_version", "date", "string", "crashReporterKey", "panic", "cpu 1",
            "build", "panic flags", "type", "ing");
    private static final List<String> REASONS = List.of("SMC PANIC", "SMC BSC failure", "userspace watchdog timeout",
            "watchdog timeout", "WDT timeout", "SEP Panic", "SEP monitor error", "AOP PANIC", "AOP NMI", "ANS2 Recoverable Panic",
            "DCP PANIC", "initproc exited", "btn_rst", "Kernel data abort", "i2c2::", "Sleep/Wake hang detected",
            "Debugger message: x", "S.sensor array", "Missing sensor", "service returned not alive", "panic: SMC PANIC");

    private final Random random = new Random(210);

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String line(int most) {
        var line = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            line.append(any(PIECES));
        }
        return line.toString();
    }

    private String inAnyCase(String text) {
        return random.nextBoolean() ? text : random.nextBoolean() ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
    }

    @Test
    void noKeyIsPassedOver() {
        int keys = 0;
        for (int i = 0; i < 200_000; i++) {
            var line = line(6);
            var characters = line.toCharArray();
            if (Key.endingAt(characters, 0, characters.length).isPresent()) {
                keys++;
                assertTrue(Key.mayEndAt(characters, 0, characters.length), line);
            }
        }
        assertTrue(keys > 1_000, "only " + keys + " keys were tried");
    }

    @Test
    void noPanicPrefixIsPassedOver() {
        for (int i = 0; i < 20_000; i++) {
            var line = line(4) + any(List.of(" ", ":", ",")) + inAnyCase("panic") + any(List.of("", " ", "\t")) + "("
                    + any(List.of("", " ")) + inAnyCase("cpu") + " 3 caller 0xfff" + line(4);
            assertTrue(Opening.isIn(line), line);
        }
    }

    @Test
    void noReasonIsPassedOver() {
        for (int i = 0; i < 20_000; i++) {
            var line = any(List.of("", " ", "\"", "'\t\"")) + inAnyCase(any(REASONS));
            assertTrue(Opening.isIn(line), line);
        }
    }

    @Test
    void noLineThatOpensIsPassedOver() {
        int opened = 0;
        for (int i = 0; i < 50_000; i++) {
            var line = line(3) + any(List.of("", inAnyCase(any(REASONS)), inAnyCase("panic(cpu 1"))) + line(3);
            if (Opening.isIn(line)) {
                opened++;
                assertTrue(Opening.mayBeIn(("x\n" + line + "\ny").toCharArray(), 2, 2 + line.length()), line);
            }
        }
        assertTrue(opened > 1_000, "only " + opened + " lines opened");
    }

    /** However the characters arrive: the quick way over them is left and entered anywhere. */
    @Test
    void aReportIsTheSameInBlocksOfAnySize() {
        for (int i = 0; i < 2_000; i++) {
            var text = (line(40) + "\n").repeat(1 + random.nextInt(30)) + "\"product\" : \"iPhone10,3\",\n" + line(40)
                    + (random.nextBoolean() ? "x,".repeat(20_000) : "");
            assertEquals(read(text, 1), read(text, 1 + random.nextInt(700)), text);
        }
    }

    /** Lines are passed over there, and of each no more is kept than a key needs. */
    @Test
    void aFieldFarBehindThePanicStringIsRead() {
        for (int i = 0; i < 200; i++) {
            var text = "{\"panicString\" : \"panic(cpu 1 caller 0xfff): SMC PANIC\",\n" + "\"x\":[1,2],".repeat(random.nextInt(5_000))
                    + any(List.of("", "\n", " ")) + "\"product\"" + any(List.of("", " ")) + ": \"iPhone10,3\"," + line(40) + "}";
            var read = read(text, 1 + random.nextInt(9_000));
            assertTrue(read.contains("iPhone10,3"), read);
        }
    }

    /** No key is missed where the characters are bytes still; those before it may be of any kind. */
    @Test
    void noKeyIsMissedInBytes() {
        int keys = 0;
        for (int i = 0; i < 100_000; i++) {
            var line = line(6) + any(List.of("", "\u201c", "\u00e4"));
            boolean key = Key.endingAt(line.toCharArray(), 0, line.length()).isPresent();
            var bytes = (line + ":").getBytes(StandardCharsets.UTF_8);
            keys += key ? 1 : 0;
            assertTrue(!key || Key.mayBeIn(bytes, bytes.length - 1), line);
        }
        assertTrue(keys > 500, "only " + keys + " keys were tried");
    }

    /** Behind its panic string a large report in memory is decoded only when it holds a key; the answer is the same. */
    @Test
    void aLargeReportInMemorySaysWhatItSaysAsAStream() throws IOException {
        for (int i = 0; i < 300; i++) {
            var text = "{\"panicString\" : \"panic(cpu 1 caller 0xfff): SMC PANIC" + "x".repeat(random.nextInt(70_000)) + "\",\n"
                    + "\"x\":[1,2],".repeat(5_000 + random.nextInt(5_000)) + any(List.of("", "\u00e4", "\n")) + line(40) + any(List.of("",
                            "\n\"product\" : \"iPhone10,3\"", "\u201cproduct\u201d : \u201ciPhone10,3\u201d", "\nBuild: 20H343"));
            var report = Transport.ofBytes("a.ips", text.getBytes(StandardCharsets.UTF_8));
            assertEquals(read(report), read(report.remembered()), text);
        }
    }

    private static String read(Transport report) throws IOException {
        try (var session = new PanicLogProbe().open(report)) {
            return session.read(() -> false).toString();
        }
    }

    private static String read(String text, int size) {
        var artifact = new Artifact("a.ips", "panic-log", OptionalLong.empty());
        try (var characters = Characters.of(new StringReader(text), size)) {
            return new PanicLogReader(characters, artifact).read(() -> false).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
