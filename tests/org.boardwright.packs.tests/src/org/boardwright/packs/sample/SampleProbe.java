package org.boardwright.packs.sample;

import java.util.List;

import org.boardwright.probe.Facet;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.TextProbe;
import org.boardwright.probe.TextReading;

/** A vendor's probe: behind its header a log has one line, which is the facet 'voltage'. */
public final class SampleProbe extends TextProbe {

    /** Made by the service runtime. */
    public SampleProbe() {
        super("test.vendor.probe", TextReading.headed("sample-log", "Sample log 1", "a sample log", (lines, artifact, cancelled) -> {
            var line = lines.next();
            return line == null ? new ProbeAnswer.NotApplicable(artifact, "it ends behind its header")
                    : new ProbeAnswer.Observed(artifact, List.of(new Facet("voltage", line.text(), line.place(artifact.name()))), List.of());
        }));
    }
}
