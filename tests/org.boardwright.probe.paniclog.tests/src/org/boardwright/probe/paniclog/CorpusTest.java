package org.boardwright.probe.paniclog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Support;
import org.boardwright.probe.Transport;
import org.boardwright.testkit.Corpus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every public report of the corpus, when it is there: {@code ../shared/corpus} beside the repository, or the folder
 * the system property {@code boardwright.corpus} names.
 */
class CorpusTest {

    /** What a technician reads in a report: its kind, and in order of their names what it names. */
    private static final String READ = """
            001 forced-reset product-type=iPhone11,8
            002 sep product-type=iPhone18,2
            003 smc board-target=d64 loop=three-minutes product-type=iPhone14,3 smc-array=1:0x1000
            004 userspace-watchdog missing-sensor=Prs0 product-type=iPhone12,1 service=thermalmonitord
            006 smc board-target=d94 product-type=iPhone17,2 smc-array=1:0x300000 smc-key=TAOP,TAOC
            007 userspace-watchdog missing-sensor=mic1 product-type=iPhone10,3 service=thermalmonitord
            009 sep product-type=iPhone13,4
            011 pmap product-type=iPhone11,2
            012 userspace-watchdog product-type=iPhone15,3 service=SpringBoard
            015 i2c i2c-bus=i2c0 i2c-device=ad5860 i2c-error=error-interrupt
            017 userspace-watchdog service=SpringBoard
            018 kernel-data-abort product-type=iPhone10,3
            020 other
            021 zone
            023 other product-type=iPhone14,5
            024 zone
            028 kernel-data-abort
            030 other
            031 pmap
            032 initproc product-type=iPhone12,1
            033 initproc product-type=iPhone12,1
            034 forced-reset
            035 other
            036 nvme-ans
            037 audio product-type=iPhone14,5
            038 watchdog
            039 other product-type=iPhone8,1
            041 watchdog product-type=iPhone10,4
            042 userspace-watchdog service=com.apple.backboardd
            043 userspace-watchdog service=com.apple.backboardd
            044 userspace-watchdog product-type=iPhone12,8 service=SpringBoard
            045 watchdog product-type=iPhone12,8
            """;

    private static final List<String> NAMED = List.of(PanicLogParts.BOARD_TARGET, PanicLogParts.I2C_BUS, PanicLogParts.I2C_DEVICE,
            PanicLogParts.I2C_ERROR, PanicLogParts.LOOP, PanicLogParts.MISSING_SENSOR, PanicLogParts.PRODUCT_TYPE,
            PanicLogParts.SERVICE, PanicLogParts.SMC_ARRAY, PanicLogParts.SMC_F_ARRAY, PanicLogParts.SMC_KEY);

    @TestFactory
    Stream<DynamicTest> everyReportIsAnswered() throws IOException {
        return Corpus.files("panic").map(file -> dynamicTest(name(file), () -> answered(Report.answer(Transport.ofFile(file)))));
    }

    private static void answered(ProbeAnswer answer) {
        switch (answer) {
            case ProbeAnswer.Observed observed -> assertEquals(1, observed.facets(PanicLogParts.REPORT_KIND).size());
            case ProbeAnswer.NotApplicable no -> assertFalse(no.why().isBlank());
            case ProbeAnswer.Failed failed -> throw new AssertionError(failed.why());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPanicIsReadAsATechnicianReadsIt() throws IOException {
        var files = Corpus.files("panic").toList();
        return READ.lines().flatMap(row -> files.stream().filter(file -> name(file).startsWith(row.substring(0, 3)))
                .map(file -> dynamicTest(name(file), () -> assertEquals(row.substring(4), read(Transport.ofFile(file))))));
    }

    private static String read(Transport transport) {
        var report = Report.of(transport);
        var named = new TreeMap<String, String>();
        NAMED.stream().filter(part -> !report.values(part).isEmpty())
                .forEach(part -> named.put(part, String.join(",", report.values(part))));
        var words = new StringBuilder(report.kind());
        named.forEach((part, values) -> words.append(' ').append(part).append('=').append(values));
        return words.toString();
    }

    @TestFactory
    Stream<DynamicTest> aReportThatIsReadIsSupported() throws IOException {
        return Corpus.files("panic").map(file -> dynamicTest(name(file), () -> {
            var transport = Transport.ofFile(file);
            boolean read = Report.answer(transport) instanceof ProbeAnswer.Observed;
            assertEquals(read, new PanicLogProbe().supports(transport) instanceof Support.Supported);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aRestoreLogIsNoPanicReport() throws IOException {
        return Corpus.files("restore").map(file -> dynamicTest(name(file), () -> {
            assertInstanceOf(Support.Unsupported.class, new PanicLogProbe().supports(Transport.ofFile(file)));
            assertTrue(Report.answer(Transport.ofFile(file)) instanceof ProbeAnswer.NotApplicable);
        }));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
