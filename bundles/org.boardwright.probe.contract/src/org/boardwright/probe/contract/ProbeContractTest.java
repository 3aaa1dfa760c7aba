package org.boardwright.probe.contract;

import java.io.IOException;

import org.junit.jupiter.api.Test;

/** The contract of probes as tests. A probe's test bundle extends it and names the probe with a sample. */
public abstract class ProbeContractTest {

    /**
     * The probe with evidence in which it sees something.
     *
     * @throws IOException when the sample cannot be made
     */
    protected abstract ProbeContract contract() throws IOException;

    @Test
    void namesItselfAsThePacksDo() throws IOException {
        contract().namesItselfAsThePacksDo();
    }

    @Test
    void seesSomethingInItsOwnKind() throws IOException {
        contract().seesSomethingInItsOwnKind();
    }

    @Test
    void supportsWhatItReadsOnly() throws IOException {
        contract().supportsWhatItReadsOnly();
    }

    @Test
    void hasAnAnswerToAnything() throws IOException {
        contract().hasAnAnswerToAnything();
    }

    @Test
    void isRepeatable() throws IOException {
        contract().isRepeatable();
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        contract().stopsWhenCancelled();
    }

    @Test
    void closesWhatItOpened() throws IOException {
        contract().closesWhatItOpened();
    }

    @Test
    void readsItsTransportOnly() throws IOException {
        contract().readsItsTransportOnly();
    }

    @Test
    void tellsWhenTheTransportBreaks() throws IOException {
        contract().tellsWhenTheTransportBreaks();
    }

    @Test
    void leavesNoThread() throws IOException, InterruptedException {
        contract().leavesNoThread();
    }

    @Test
    void servesSeveralThreads() throws IOException, InterruptedException {
        contract().servesSeveralThreads();
    }
}
