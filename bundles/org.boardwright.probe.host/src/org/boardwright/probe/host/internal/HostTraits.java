package org.boardwright.probe.host.internal;

import java.io.IOException;

import org.boardwright.probe.host.HostReport;

/** What can be told of a computer. */
@FunctionalInterface
public interface HostTraits {

    /**
     * Adds it to a report; what cannot be told is added, too, with the reason.
     *
     * @throws IOException when there is no room for what a program says
     */
    void tell(HostReport report) throws IOException;
}
