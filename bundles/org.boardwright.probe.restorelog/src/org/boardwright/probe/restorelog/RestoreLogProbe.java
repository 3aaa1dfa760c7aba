package org.boardwright.probe.restorelog;

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
import org.boardwright.probe.restorelog.internal.GrammarTables;
import org.boardwright.probe.restorelog.internal.RestoreLogReader;
import org.boardwright.probe.restorelog.internal.RestoreLogSession;
import org.osgi.service.component.annotations.Component;

/**
 * Reads the log of a restore and tells how it ended, where, and what was said. Knows the grammar of the logs and no
 * fault. Its facets are those of {@link RestoreLogParts}; a log of any size is read in constant memory.
 */
@Component(service = Probe.class)
public final class RestoreLogProbe implements Probe {

    private static final int GLANCE_LINES = 2_000;

    private final GrammarTables tables = new GrammarTables();

    @Override
    public String id() {
        return "org.boardwright.probe.restorelog";
    }

    @Override
    public String artifactKind() {
        return RestoreLogParts.KIND;
    }

    @Override
    public Support supports(Transport transport) {
        try (var lines = TextLines.open(transport)) {
            var why = new RestoreLogReader(lines, Artifact.of(transport, artifactKind()), tables).glance(GLANCE_LINES);
            return why.isEmpty() ? Support.yes() : Support.no(why);
        } catch (NotTextException other) {
            return Support.no(other.getMessage());
        } catch (IOException broken) {
            return Support.no("%s cannot be read: %s".formatted(transport.name(), broken.getMessage()));
        }
    }

    @Override
    public ProbeSession open(Transport transport, SignatureSet signatures) throws IOException {
        var artifact = Artifact.of(transport, artifactKind());
        try {
            return new RestoreLogSession(TextLines.open(transport), artifact, tables, signatures);
        } catch (NotTextException other) {
            return ProbeSession.answering(new ProbeAnswer.NotApplicable(artifact, other.getMessage()));
        }
    }
}
