package org.boardwright.probe;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether a probe can read a transport, and if not, why. */
public sealed interface Support {

    /**
     * The probe can read it.
     *
     * @param answer what a session would answer, when the look was all of the reading; mostly empty
     */
    record Supported(Optional<ProbeAnswer> answer) implements Support {
        public Supported {
            Objects.requireNonNull(answer, "answer");
        }
    }

    /** The probe cannot read it. Equal to another that says why in the same words. */
    final class Unsupported implements Support {

        private final Supplier<String> why;

        private Unsupported(Supplier<String> why) {
            this.why = why;
        }

        /** A sentence for a technician. */
        public String why() {
            return Texts.required(why.get(), "why");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Unsupported unsupported && why().equals(unsupported.why());
        }

        @Override
        public int hashCode() {
            return why().hashCode();
        }

        @Override
        public String toString() {
            return "Unsupported: " + why();
        }
    }

    /** Yes. */
    static Support yes() {
        return new Supported(Optional.empty());
    }

    /**
     * Yes, and it was read, so that it need not be read again.
     *
     * @param answer as {@link ProbeSession#read} would answer
     */
    static Support yes(ProbeAnswer answer) {
        return new Supported(Optional.of(answer));
    }

    /** No, and why. */
    static Support no(String why) {
        String given = Texts.required(why, "why");
        return no(() -> given);
    }

    /**
     * No; why is worked out only when somebody wants to know, which is seldom: mostly another probe reads it.
     *
     * @param why a sentence for a technician; asked after the transport was closed, perhaps more than once
     */
    static Support no(Supplier<String> why) {
        return new Unsupported(why);
    }
}
