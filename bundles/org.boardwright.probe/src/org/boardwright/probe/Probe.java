package org.boardwright.probe;

import java.io.IOException;

/**
 * Reads one kind of evidence. Register an implementation as an OSGi service under this interface.
 *
 * <p>
 * A probe knows the grammar of its evidence and never a fault. It reads only through the transport it is given, holds
 * no state between sessions and may be used from several threads at once.
 */
public interface Probe {

    /**
     * Who this probe is.
     *
     * @return dotted lower-case id, the same for ever, e.g. {@code org.boardwright.probe.restorelog}
     */
    String id();

    /**
     * The kind of artifact this probe reads. Signatures name the same kind.
     *
     * @return lower-case words joined by hyphens, e.g. {@code restore-log}
     */
    String artifactKind();

    /**
     * Takes a quick look: reads no more than the beginning and changes nothing. A transport that cannot be read is not
     * supported, and the reason says so.
     *
     * @param transport where the evidence comes from; opened and closed again before this returns
     */
    Support supports(Transport transport);

    /**
     * Opens a session on the evidence. The caller closes it.
     *
     * @param transport where the evidence comes from; nothing else is read
     * @throws IOException when the transport cannot be opened; the message names it
     */
    ProbeSession open(Transport transport) throws IOException;
}
