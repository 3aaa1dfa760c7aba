package org.boardwright.packs;

/**
 * Who vouches for a pack.
 *
 * @param state       what the signature is worth here
 * @param signer      name of the signer as its certificate gives it; empty when there is none
 * @param fingerprint SHA-256 of the certificate, upper-case hexadecimal; empty when there is none
 */
public record Signature(State state, String signer, String fingerprint) {

    /** What a signature is worth. */
    public enum State {
        /** Nobody signed it. */
        NONE,
        /** Signed whole, by a certificate the shop accepted. */
        TRUSTED,
        /** Signed whole, by a certificate the shop has not accepted. */
        UNKNOWN,
        /** Changed after it was signed, or signed in part only. */
        BROKEN
    }

    /** The fingerprint as people compare it, and as keytool prints it: pairs with colons between them. */
    public String paired() {
        return fingerprint.replaceAll("(..)(?=.)", "$1:");
    }

    /** No signature. */
    public static Signature none() {
        return new Signature(State.NONE, "", "");
    }
}
