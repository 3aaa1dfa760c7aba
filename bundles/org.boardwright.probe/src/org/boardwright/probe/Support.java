package org.boardwright.probe;

/** Whether a probe can read a transport, and if not, why. */
public sealed interface Support {

    /** The probe can read it. */
    record Supported() implements Support {
    }

    /**
     * The probe cannot read it.
     *
     * @param why a sentence for a technician
     */
    record Unsupported(String why) implements Support {

        public Unsupported {
            why = Texts.required(why, "why");
        }
    }

    /** Yes. */
    static Support yes() {
        return new Supported();
    }

    /** No, and why. */
    static Support no(String why) {
        return new Unsupported(why);
    }
}
