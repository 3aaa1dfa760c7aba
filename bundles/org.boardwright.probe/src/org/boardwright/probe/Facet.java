package org.boardwright.probe;

import java.util.Objects;

/**
 * One structured thing a probe saw, for instance part {@code code}, value {@code 4013}.
 *
 * @param part  which part of the artifact this is; the probe documents its parts, and signatures refer to them
 * @param value the normalised value; may be long, is never null
 * @param place where it was seen
 */
public record Facet(String part, String value, Place place) {

    public Facet {
        part = Texts.required(part, "part");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(place, "place");
    }
}
