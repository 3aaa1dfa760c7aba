package org.boardwright.probe;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.boardwright.probe.contract.ProbeContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The kit finds each rule broken by a probe that breaks it. */
class ProbeContractKitTest {

    private static final byte[] SAMPLE = "bad evidence\nof a kind\n".getBytes(StandardCharsets.UTF_8);

    private static ProbeContract of(Probe probe) {
        return new ProbeContract(probe, "bad.txt", SAMPLE);
    }

    private static void finds(String rule, Executable check) {
        var message = assertThrows(AssertionError.class, check).getMessage();
        assertTrue(message.contains(rule), message);
    }

    /** Breaks one rule at a time by overriding one method. */
    private static class BadProbe implements Probe {

        @Override
        public String id() {
            return "org.vendor.bad";
        }

        @Override
        public String artifactKind() {
            return "bad-kind";
        }

        @Override
        public Support supports(Transport transport) {
            return Support.yes();
        }

        @Override
        public ProbeSession open(Transport transport) throws IOException {
            var artifact = Artifact.of(transport, artifactKind());
            return ProbeSession.reading(transport.open(), artifact, cancelled -> read(transport, artifact, cancelled));
        }

        ProbeAnswer read(Transport transport, Artifact artifact, BooleanSupplier cancelled) throws IOException {
            return observed(artifact, "seen");
        }

        static ProbeAnswer observed(Artifact artifact, String... values) {
            List<Facet> facets = new ArrayList<>();
            Arrays.asList(values).forEach(v -> facets.add(new Facet("part", v, Place.whole(artifact.name(), v))));
            return new ProbeAnswer.Observed(artifact, facets, List.of());
        }
    }

    @Test
    void findsAnIdWithCapitals() {
        finds("id is not dotted", () -> of(new BadProbe() {
            @Override
            public String id() {
                return "Vendor";
            }
        }).namesItselfAsThePacksDo());
    }

    @Test
    void findsASilentNothing() {
        finds("a silent nothing", () -> of(new BadProbe() {
            @Override
            ProbeAnswer read(Transport transport, Artifact artifact, BooleanSupplier cancelled) {
                return observed(artifact);
            }
        }).seesSomethingInItsOwnKind());
    }

    @Test
    void findsAMissingAnswer() {
        finds("no answer to an empty file", () -> of(new BadProbe() {
            @Override
            ProbeAnswer read(Transport transport, Artifact artifact, BooleanSupplier cancelled) {
                return null;
            }
        }).hasAnAnswerToAnything());
    }

    @Test
    void findsAProbeThatReadsWhatItDoesNotSupport() {
        finds("does not support an empty file, yet reads it", () -> of(new BadProbe() {
            @Override
            public Support supports(Transport transport) {
                return Support.no("never");
            }
        }).supportsWhatItReadsOnly());
    }

    @Test
    void findsAnAnswerThatChanges() {
        var count = new AtomicInteger();
        finds("two readings, two answers", () -> of(new BadProbe() {
            @Override
            ProbeAnswer read(Transport transport, Artifact artifact, BooleanSupplier cancelled) {
                return observed(artifact, Integer.toString(count.incrementAndGet()));
            }
        }).isRepeatable());
    }

    @Test
    void findsAProbeThatCannotBeStopped() {
        finds("never asks whether it was cancelled", () -> of(new BadProbe()).stopsWhenCancelled());
    }

    @Test
    void findsAProbeThatGoesOnWhenCancelled() {
        finds("goes on although cancelled", () -> of(new BadProbe() {
            @Override
            ProbeAnswer read(Transport transport, Artifact artifact, BooleanSupplier cancelled) {
                return observed(artifact, cancelled.getAsBoolean() ? "stop" : "go");
            }
        }).stopsWhenCancelled());
    }

    @Test
    void findsAStreamLeftOpen() {
        finds("supports() leaves a stream open", () -> of(new BadProbe() {
            @Override
            public Support supports(Transport transport) {
                try {
                    InputStream left = transport.open();
                    return left.read() < 0 ? Support.no("empty") : Support.yes();
                } catch (IOException broken) {
                    return Support.no(broken.getMessage());
                }
            }
        }).closesWhatItOpened());
    }

    @Test
    void findsAProbeThatReadsNothing() {
        finds("sees something where there is nothing", () -> of(new BadProbe()).readsItsTransportOnly());
    }

    @Test
    void findsABreakThatIsHidden() {
        finds("hides that the transport broke off", () -> of(new BadProbe()).tellsWhenTheTransportBreaks());
    }

    @Test
    void findsAThreadLeftBehind() {
        var end = new CountDownLatch(1);
        try {
            finds("leaves the thread of-the-vendor", () -> of(new BadProbe() {
                @Override
                ProbeAnswer read(Transport transport, Artifact artifact, BooleanSupplier cancelled) {
                    Thread.ofPlatform().name("of-the-vendor").daemon().start(() -> {
                        try {
                            end.await();
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                        }
                    });
                    return observed(artifact, "seen");
                }
            }).leavesNoThread());
        } finally {
            end.countDown();
        }
    }
}
