package org.boardwright.probe.paniclog.internal;

import java.io.IOException;
import java.io.Reader;
import java.util.function.BooleanSupplier;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.ProbeSession;
import org.boardwright.probe.SignatureSet;

/** A session on an opened report. */
public final class PanicLogSession implements ProbeSession {

    private final Reader characters;
    private final Artifact artifact;
    private final SignatureSet signatures;

    /** Takes over the characters: closing the session closes them. */
    public PanicLogSession(Reader characters, Artifact artifact, SignatureSet signatures) {
        this.characters = characters;
        this.artifact = artifact;
        this.signatures = signatures;
    }

    @Override
    public ProbeAnswer read(BooleanSupplier cancelled) {
        try {
            return new PanicLogReader(characters, artifact).read(signatures, cancelled);
        } catch (IOException broken) {
            return new ProbeAnswer.Failed(artifact, "reading broke off: " + broken.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
