package org.boardwright.probe.paniclog;

import org.boardwright.probe.Probe;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.TextProbe;
import org.boardwright.probe.TextReading;
import org.boardwright.probe.paniclog.internal.PanicLogReader;
import org.osgi.service.component.annotations.Component;

/**
 * Reads a panic report and tells what panicked and what its first line names. Knows the grammar of the reports and no
 * fault. Its facets are those of {@link PanicLogParts}; a report of any size is read in constant memory. Behind its panic
 * string only fields are read.
 */
@Component(service = Probe.class)
public final class PanicLogProbe extends TextProbe {

    /** Made by the service runtime. */
    public PanicLogProbe() {
        super("org.boardwright.probe.paniclog", new TextReading<>(PanicLogParts.KIND, TextLines::characters,
                (characters, artifact) -> new PanicLogReader(characters, artifact).glance(),
                (characters, artifact, cancelled) -> new PanicLogReader(characters, artifact).read(cancelled)));
    }
}
