package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.Diagnosis;
import org.boardwright.diagnosis.RankedFault;
import org.boardwright.diagnosis.Reason;
import org.boardwright.diagnosis.Reasoner;
import org.boardwright.probe.Transport;
import org.boardwright.probe.paniclog.PanicLogProbe;
import org.boardwright.probe.restorelog.RestoreLogProbe;
import org.boardwright.probe.usb.KernelLogProbe;
import org.boardwright.testkit.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file by itself is judged as a new case judges it. */
class LoneLogTest {

    private static final String FAILED = """
            Identified device as d22ap, iPhone10,3
            Waiting for NAND (28)
            ERROR: Unable to restore device
            """;

    private static final byte[] WORDS = {1};

    private final Workflow workflow = Shipped.workflow(Shipped.packs(), new PanicLogProbe(), new RestoreLogProbe(), new KernelLogProbe());

    private static Transport file(String name, String text) {
        return Transport.ofBytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertAsInACase(Transport file) {
        OpenCase open = workflow.open("", "");
        Attachment attachment = open.attach(file, () -> false);
        CaseAnswer answer = open.answer();
        assertConcluded(attachment, answer, file, Conclusions::whole);
        assertConcluded(attachment, inShort(answer), file, workflow::conclusions);
    }

    /** What is put into words is the answer of the case, and what is told beside them, too. */
    private void assertConcluded(Attachment attachment, CaseAnswer answer, Transport file, Function<Function<CaseAnswer, byte[]>, Conclusions> conclusions) {
        List<CaseAnswer> worded = new ArrayList<>();
        Concluded concluded = workflow.conclude(file, () -> false, conclusions.apply(a -> {
            worded.add(a);
            return WORDS;
        }));
        assertEquals(List.of(answer), worded);
        assertEquals(answer.software(), worded.getFirst().software());
        assertEquals(new Concluded(attachment, answer.device(), answer.restores(), answer.evidence(), WORDS, answer.warnings()), concluded);
    }

    private static CaseAnswer inShort(CaseAnswer a) {
        List<RankedFault> faults = new ArrayList<>();
        for (RankedFault f : a.diagnosis().faults()) {
            List<Reason> why = faults.size() >= Reasoner.REASONED ? List.of() : f.why().stream()
                    .map(r -> new Reason(r.test(), r.testName(), r.outcome(), r.outcomeName(), r.decibans(), List.of())).toList();
            faults.add(new RankedFault(f.id(), f.name(), f.description(), f.part(), f.locus(), f.probability(), why, List.of()));
        }
        return new CaseAnswer(a.device(), a.complaint(), a.restores(), a.evidence(), new Diagnosis(faults, a.diagnosis().several()),
                new Advice(a.advice().best().stream().toList(), a.advice().against(), a.advice().level()), a.multiFault(), a.skipped(),
                a.before(), a.warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {FAILED, "", "Dear customer, the phone is ready.\n", "Status: Restore Finished\nDone: restoring succeeded.\n",
            "Found device in Recovery mode\n", "panic(cpu 0 caller 0xfffffff00a1b2c3d): ANS2 Recoverable Panic - assert failed @AppleANS2.cpp:1\n",
            "[    1.000000] usb 3-1: device descriptor read/64, error -71\n"})
    void aText(String text) {
        assertAsInACase(file("a.log", text));
    }

    @Test
    void everyLogOfTheCollection() throws IOException {
        for (Path each : Stream.of("restore", "panic").flatMap(LoneLogTest::files).toList()) {
            assertAsInACase(Transport.ofFile(each));
        }
    }

    private static Stream<Path> files(String kind) {
        try {
            return Corpus.files(kind);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void equalEvidenceIsReasonedOnOnceAndKeepsItsOwnPlaces() {
        Conclusions conclusions = Conclusions.whole(a -> a.diagnosis().toString().getBytes(StandardCharsets.UTF_8));
        Concluded one = workflow.conclude(file("one.log", FAILED), () -> false, conclusions);
        Concluded other = workflow.conclude(file("other.log", "\n" + FAILED), () -> false, conclusions);
        assertSame(one.words(), other.words());
        assertTrue(!one.evidence().isEmpty() && other.evidence().stream().allMatch(e -> e.artifact().equals("other.log")), other.evidence()::toString);
        assertEquals(lines(one, 1), lines(other, 0));
    }

    private static List<Long> lines(Concluded concluded, int further) {
        return concluded.evidence().stream().map(e -> e.line() + further).toList();
    }
}
