package org.boardwright.phones.wire;

import java.io.IOException;

import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsServerCertificate;

/** The computer's end of TLS. */
final class PairedComputer extends DefaultTlsClient {

    private final PairedTls end;

    PairedComputer(PairedTls end) {
        super(end.crypto());
        this.end = end;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.TLSv12.only();
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {

            @Override
            public void notifyServerCertificate(TlsServerCertificate shown) throws IOException {
                Shown.check(end, shown.getCertificate());
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
                return Shown.credentials(end, context);
            }
        };
    }
}
