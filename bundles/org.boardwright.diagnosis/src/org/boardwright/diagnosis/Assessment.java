package org.boardwright.diagnosis;

import java.util.List;

/**
 * The answer to a case: what it probably is, what to do next, and what limits the answer.
 *
 * @param diagnosis what it probably is
 * @param advice    what to do next
 * @param warnings  sentences for the technician
 */
public record Assessment(Diagnosis diagnosis, Advice advice, List<String> warnings) {
    public Assessment {
        warnings = List.copyOf(warnings);
    }
}
