package org.boardwright.probe;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** One reading of one piece of evidence. Used by one thread; {@link #read} is called once. */
public interface ProbeSession extends AutoCloseable {

    /**
     * Reads the evidence to its end.
     *
     * @param cancelled asked between steps; once true, the answer is {@link ProbeAnswer.Failed#cancelled}
     * @return what was seen, or why nothing was; never null. A transport that breaks while it is read is an answer
     *         too ({@link ProbeAnswer.Failed}), not an exception.
     */
    ProbeAnswer read(BooleanSupplier cancelled);

    @Override
    void close() throws IOException;

    /** A session that knows its answer already, for evidence that turned out unreadable when it was opened. */
    static ProbeSession answering(ProbeAnswer answer) {
        return new ProbeSession() {

            @Override
            public ProbeAnswer read(BooleanSupplier cancelled) {
                return answer;
            }

            @Override
            public void close() {
                // nothing was kept open
            }
        };
    }

    /** Reads a source to its end. */
    @FunctionalInterface
    interface Reading {

        /**
         * Reads.
         *
         * @param cancelled asked now and then
         * @throws IOException when the source cannot be read on
         */
        ProbeAnswer read(BooleanSupplier cancelled) throws IOException;
    }

    /**
     * A session on an opened source.
     *
     * @param source closed with the session
     */
    static ProbeSession reading(Closeable source, Artifact artifact, Reading reading) {
        return new ProbeSession() {
            @Override
            public ProbeAnswer read(BooleanSupplier cancelled) {
                try {
                    return reading.read(cancelled);
                } catch (IOException broken) {
                    return new ProbeAnswer.Failed(artifact, "reading broke off: " + broken.getMessage());
                }
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }
}
