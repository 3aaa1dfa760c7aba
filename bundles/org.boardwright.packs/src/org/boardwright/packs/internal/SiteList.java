package org.boardwright.packs.internal;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What artifacts.xml or compositeArtifacts.xml of a p2 site says; of its mapping rules the usual one is known. */
final class SiteList {

    private static final String DIGEST = "download.checksum.sha-256";
    /** Ids and versions become part of an address and of a file's name. */
    private static final String PLAIN = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,160}";

    private final Document document;

    private SiteList(Document document) {
        this.document = document;
    }

    /** @throws IOException when it is no well-formed XML, or has a DOCTYPE */
    static SiteList read(byte[] xml) throws IOException {
        return new SiteList(PluginXml.document(xml));
    }

    /** The plug-ins; sources and what a site keeps in another form are left out. */
    List<SiteArtifact> artifacts(URI site) {
        List<SiteArtifact> all = new ArrayList<>();
        for (Element artifact : PluginXml.elements(document, "artifact")) {
            String id = artifact.getAttribute("id");
            String version = artifact.getAttribute("version");
            boolean plain = property(artifact, "format").isEmpty() && id.matches(PLAIN) && version.matches(PLAIN);
            if ("osgi.bundle".equals(artifact.getAttribute("classifier")) && plain && !id.endsWith(".source")) {
                all.add(new SiteArtifact(id, version, site.resolve("plugins/" + id + "_" + version + ".jar"), property(artifact, DIGEST)));
            }
        }
        return all;
    }

    private static String property(Element artifact, String name) {
        return PluginXml.elements(artifact.getElementsByTagName("property")).stream().filter(p -> name.equals(p.getAttribute("name")))
                .map(p -> p.getAttribute("value")).findFirst().orElse("");
    }

    /**
     * The sites it is made of.
     *
     * @throws IOException when one is no address
     */
    List<URI> children(URI site) throws IOException {
        List<URI> all = new ArrayList<>();
        for (Element child : PluginXml.elements(document, "child")) {
            String location = child.getAttribute("location");
            try {
                URI found = site.resolve(location.endsWith("/") ? location : location + "/");
                if (RemoteSite.isRemote(found.toString())) {
                    all.add(found);
                }
            } catch (IllegalArgumentException e) {
                throw new IOException("'" + location + "' is no address", e);
            }
        }
        return all;
    }
}
