package org.boardwright.probe.restorelog.internal;

import java.util.Optional;

import org.boardwright.probe.restorelog.Phase;

/**
 * A checkpoint of the restore daemon.
 *
 * @param id    low 16 bits
 * @param name  as the log names it, or as it is known by its id, or the id in hexadecimal
 * @param phase empty when it only encloses others or is not known
 */
record Checkpoint(int id, String name, Optional<Phase> phase) {

    /** Runs at the end of every restore, also of a failed one. */
    boolean isCleanup() {
        return name.startsWith("cleanup_");
    }
}
