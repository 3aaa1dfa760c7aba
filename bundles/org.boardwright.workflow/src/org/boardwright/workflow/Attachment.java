package org.boardwright.workflow;

/** What became of a file that was attached to a case. */
public sealed interface Attachment {

    /** Name of the file. */
    String name();

    /**
     * A probe read it.
     *
     * @param kind         kind of artifact, e.g. restore-log
     * @param observations how many tests it answered; 0 means the kind was recognised but nothing in it is known
     */
    record Recognised(String name, String kind, int observations) implements Attachment {
    }

    /**
     * No probe knows this kind of file. It is kept in the case.
     *
     * @param why what was expected, and what it is instead when that can be told
     */
    record NotRecognised(String name, String why) implements Attachment {
    }

    /**
     * The file could not be read, or reading was cancelled. Nothing is kept.
     *
     * @param why what happened and what to do
     */
    record Unreadable(String name, String why) implements Attachment {
    }
}
