package org.boardwright.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Support;
import org.boardwright.probe.Transport;

/**
 * Reads a file with the first probe that knows its kind.
 *
 * @param probes as they are at each reading; they come and go with packs while a case is open
 */
record ProbeReading(List<Probe> probes) {

    /** What the file says; not applicable, with all reasons, when no probe knows its kind. */
    ProbeAnswer read(Transport transport, BooleanSupplier cancelled) {
        List<Supplier<String>> reasons = new ArrayList<>();
        Transport once = transport.remembered();
        for (Probe probe : probes) {
            switch (probe.supports(once)) {
                case Support.Unsupported unsupported -> reasons.add(unsupported::why);
                case Support.Supported supported -> {
                    ProbeAnswer answer = supported.answer().map(read -> unlessCancelled(read, cancelled)).orElseGet(() -> read(probe, once, cancelled));
                    if (!(answer instanceof ProbeAnswer.NotApplicable(var artifact, var why))) {
                        return answer;
                    }
                    reasons.add(() -> why);
                }
            }
        }
        return new ProbeAnswer.NotApplicable(Artifact.of(transport, "unknown"), reasons.isEmpty() ? "no probe is installed"
                : reasons.stream().map(Supplier::get).distinct().collect(Collectors.joining("; ")));
    }

    private static ProbeAnswer unlessCancelled(ProbeAnswer answer, BooleanSupplier cancelled) {
        return cancelled.getAsBoolean() ? ProbeAnswer.Failed.cancelled(answer.artifact()) : answer;
    }

    private static ProbeAnswer read(Probe probe, Transport transport, BooleanSupplier cancelled) {
        try (var session = probe.open(transport)) {
            return session.read(cancelled);
        } catch (IOException e) {
            Artifact artifact = Artifact.of(transport, probe.artifactKind());
            return new ProbeAnswer.Failed(artifact, transport.name() + " cannot be read: " + e.getMessage());
        }
    }
}
