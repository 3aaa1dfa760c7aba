package org.boardwright.emulator.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.dd.plist.NSDictionary;

import org.boardwright.phones.wire.PairedTls;
import org.boardwright.phones.wire.Plists;
import org.boardwright.phones.wire.Wire;

/**
 * The computers a phone trusts. A computer that pairs signs a certificate for the phone's key and sends its own; in TLS
 * the phone shows the one and accepts the other. A computer may show its root certificate instead, as libimobiledevice does.
 */
public final class HostTrust {

    private static final int KEY_BITS = 2048;
    /** Length of what stands before the PKCS#1 key in the X.509 form of a key of {@link #KEY_BITS}. */
    private static final int BEFORE_PKCS1 = 24;

    private final KeyPair keys = newKeys();
    private final Map<String, PairedTls> hosts = new ConcurrentHashMap<>();
    private volatile PairedTls last;

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException noRsa) {
            throw new IllegalStateException("this Java has no RSA", noRsa);
        }
    }

    /** The public key in PEM, as lockdownd hands it out. */
    byte[] publicKey() {
        byte[] x509 = keys.getPublic().getEncoded();
        var base64 = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(Arrays.copyOfRange(x509, BEFORE_PKCS1, x509.length));
        return ("-----BEGIN RSA PUBLIC KEY-----\n" + base64 + "\n-----END RSA PUBLIC KEY-----\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Trusts a computer from now on.
     *
     * @param record what the computer sent with its request
     * @throws IOException when its certificates are none
     */
    void trust(NSDictionary record) throws IOException {
        var id = Plists.text(record, "HostID").orElseThrow(() -> new IOException("the pair record names no HostID"));
        hosts.put(id, new PairedTls(keys.getPrivate().getEncoded(), certificate(record, "DeviceCertificate"),
                List.of(certificate(record, "HostCertificate"), certificate(record, "RootCertificate"))));
    }

    private static byte[] certificate(NSDictionary record, String key) throws IOException {
        return PairedTls.unwrapped(Plists.data(record, key).orElseThrow(() -> new IOException("the pair record has no " + key)));
    }

    void distrust(String hostId) {
        hosts.remove(hostId);
    }

    boolean trusts(String hostId) {
        return hosts.containsKey(hostId);
    }

    /** A session with this computer was started; its services speak TLS with it. */
    void sessionWith(String hostId) {
        last = hosts.get(hostId);
    }

    /**
     * Goes on in TLS with the computer of the last session.
     *
     * @throws IOException when there was none, or the computer is another one
     */
    public Wire secured(Wire wire) throws IOException {
        var host = Optional.ofNullable(last).orElseThrow(() -> new IOException("no session was started"));
        return host.asPhone(wire);
    }
}
