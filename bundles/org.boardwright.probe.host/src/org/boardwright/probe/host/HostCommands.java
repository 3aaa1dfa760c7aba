package org.boardwright.probe.host;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Runs programs of the computer that answer a question, such as their version. */
@FunctionalInterface
public interface HostCommands {

    /**
     * What a program said.
     *
     * @param ok   whether it ended with the exit code 0
     * @param text all it said; why there is nothing, when it could not be run or did not end
     */
    record Said(boolean ok, String text) {

        public Said {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param program its name, looked for where the system looks
     * @throws IOException when there is no room for its output
     */
    Said run(String program, List<String> arguments) throws IOException;
}
