package org.boardwright.probe.ipsw;

import java.io.IOException;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeSession;
import org.boardwright.probe.Support;
import org.boardwright.probe.Transport;
import org.boardwright.probe.ipsw.internal.ArchiveHead;
import org.boardwright.probe.ipsw.internal.ArchiveOnDisk;
import org.boardwright.probe.ipsw.internal.IpswReader;
import org.osgi.service.component.annotations.Component;

/**
 * Checks a firmware file: whether it is whole, what it is for, and every component against its digest in the build
 * manifest and its CRC-32. Knows no fault. Its facets are those of {@link IpswParts}.
 */
@Component(service = Probe.class)
public final class IpswProbe implements Probe {

    @Override
    public String id() {
        return "org.boardwright.probe.ipsw";
    }

    @Override
    public String artifactKind() {
        return IpswParts.KIND;
    }

    @Override
    public Support supports(Transport transport) {
        try {
            var why = ArchiveHead.of(transport).why();
            return why.isEmpty() ? Support.yes() : Support.no(why);
        } catch (IOException broken) {
            return Support.no("%s cannot be read: %s".formatted(transport.name(), broken.getMessage()));
        }
    }

    @Override
    public ProbeSession open(Transport transport) throws IOException {
        var archive = ArchiveOnDisk.of(transport);
        var artifact = Artifact.of(transport, IpswParts.KIND);
        return ProbeSession.reading(archive, artifact,
                cancelled -> new IpswReader(archive, artifact, transport::consumed).read(cancelled));
    }
}
