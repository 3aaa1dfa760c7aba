package org.boardwright.probe;

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
}
