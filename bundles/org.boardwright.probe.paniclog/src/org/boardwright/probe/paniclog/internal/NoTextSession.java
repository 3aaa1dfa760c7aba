package org.boardwright.probe.paniclog.internal;

import java.util.function.BooleanSupplier;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.ProbeSession;

/** A session on something that turned out to be no text when it was opened. */
public record NoTextSession(Artifact artifact, String why) implements ProbeSession {

    @Override
    public ProbeAnswer read(BooleanSupplier cancelled) {
        return new ProbeAnswer.NotApplicable(artifact, why);
    }

    @Override
    public void close() {
        // Nothing was kept open.
    }
}
