package org.boardwright.probe.ipsw;

/**
 * The parts of a firmware file: what {@link IpswProbe} reports as facets, and what signatures may match. The names are
 * API.
 */
public final class IpswParts {

    /** The kind of artifact: the value for {@code artifactKind} of a signature. */
    public static final String KIND = "ipsw";

    /**
     * Always there, once and first: {@code cut-short} (the end of the archive is missing), {@code damaged} (a component
     * is not what Apple packed), {@code incomplete} (a component is missing) or {@code intact}.
     */
    public static final String VERDICT = "verdict";
    /** A component that is not what it should be, by its name in the build manifest, else by its file. May repeat. */
    public static final String DAMAGED = "damaged";
    /** A component of the build manifest without its file, by name. May repeat. */
    public static final String MISSING = "missing";
    /** A product type the file is for, e.g. {@code iPhone10,3}. May repeat. */
    public static final String SUPPORTED_PRODUCT = "supported-product";
    /** Version of the system, e.g. {@code 16.7.8}, once. */
    public static final String IOS_VERSION = "ios-version";
    /** Build of the system, e.g. {@code 20H343}, once. */
    public static final String IOS_BUILD = "ios-build";
    /** How many components agree with their digest, decimal, once. */
    public static final String DIGESTS = "digests";
    /** A component that has no digest to be checked by; its CRC-32 was checked. May repeat. */
    public static final String CRC_ONLY = "crc-only";

    private IpswParts() {
    }
}
