package org.boardwright.probe;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A piece of evidence.
 *
 * @param name what a technician calls it, usually a file name
 * @param kind the kind of artifact, see {@link Probe#artifactKind}
 * @param size bytes, when known
 */
public record Artifact(String name, String kind, OptionalLong size) {

    public Artifact {
        name = Texts.required(name, "name");
        kind = Texts.required(kind, "kind");
        Objects.requireNonNull(size, "size");
    }

    /** The artifact a probe of this kind reads from a transport. */
    public static Artifact of(Transport transport, String kind) {
        return new Artifact(transport.name(), kind, transport.size());
    }
}
