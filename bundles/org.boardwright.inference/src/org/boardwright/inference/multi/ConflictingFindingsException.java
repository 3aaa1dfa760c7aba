package org.boardwright.inference.multi;

/** A finding was seen that no fault still possible causes and that does not occur by itself. */
public final class ConflictingFindingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int finding;

    ConflictingFindingsException(int finding) {
        super("finding " + finding + " was seen, but no fault still possible causes it and its leak is 0");
        this.finding = finding;
    }

    /** Number of the finding. */
    public int finding() {
        return finding;
    }
}
