package org.boardwright.probe.ipsw.internal;

import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * A component of a build manifest.
 *
 * @param name       e.g. RestoreDeviceTree
 * @param path       its entry in the archive
 * @param digest     hexadecimal; empty when there is none
 * @param payload    the type its IM4P container has when it is hashed, four characters; empty when it says none
 * @param conclusive whether a digest that differs proves damage. What it is taken over is not known for components
 *                   that are not personalised, such as the system image.
 */
record Component(String name, String path, String digest, String payload, boolean conclusive) {

    Component {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(path, "path");
    }

    /** The hash, chosen by the length of the digest: A9 and older use SHA-1, Savage SHA-256, the others SHA-384. */
    Optional<String> algorithm() {
        return switch (HexFormat.isHexDigit(digest.isEmpty() ? ' ' : digest.charAt(0)) ? digest.length() / 2 : 0) {
            case 20 -> Optional.of("SHA-1");
            case 32 -> Optional.of("SHA-256");
            case 48 -> Optional.of("SHA-384");
            default -> Optional.empty();
        };
    }
}
