package org.boardwright.probe.restorelog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.stream.Stream;

import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Transport;
import org.boardwright.testkit.Corpus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every public log, when they are there. */
class CorpusTest {

    @TestFactory
    Stream<DynamicTest> everyRestoreLogIsAnswered() throws IOException {
        return Corpus.entries("restore").map(entry -> dynamicTest(entry.file().getFileName().toString(), () -> answered(entry)));
    }

    @TestFactory
    Stream<DynamicTest> everySuccessIsJudgedOne() throws IOException {
        return Corpus.entries("restore").filter(entry -> entry.label().equals("success"))
                .map(entry -> dynamicTest(entry.file().getFileName().toString(), () -> assertEquals("succeeded", judged(entry))));
    }

    @TestFactory
    Stream<DynamicTest> nothingElseIsJudgedASuccess() throws IOException {
        return Corpus.entries("restore").filter(entry -> !entry.label().equals("success"))
                .map(entry -> dynamicTest(entry.file().getFileName().toString(), () -> assertNotEquals("succeeded", judged(entry))));
    }

    @TestFactory
    Stream<DynamicTest> aPanicReportIsNoRestoreLog() throws IOException {
        return Corpus.files("panic").map(file -> dynamicTest(file.getFileName().toString(),
                () -> assertInstanceOf(ProbeAnswer.NotApplicable.class, Log.answer(Transport.ofFile(file)))));
    }

    private static void answered(Corpus.Entry entry) throws IOException {
        switch (Log.answer(Transport.ofFile(entry.file()))) {
            case ProbeAnswer.Observed observed -> assertEquals(1, observed.facets(RestoreLogParts.JUDGED).size());
            case ProbeAnswer.NotApplicable no -> assertFalse(no.why().isBlank());
            case ProbeAnswer.Failed failed -> throw new AssertionError(failed.why());
        }
    }

    private static String judged(Corpus.Entry entry) throws IOException {
        return Log.answer(Transport.ofFile(entry.file())) instanceof ProbeAnswer.Observed observed
                ? observed.facets(RestoreLogParts.JUDGED).getFirst().value() : "not a restore log";
    }
}
