package org.boardwright.packs.internal;

import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;

import org.boardwright.packs.Signature;

/** Who signed all entries of a jar. Entries are added after they were read to their end. */
final class SignerCollector {

    private Set<X509Certificate> common;
    private boolean someUnsigned;
    private boolean broken;

    void broken() {
        broken = true;
    }

    void add(JarEntry entry) {
        if (isOfTheSignature(entry.getName())) {
            return;
        }
        Set<X509Certificate> signers = signers(entry);
        someUnsigned |= signers.isEmpty();
        if (common == null) {
            common = new HashSet<>(signers);
        } else {
            someUnsigned |= !common.isEmpty() && signers.stream().noneMatch(common::contains);
            common.addAll(signers);
        }
        if (someUnsigned && !common.isEmpty()) {
            broken = true;
        }
    }

    private static boolean isOfTheSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals("META-INF/MANIFEST.MF") || upper.startsWith("META-INF/") && upper.indexOf('/', "META-INF/".length()) < 0
                && List.of(".SF", ".RSA", ".DSA", ".EC").stream().anyMatch(upper::endsWith);
    }

    private static Set<X509Certificate> signers(JarEntry entry) {
        Set<X509Certificate> signers = new HashSet<>();
        CodeSigner[] all = entry.getCodeSigners();
        if (all != null) {
            Arrays.stream(all).map(s -> s.getSignerCertPath().getCertificates()).filter(c -> !c.isEmpty())
                    .forEach(c -> signers.add((X509Certificate) c.getFirst()));
        }
        return signers;
    }

    /** A certificate out of date counts as unknown: the shop has to accept its successor. */
    Signature judge(TrustedSigners trusted) {
        if (broken) {
            return new Signature(Signature.State.BROKEN, "", "");
        }
        if (common == null || common.isEmpty()) {
            return Signature.none();
        }
        X509Certificate signer = signer(trusted).orElseThrow();
        return signature(trusted.accepts(signer) ? Signature.State.TRUSTED : Signature.State.UNKNOWN, signer);
    }

    /** One who signed all entries, if there is one, an accepted one first. */
    Optional<X509Certificate> signer(TrustedSigners trusted) {
        return broken || common == null ? Optional.empty() : common.stream().filter(trusted::accepts).findFirst().or(() -> common.stream().findFirst());
    }

    private static Signature signature(Signature.State state, X509Certificate certificate) {
        return new Signature(state, TrustedSigners.name(certificate), TrustedSigners.fingerprint(certificate));
    }
}
