package org.boardwright.probe.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Support;
import org.boardwright.probe.Transport;

/**
 * What every probe keeps, ours or a vendor's. Each method checks one rule and fails with the rule that is broken;
 * {@link ProbeContractTest} runs them all.
 *
 * @param probe  the probe to be checked
 * @param sample bytes of evidence the probe reads and sees something in
 * @param name   of the sample, usually a file name
 */
public record ProbeContract(Probe probe, String name, byte[] sample) {

    private static final int HUGE = 24 << 20;
    private static final int NO_CANCEL = Integer.MAX_VALUE;
    private static final long THREAD_ENDS_WITHIN_MILLIS = 2_000;

    /** Id and kind are words that can stand in a pack for ever. */
    public void namesItselfAsThePacksDo() {
        assertTrue(probe.id().matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+"), () -> "id is not dotted and in lower case: " + probe.id());
        assertTrue(probe.artifactKind().matches("[a-z0-9]+(-[a-z0-9]+)*"), () -> "kind is not words joined by hyphens: "
                + probe.artifactKind());
    }

    /** It supports what it reads, and says of which artifact it speaks. */
    public void seesSomethingInItsOwnKind() throws IOException {
        assertInstanceOf(Support.Supported.class, probe.supports(recording(sample)), "does not support its own kind");
        var observed = assertInstanceOf(ProbeAnswer.Observed.class, read(recording(sample), NO_CANCEL), "did not read its own kind");
        assertTrue(!observed.facets().isEmpty() || !observed.warnings().isEmpty(), "a silent nothing: neither facet nor warning");
        assertEquals(probe.artifactKind(), observed.artifact().kind(), "speaks of another kind");
        assertEquals(name, observed.artifact().name(), "speaks of another artifact");
    }

    /** What it says not to support, it does not read. */
    public void supportsWhatItReadsOnly() throws IOException {
        for (var other : strange().entrySet()) {
            boolean supported = probe.supports(recording(other.getValue())) instanceof Support.Supported;
            boolean observed = read(recording(other.getValue()), NO_CANCEL) instanceof ProbeAnswer.Observed;
            assertTrue(supported || !observed, () -> "does not support " + other.getKey() + ", yet reads it");
        }
    }

    /** Empty, binary, foreign, cut and huge evidence has an answer, too. */
    public void hasAnAnswerToAnything() throws IOException {
        for (var other : strange().entrySet()) {
            try {
                var answer = read(recording(other.getValue()), NO_CANCEL);
                assertNotNull(answer, () -> "no answer to " + other.getKey());
                assertTrue(!(answer instanceof ProbeAnswer.Observed seen) || !seen.facets().isEmpty() || !seen.warnings().isEmpty(),
                        () -> "a silent nothing to " + other.getKey());
            } catch (RuntimeException thrown) {
                throw new AssertionError("throws at " + other.getKey(), thrown);
            }
        }
    }

    /** The same evidence has the same answer. */
    public void isRepeatable() throws IOException {
        for (var each : List.of(sample, Arrays.copyOf(sample, sample.length / 2))) {
            assertEquals(read(recording(each), NO_CANCEL), read(recording(each), NO_CANCEL), "two readings, two answers");
        }
    }

    /** It stops when it is told to, at the first step and at any later one. */
    public void stopsWhenCancelled() throws IOException {
        var asked = new AtomicInteger();
        read(recording(sample), () -> asked.incrementAndGet() < 0);
        assertTrue(asked.get() > 0, "never asks whether it was cancelled");
        for (int step : new int[] {1, (asked.get() + 1) / 2, asked.get()}) {
            var answer = read(recording(sample), step);
            assertTrue(answer instanceof ProbeAnswer.Failed failed && failed.isCancelled(), () -> "goes on although cancelled at step "
                    + step + ": " + answer.getClass().getSimpleName());
        }
    }

    /** It closes every stream it opened, also when it was never read, and closing twice does no harm. */
    public void closesWhatItOpened() throws IOException {
        var looked = recording(sample);
        probe.supports(looked);
        assertEquals(0, looked.openStreams(), "supports() leaves a stream open");
        var used = recording(sample);
        read(used, NO_CANCEL);
        assertEquals(0, used.openStreams(), "a session leaves a stream open");
        var unused = recording(sample);
        var session = probe.open(unused);
        session.close();
        session.close();
        assertEquals(0, unused.openStreams(), "a session that was not read leaves a stream open");
    }

    /** It reads the transport it is given, whatever its name, and nothing else. */
    public void readsItsTransportOnly() throws IOException {
        var used = recording(sample);
        read(used, NO_CANCEL);
        assertTrue(used.openedStreams() > 0, "answers without reading its transport");
        var empty = recording(new byte[0]);
        assertTrue(!(read(empty, NO_CANCEL) instanceof ProbeAnswer.Observed), "sees something where there is nothing");
    }

    /** A transport that breaks off is told, as an answer or when it is opened. */
    public void tellsWhenTheTransportBreaks() throws IOException {
        probe.supports(WatchedTransport.breaking(name, sample, 0));
        var broken = WatchedTransport.breaking(name, sample, sample.length - 1);
        try (var session = probe.open(broken)) {
            var answer = session.read(() -> false);
            assertInstanceOf(ProbeAnswer.Failed.class, answer, "hides that the transport broke off");
        } catch (IOException refused) {
            assertNotNull(refused.getMessage(), "does not say why the transport cannot be opened");
        }
        assertEquals(0, broken.openStreams(), "leaves a broken stream open");
    }

    /** No thread outlives its session. */
    public void leavesNoThread() throws IOException, InterruptedException {
        var before = Thread.getAllStackTraces().keySet();
        read(recording(sample), NO_CANCEL);
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && isOf(thread)) {
                thread.join(THREAD_ENDS_WITHIN_MILLIS);
                assertTrue(!thread.isAlive(), () -> "leaves the thread " + thread.getName());
            }
        }
    }

    private static boolean isOf(Thread thread) {
        var group = thread.getThreadGroup();
        return group != null && !"system".equals(group.getName()) && !"InnocuousThreadGroup".equals(group.getName());
    }

    /** Two threads may use it at once. */
    public void servesSeveralThreads() throws IOException, InterruptedException {
        var alone = read(recording(sample), NO_CANCEL);
        Callable<ProbeAnswer> reading = () -> read(recording(sample), NO_CANCEL);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var each : threads.invokeAll(List.of(reading, reading, reading, reading))) {
                assertEquals(alone, each.get(), "another answer when several threads use it");
            }
        } catch (ExecutionException thrown) {
            fail("throws when several threads use it", thrown.getCause());
        }
    }

    private WatchedTransport recording(byte[] bytes) {
        return WatchedTransport.of(name, bytes);
    }

    private ProbeAnswer read(Transport transport, int cancelledAt) throws IOException {
        var asked = new AtomicInteger();
        return read(transport, () -> asked.incrementAndGet() >= cancelledAt);
    }

    private ProbeAnswer read(Transport transport, BooleanSupplier cancelled) throws IOException {
        try (var session = probe.open(transport)) {
            return session.read(cancelled);
        }
    }

    private Map<String, byte[]> strange() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("an empty file", new byte[0]);
        all.put("a single byte", new byte[] {'{'});
        all.put("random bytes", random(100_000));
        all.put("zeros", new byte[10_000]);
        all.put("a text of another kind", "Dear customer,\nthe phone does not start.\n".repeat(50).getBytes(StandardCharsets.UTF_8));
        all.put("an archive of another kind", "PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.ISO_8859_1));
        all.put("half of its evidence", Arrays.copyOf(sample, sample.length / 2));
        all.put("its evidence with garbage behind", joined(sample, random(5_000)));
        all.put("a huge line", filled((byte) 'a'));
        all.put("huge evidence", joined(sample, filled((byte) '\n')));
        return all;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(4013).nextBytes(bytes);
        return bytes;
    }

    private static byte[] filled(byte value) {
        byte[] bytes = new byte[HUGE];
        Arrays.fill(bytes, value);
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
