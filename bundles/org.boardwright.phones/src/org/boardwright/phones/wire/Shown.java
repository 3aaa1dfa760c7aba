package org.boardwright.phones.wire;

import java.io.IOException;
import java.util.Arrays;

import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;

/** What an end of a pairing shows, and how it looks at what it is shown. */
final class Shown {

    private Shown() {
    }

    static TlsCredentialedSigner credentials(PairedTls end, TlsContext context) throws IOException {
        var chain = new Certificate(new TlsCertificate[] { end.crypto().createCertificate(end.own()) });
        return new BcDefaultTlsCredentialedSigner(new TlsCryptoParameters(context), end.crypto(), end.key(), chain,
                new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.rsa));
    }

    static void check(PairedTls end, Certificate shown) throws IOException {
        byte[] first = shown == null || shown.isEmpty() ? new byte[0] : shown.getCertificateAt(0).getEncoded();
        if (end.peers().stream().noneMatch(each -> Arrays.equals(each, first))) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, "the other end is not the one of the pairing");
        }
    }
}
