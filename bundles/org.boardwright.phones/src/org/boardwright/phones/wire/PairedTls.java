package org.boardwright.phones.wire;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsException;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/**
 * TLS between two ends that have paired. Each shows the certificate of the pairing and accepts the other's, byte for
 * byte, and no other. The TLS of Java cannot be used: it refuses these certificates, because they name no issuer.
 */
public final class PairedTls {

    private final BcTlsCrypto crypto = new BcTlsCrypto(new SecureRandom());
    private final AsymmetricKeyParameter key;
    private final byte[] own;
    private final List<byte[]> peers;

    /**
     * Makes one end.
     *
     * @param key   PKCS#8, DER
     * @param own   the certificate this end shows, DER
     * @param peers the other end must show one of these certificates, DER
     * @throws IOException when the key is none
     */
    public PairedTls(byte[] key, byte[] own, List<byte[]> peers) throws IOException {
        this.key = PrivateKeyFactory.createKey(key);
        this.own = own.clone();
        this.peers = List.copyOf(peers);
    }

    /**
     * What is inside a PEM text. A key in PKCS#1 becomes one in PKCS#8.
     *
     * @throws IOException when there is none inside
     */
    public static byte[] unwrapped(byte[] pem) throws IOException {
        var text = new String(pem, StandardCharsets.ISO_8859_1);
        try {
            var der = Base64.getMimeDecoder().decode(text.replaceAll("-----[^-]*-----", ""));
            return text.contains("BEGIN RSA PRIVATE KEY") ? pkcs8(der) : der;
        } catch (IllegalArgumentException broken) {
            throw new GarbageException("the pair record holds no PEM where it should", broken);
        }
    }

    private static byte[] pkcs8(byte[] pkcs1) throws IOException {
        var rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        return new PrivateKeyInfo(rsa, RSAPrivateKey.getInstance(pkcs1)).getEncoded();
    }

    /**
     * Goes on in TLS as the phone does. When the computer ends TLS, reading ends, and the wire below goes on in plain.
     *
     * @throws IOException when the computer is not the one of the pairing
     */
    public Wire asPhone(Wire wire) throws IOException {
        var protocol = new TlsServerProtocol(keptOpen(wire.in()), keptOpen(wire.out()));
        handshake(() -> protocol.accept(new PairedPhone(this)));
        return new Wire(protocol.getInputStream(), protocol.getOutputStream(), wire);
    }

    /**
     * Goes on in TLS as the computer does.
     *
     * @throws IOException when the phone is not the one of the pairing
     */
    public Wire asComputer(Wire wire) throws IOException {
        var protocol = new TlsClientProtocol(keptOpen(wire.in()), keptOpen(wire.out()));
        handshake(() -> protocol.connect(new PairedComputer(this)));
        return new Wire(protocol.getInputStream(), protocol.getOutputStream(), wire);
    }

    private interface Handshake {
        void run() throws IOException;
    }

    private static void handshake(Handshake handshake) throws IOException {
        try {
            handshake.run();
        } catch (TlsException refused) {
            throw new GarbageException("TLS failed: " + refused.getMessage(), refused);
        }
    }

    BcTlsCrypto crypto() {
        return crypto;
    }

    AsymmetricKeyParameter key() {
        return key;
    }

    byte[] own() {
        return own;
    }

    List<byte[]> peers() {
        return peers;
    }

    private static InputStream keptOpen(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // TLS ends, the wire goes on
            }
        };
    }

    private static OutputStream keptOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() {
                // TLS ends, the wire goes on
            }
        };
    }
}
