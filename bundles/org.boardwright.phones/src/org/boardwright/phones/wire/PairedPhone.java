package org.boardwright.phones.wire;

import java.io.IOException;

import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsUtils;

/** The phone's end of TLS. */
final class PairedPhone extends DefaultTlsServer {

    private final PairedTls end;

    PairedPhone(PairedTls end) {
        super(end.crypto());
        this.end = end;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.TLSv12.only();
    }

    @Override
    protected TlsCredentialedSigner getRSASignerCredentials() throws IOException {
        return Shown.credentials(end, context);
    }

    @Override
    public CertificateRequest getCertificateRequest() {
        return new CertificateRequest(new short[] { ClientCertificateType.rsa_sign },
                TlsUtils.getDefaultSupportedSignatureAlgorithms(context), null);
    }

    @Override
    public void notifyClientCertificate(Certificate shown) throws IOException {
        Shown.check(end, shown);
    }
}
