package org.boardwright.packs.internal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.boardwright.packs.Signature;
import org.osgi.framework.Version;

/**
 * A plug-in as its jar describes it.
 *
 * @param file      the jar
 * @param id        symbolic name
 * @param version   its version
 * @param title     Bundle-Name, never null
 * @param provider  Bundle-Vendor, never null
 * @param models    contributed fault models, text by path inside the jar
 * @param codeSigns what makes it more than data, e.g. a class file; empty for a data-only pack
 * @param signature who vouches for it
 * @param signer    the certificate behind the signature; empty when there is none
 * @param reasons   why it cannot be used, one sentence each; what else is given here then is as far as it could be read
 */
public record PackJar(Path file, String id, Version version, String title, String provider, Map<String, byte[]> models,
        List<String> codeSigns, Signature signature, Optional<X509Certificate> signer, List<String> reasons) {

    private static final String OURS = "org.boardwright.";

    public PackJar {
        models = Map.copyOf(models);
        codeSigns = List.copyOf(codeSigns);
        reasons = List.copyOf(reasons);
    }

    /** The same under the name it was installed by, which a damaged jar does not tell any more. */
    public PackJar as(String installedId, Version installedVersion) {
        return new PackJar(file, installedId, installedVersion, title, provider, models, codeSigns, signature, signer, reasons);
    }

    /** Whether it teaches something here, or would be used by this product; a library beside a pack does neither. */
    public boolean isForUs() {
        return !models.isEmpty() || !reasons.isEmpty() || !code() || !id.startsWith(OURS) && codeSigns.stream().anyMatch(s -> s.contains(OURS));
    }

    /** Whether it holds code, or could make ours do something else than read its data. */
    public boolean code() {
        return !codeSigns.isEmpty();
    }
}
