package org.boardwright.model;

/**
 * Something wrong with a file.
 *
 * @param severity FATAL: the file is not used; TOLERABLE: it is used without the named part
 * @param file     the file as the user knows it
 * @param line     1-based line in the file; 0 when the place is not known
 * @param message  what is wrong and where
 * @param remedy   what to do about it
 * @param field    name of the attribute or child that is wrong; empty when it is the element as a whole
 */
public record ModelProblem(Severity severity, String file, int line, String message, String remedy, String field) {

    /** Something wrong with an element as a whole. */
    public ModelProblem(Severity severity, String file, int line, String message, String remedy) {
        this(severity, file, line, message, remedy, "");
    }

    /** How bad it is. */
    public enum Severity {
        /** The file is used without the part that is wrong. */
        TOLERABLE,
        /** The file is not used at all. */
        FATAL
    }

    /** True when the file cannot be used. */
    public boolean fatal() {
        return severity == Severity.FATAL;
    }

    /** {@code file:line: message. remedy} on one line. */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + message + ". " + remedy + ".";
    }
}
