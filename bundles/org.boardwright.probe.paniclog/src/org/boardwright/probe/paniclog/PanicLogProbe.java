package org.boardwright.probe.paniclog;

import java.io.IOException;
import java.io.Reader;

import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeSession;
import org.boardwright.probe.Support;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.TextReading;
import org.boardwright.probe.Transport;
import org.boardwright.probe.paniclog.internal.PanicLogReader;
import org.osgi.service.component.annotations.Component;

/**
 * Reads a panic report and tells what panicked and what its first line names. Knows the grammar of the reports and no
 * fault. Its facets are those of {@link PanicLogParts}; a report of any size is read in constant memory. Behind its panic
 * string only fields are read.
 */
@Component(service = Probe.class)
public final class PanicLogProbe implements Probe {

    private final TextReading<Reader> text = new TextReading<>(PanicLogParts.KIND, TextLines::characters,
            (characters, artifact) -> new PanicLogReader(characters, artifact).glance(),
            (characters, artifact, cancelled) -> new PanicLogReader(characters, artifact).read(cancelled));

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
        return text.supports(transport);
    }

    @Override
    public ProbeSession open(Transport transport) throws IOException {
        return text.open(transport);
    }
}
