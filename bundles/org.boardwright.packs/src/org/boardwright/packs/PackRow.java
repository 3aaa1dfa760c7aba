package org.boardwright.packs;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A pack as a list shows it.
 *
 * @param id        symbolic name of the plug-in
 * @param title     what it calls itself
 * @param version   its version
 * @param provider  who made it
 * @param origin    how it came here
 * @param code      whether it holds code, not data only
 * @param signature who vouches for it
 * @param coverage  share of its claims that name a source, 0..1; empty when it makes none
 * @param problems  why it does not act, one sentence each; empty when it acts
 */
public record PackRow(String id, String title, String version, String provider, Origin origin, boolean code, Signature signature,
        OptionalDouble coverage, List<String> problems) {

    /** How a pack came here. */
    public enum Origin {
        /** It came with the product. */
        SHIPPED,
        /** The shop installed it. */
        INSTALLED
    }

    public PackRow {
        problems = List.copyOf(problems);
    }

    /** Whether it is in use. */
    public boolean acts() {
        return problems.isEmpty();
    }
}
