package org.boardwright.packs.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The certificates a shop accepted, one file each in a folder, named by fingerprint. */
public final class TrustedSigners {

    private static final String ENDING = ".cer";

    private final Path folder;

    public TrustedSigners(Path folder) {
        this.folder = folder;
    }

    /** Name of the holder. */
    public static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    /** SHA-256 of the certificate in upper-case hexadecimal. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("a certificate without its bytes, or a Java without SHA-256", e);
        }
    }

    /**
     * Reads a certificate.
     *
     * @param file PEM or DER, as {@code keytool -exportcert} writes it
     * @throws IOException when it cannot be read, or holds none
     */
    public static X509Certificate read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (CertificateException e) {
            throw new IOException(file + " holds no certificate; export one with keytool -exportcert -rfc", e);
        }
    }

    /** Accepts a certificate from now on. */
    public void add(X509Certificate certificate) throws IOException {
        try {
            Files.createDirectories(folder);
            Files.write(file(fingerprint(certificate)), certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IOException("the certificate has no bytes", e);
        }
    }

    /**
     * No longer accepts a certificate.
     *
     * @return false when it was not accepted
     */
    public boolean remove(String fingerprint) throws IOException {
        return fingerprint.matches("[0-9A-F]{64}") && Files.deleteIfExists(file(fingerprint));
    }

    private Path file(String fingerprint) {
        return folder.resolve(fingerprint + ENDING);
    }

    /** The accepted certificates. */
    public List<X509Certificate> all() throws IOException {
        List<X509Certificate> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                    all.add(read(file));
                }
            }
        }
        return all;
    }

    /** Whether the shop accepted the certificate and it is in date. */
    public boolean accepts(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            Path file = file(fingerprint(certificate));
            return Files.exists(file) && read(file).equals(certificate);
        } catch (CertificateExpiredException | CertificateNotYetValidException outOfDate) {
            return false;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Whether a certificate with this fingerprint is accepted. */
    public boolean accepts(String fingerprint) {
        return fingerprint.matches("[0-9A-F]{64}") && Files.exists(file(fingerprint));
    }
}
