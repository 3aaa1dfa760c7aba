package org.boardwright.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A phone that can be plugged into a {@link UsbmuxEmulator}. */
public interface EmulatedPhone {

    PhoneIdentity identity();

    /** Product id it has on USB, 0x1290 to 0x12af. */
    int productId();

    /** Whether the phone listens on this port now. */
    boolean listensOn(int port);

    /**
     * Serves one connection until it ends; called on a thread of its own.
     *
     * @param port one the phone listens on
     * @throws IOException when the client breaks the protocol or the connection
     * @throws InterruptedException when the bus is taken away
     */
    void serve(int port, InputStream in, OutputStream out) throws IOException, InterruptedException;
}
