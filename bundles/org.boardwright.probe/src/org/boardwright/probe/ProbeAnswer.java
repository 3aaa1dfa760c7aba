package org.boardwright.probe;

import java.util.List;
import java.util.Objects;

/** What a probe answers: it saw something, or it says why it did not. There is no empty answer without a reason. */
public sealed interface ProbeAnswer {

    /** What was read. */
    Artifact artifact();

    /**
     * The evidence was read.
     *
     * @param facets   what the probe saw, in the order of their places
     * @param warnings sentences for a technician about what limits this answer, e.g. lines cut for length
     */
    record Observed(Artifact artifact, List<Facet> facets, List<String> warnings)
            implements ProbeAnswer {

        public Observed {
            Objects.requireNonNull(artifact, "artifact");
            facets = List.copyOf(facets);
            warnings = List.copyOf(warnings);
        }

        /** The facets with this part name, in order. */
        public List<Facet> facets(String part) {
            return facets.stream().filter(facet -> facet.part().equals(part)).toList();
        }
    }

    /**
     * The evidence is sound, but not of the kind this probe reads.
     *
     * @param why a sentence for a technician: what was expected, and what this is instead where that can be told
     */
    record NotApplicable(Artifact artifact, String why) implements ProbeAnswer {

        public NotApplicable {
            Objects.requireNonNull(artifact, "artifact");
            why = Texts.required(why, "why");
        }
    }

    /**
     * The evidence could not be read, or the reading was cancelled.
     *
     * @param why a sentence for a technician
     */
    record Failed(Artifact artifact, String why) implements ProbeAnswer {

        private static final String CANCELLED = "cancelled";

        public Failed {
            Objects.requireNonNull(artifact, "artifact");
            why = Texts.required(why, "why");
        }

        /** The answer of a session that was told to stop. */
        public static Failed cancelled(Artifact artifact) {
            return new Failed(artifact, CANCELLED);
        }

        /** Whether the reading was cancelled rather than broken. */
        public boolean isCancelled() {
            return CANCELLED.equals(why);
        }
    }
}
