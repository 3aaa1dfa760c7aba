package org.boardwright.probe.paniclog;

import java.io.IOException;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.NotTextException;
import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.ProbeSession;
import org.boardwright.probe.SignatureSet;
import org.boardwright.probe.Support;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.Transport;
import org.boardwright.probe.paniclog.internal.PanicLogReader;
import org.boardwright.probe.paniclog.internal.PanicLogSession;
import org.osgi.service.component.annotations.Component;

/**
 * Reads a panic report and tells what panicked and what its first line names. Knows the grammar of the reports and no
 * fault. Its facets are those of {@link PanicLogParts}; a report of any size is read in constant memory.
 */
@Component(service = Probe.class)
public final class PanicLogProbe implements Probe {

    @Override
    public String id() {
        return "org.boardwright.probe.paniclog";
    }

    @Override
    public String artifactKind() {
        return PanicLogParts.KIND;
    }

    @Override
    public Support supports(Transport transport) {
        try {
            return glance(transport);
        } catch (NotTextException other) {
            return Support.no(other.getMessage());
        } catch (IOException broken) {
            return Support.no("%s cannot be read: %s".formatted(transport.name(), broken.getMessage()));
        }
    }

    private Support glance(Transport transport) throws IOException {
        try (var characters = TextLines.characters(transport)) {
            var why = new PanicLogReader(characters, Artifact.of(transport, artifactKind())).glance();
            return why.isEmpty() ? Support.yes() : Support.no(why);
        }
    }

    @Override
    public ProbeSession open(Transport transport, SignatureSet signatures) throws IOException {
        var artifact = Artifact.of(transport, artifactKind());
        try {
            return new PanicLogSession(TextLines.characters(transport), artifact, signatures);
        } catch (NotTextException other) {
            return ProbeSession.answering(new ProbeAnswer.NotApplicable(artifact, other.getMessage()));
        }
    }
}
