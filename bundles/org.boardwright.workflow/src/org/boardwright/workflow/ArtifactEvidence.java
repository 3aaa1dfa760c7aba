package org.boardwright.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.probe.Facet;
import org.boardwright.probe.Observation;
import org.boardwright.probe.Signature;
import org.boardwright.probe.SignatureSet;

/** Turns what a probe saw into answers to tests, with the signatures of the packs. */
final class ArtifactEvidence {

    private final KnowledgeBase base;
    private final SignatureSet signatures;

    ArtifactEvidence(KnowledgeBase base) {
        this.base = base;
        this.signatures = SignatureSet.compile(base.signatures().map(ArtifactEvidence::signature).toList());
    }

    /** A signature of a pack as probes take it. */
    static Signature signature(org.boardwright.model.knowledge.Signature s) {
        return new Signature(s.getId(), s.getArtifact(), s.getPart(), s.getPattern(), s.getTest(), s.getOutcome());
    }

    /** The signatures of all packs; a pattern that does not compile is left out and among its problems. */
    SignatureSet signatures() {
        return signatures;
    }

    List<Observation> observations(String artifactKind, Collection<Facet> facets, String productType) {
        return firstPerTest(signatures.observations(artifactKind, facets), productType);
    }

    /**
     * One answer per test: the first in the artifact, since the first error is the cause and later ones are wrappers.
     * Signatures that are meant for other phones are passed over.
     */
    List<Observation> firstPerTest(List<Observation> observations, String productType) {
        Set<String> foreign = foreignSignatures(productType);
        Set<String> answered = new HashSet<>();
        return observations.stream().filter(o -> !foreign.contains(o.signature()))
                .filter(o -> answered.add(o.test())).toList();
    }

    private Set<String> foreignSignatures(String productType) {
        Set<String> lineage = base.deviceClassOf(productType).map(base::lineage).orElse(List.of()).stream()
                .map(DeviceClass::getId).collect(Collectors.toSet());
        return base.signatures().filter(s -> !s.getDevices().isEmpty() && !lineage.isEmpty())
                .filter(s -> s.getDevices().stream().noneMatch(lineage::contains))
                .map(s -> s.getId()).collect(Collectors.toSet());
    }
}
