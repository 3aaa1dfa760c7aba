package org.boardwright.probe.ipsw.internal;

import java.util.ArrayList;
import java.util.List;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.Facet;
import org.boardwright.probe.Place;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.ipsw.IpswParts;

/** Collects what a check found. */
final class Findings {

    private static final String AGAIN = ". Download the firmware file again";

    private final Artifact artifact;
    private final List<Facet> about = new ArrayList<>();
    private final List<Facet> damaged = new ArrayList<>();
    private final List<Facet> missing = new ArrayList<>();
    private final List<Facet> crcOnly = new ArrayList<>();
    private int agreeing;

    Findings(Artifact artifact) {
        this.artifact = artifact;
    }

    void about(Manifest manifest) {
        manifest.products().forEach(product -> about.add(facet(IpswParts.SUPPORTED_PRODUCT, product, "for " + product)));
        if (!manifest.version().isEmpty()) {
            about.add(facet(IpswParts.IOS_VERSION, manifest.version(), "iOS " + manifest.version()));
        }
        if (!manifest.build().isEmpty()) {
            about.add(facet(IpswParts.IOS_BUILD, manifest.build(), "build " + manifest.build()));
        }
    }

    void damaged(String name, String path, String why) {
        damaged.add(facet(IpswParts.DAMAGED, name, "%s (%s): %s".formatted(name, path, why)));
    }

    void missing(Component component) {
        missing.add(facet(IpswParts.MISSING, component.name(),
                "%s: the file %s is not in the archive".formatted(component.name(), component.path())));
    }

    void crcOnly(Component component, String why) {
        crcOnly.add(facet(IpswParts.CRC_ONLY, component.name(), "%s: %s; its CRC-32 is right".formatted(component.name(), why)));
    }

    void agrees() {
        agreeing++;
    }

    boolean isIntact() {
        return damaged.isEmpty() && missing.isEmpty();
    }

    /** The archive has no table of contents. */
    ProbeAnswer cutShort(String why) {
        return new ProbeAnswer.Observed(artifact, List.of(facet(IpswParts.VERDICT, "cut-short",
                "the end of the archive is missing (%s): the download was cut short%s".formatted(why, AGAIN))), List.of());
    }

    ProbeAnswer answer() {
        var facets = new ArrayList<Facet>();
        facets.add(verdict());
        facets.addAll(damaged);
        facets.addAll(missing);
        facets.addAll(about);
        facets.add(facet(IpswParts.DIGESTS, Integer.toString(agreeing), agreeing + " digests agree with the build manifest"));
        facets.addAll(crcOnly);
        return new ProbeAnswer.Observed(artifact, facets, List.of());
    }

    private Facet verdict() {
        if (!damaged.isEmpty()) {
            return facet(IpswParts.VERDICT, "damaged", damaged.getFirst().place().excerpt() + AGAIN);
        }
        if (!missing.isEmpty()) {
            return facet(IpswParts.VERDICT, "incomplete", missing.getFirst().place().excerpt() + AGAIN);
        }
        return facet(IpswParts.VERDICT, "intact", "%d digests and every CRC-32 are right".formatted(agreeing));
    }

    private Facet facet(String part, String value, String excerpt) {
        return new Facet(part, value, Place.whole(artifact.name(), excerpt));
    }
}
