package org.boardwright.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.boardwright.packs.internal.JarReading;
import org.boardwright.packs.internal.PackFolder;
import org.boardwright.packs.internal.PackJar;
import org.boardwright.packs.internal.PackSource;
import org.boardwright.packs.internal.TrustedSigners;

/**
 * Whom a shop lets run code. Packs of data need nobody. What changes here acts at once: a pack is taken out of use, or put
 * to use, accordingly.
 */
public final class Signers {

    private final PackFolder folder;
    private final PackFolder.Change changed;

    Signers(PackFolder folder, PackFolder.Change changed) {
        this.folder = folder;
        this.changed = changed;
    }

    /** The accepted ones; one whose certificate is out of date is {@link Signature.State#UNKNOWN}, its code is refused. */
    public List<Signature> accepted() throws IOException {
        return folder.trusted().all().stream().map(this::signature).toList();
    }

    private Signature signature(X509Certificate certificate) {
        return new Signature(folder.trusted().accepts(certificate) ? Signature.State.TRUSTED : Signature.State.UNKNOWN, TrustedSigners.name(certificate),
                TrustedSigners.fingerprint(certificate));
    }

    /**
     * Reads who it is, and changes nothing; for whoever compares the fingerprint first.
     *
     * @param source as for {@link #accept(Path)}
     */
    public Signature look(Path source) throws IOException, PackRefusedException {
        return signature(read(source));
    }

    /**
     * Accepts a signer: code it signed may run from now on.
     *
     * @param source a certificate as {@code keytool -exportcert} writes it, or a pack the signer signed
     * @return the signer
     * @throws PackRefusedException when it is a pack that nobody signed whole
     * @throws IOException          when it holds no certificate
     */
    public Signature accept(Path source) throws IOException, PackRefusedException {
        return accept(read(source));
    }

    /**
     * Accepts the signer of a pack whose fingerprint was shown and compared.
     *
     * @param fingerprint the one that was shown
     * @throws PackRefusedException when the pack is not signed by that one, since it was changed meanwhile
     */
    public Signature accept(Path pack, String fingerprint) throws IOException, PackRefusedException {
        X509Certificate signer = ofPack(pack, fingerprint);
        return accept(signer);
    }

    private Signature accept(X509Certificate certificate) throws IOException {
        folder.trusted().add(certificate);
        folder.noteTrust();
        changed.apply();
        return signature(certificate);
    }

    private X509Certificate read(Path source) throws IOException, PackRefusedException {
        String name = source.toString().toLowerCase(Locale.ROOT);
        return Files.isDirectory(source) || name.endsWith(".jar") || name.endsWith(".zip") ? ofPack(source, "") : TrustedSigners.read(source);
    }

    private X509Certificate ofPack(Path pack, String fingerprint) throws IOException, PackRefusedException {
        try (PackSource opened = new PackSource()) {
            return opened.jars(pack).stream().map(j -> JarReading.read(j, folder.trusted())).map(PackJar::signer).flatMap(Optional::stream)
                    .filter(c -> fingerprint.isEmpty() || TrustedSigners.fingerprint(c).equals(fingerprint)).findFirst()
                    .orElseThrow(() -> new PackRefusedException(pack.toString(), fingerprint.isEmpty() ? "Nobody signed it." : "It was changed meanwhile; look at it again."));
        }
    }

    /**
     * No longer accepts a signer; packs with code of theirs are taken out of use.
     *
     * @param fingerprint SHA-256 of the certificate in hexadecimal, with or without colons
     * @return false when it was not accepted
     */
    public boolean remove(String fingerprint) throws IOException {
        boolean removed = folder.trusted().remove(fingerprint.replace(":", "").toUpperCase(Locale.ROOT));
        folder.noteTrust();
        changed.apply();
        return removed;
    }

    /** Whether code may run that no accepted signer vouches for. */
    public boolean unsignedAllowed() {
        return folder.unsignedAllowed();
    }

    /** Sets whether code may run that no accepted signer vouches for. */
    public void allowUnsigned(boolean allowed) throws IOException {
        folder.allowUnsigned(allowed);
        changed.apply();
    }
}
