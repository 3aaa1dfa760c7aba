package org.boardwright.probe.usb.internal;

import java.io.IOException;
import java.util.function.BooleanSupplier;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.ProbeSession;
import org.boardwright.probe.SignatureSet;
import org.boardwright.probe.TextLines;

/** A session on an opened kernel log. */
public final class KernelLogSession implements ProbeSession {

    private final TextLines lines;
    private final Artifact artifact;
    private final SignatureSet signatures;

    /** Takes over the lines: closing the session closes them. */
    public KernelLogSession(TextLines lines, Artifact artifact, SignatureSet signatures) {
        this.lines = lines;
        this.artifact = artifact;
        this.signatures = signatures;
    }

    @Override
    public ProbeAnswer read(BooleanSupplier cancelled) {
        try {
            return new KernelLogReader(lines, artifact).read(signatures, cancelled);
        } catch (IOException broken) {
            return new ProbeAnswer.Failed(artifact, "reading broke off: " + broken.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
