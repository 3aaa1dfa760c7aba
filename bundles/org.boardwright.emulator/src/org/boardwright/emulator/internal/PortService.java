package org.boardwright.emulator.internal;

import java.io.IOException;

import org.boardwright.phones.wire.Wire;

/** What listens on a port of a phone. */
@FunctionalInterface
public interface PortService {

    /**
     * Talks with a client until either has enough. Runs on a thread of its own.
     *
     * @param wire ends when the phone is unplugged; left open
     * @throws IOException when the client goes away or talks nonsense; the connection then ends
     */
    void serve(Wire wire) throws IOException;
}
