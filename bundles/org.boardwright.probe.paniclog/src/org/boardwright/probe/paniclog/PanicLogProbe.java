package org.boardwright.probe.paniclog;

import java.io.IOException;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.NotTextException;
import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeSession;
import org.boardwright.probe.SignatureSet;
import org.boardwright.probe.Support;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.Transport;
import org.boardwright.probe.paniclog.internal.Decoded;
import org.boardwright.probe.paniclog.internal.NoTextSession;
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
            requireText(transport);
            return glance(transport);
        } catch (NotTextException other) {
            return Support.no(other.getMessage());
        } catch (IOException broken) {
            return Support.no("%s cannot be read: %s".formatted(transport.name(), broken.getMessage()));
        }
    }

    private Support glance(Transport transport) throws IOException {
        try (var characters = Decoded.open(transport)) {
            var why = new PanicLogReader(characters, Artifact.of(transport, artifactKind())).glance();
            return why.isEmpty() ? Support.yes() : Support.no(why);
        }
    }

    @Override
    public ProbeSession open(Transport transport, SignatureSet signatures) throws IOException {
        var artifact = Artifact.of(transport, artifactKind());
        try {
            requireText(transport);
        } catch (NotTextException other) {
            return new NoTextSession(artifact, other.getMessage());
        }
        return new PanicLogSession(Decoded.open(transport), artifact, signatures);
    }

    /** The lines themselves are of no use here: a body may be one line of many megabytes. */
    private static void requireText(Transport transport) throws IOException {
        TextLines.open(transport).close();
    }
}
