package org.boardwright.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.probe.Observation;
import org.boardwright.probe.ProbeAnswer.Observed;
import org.boardwright.probe.Signature;
import org.boardwright.probe.SignatureSet;

/** Turns what a probe saw into answers to tests, with the signatures of the packs. Safe to use from several threads. */
final class ArtifactEvidence {

    /** Product types come from files, so any number of them may. */
    private static final int REMEMBERED = 512;

    private final KnowledgeBase base;
    private final SignatureSet all;
    private final Map<Set<String>, SignatureSet> byLineage = new ConcurrentHashMap<>();
    private final Map<String, SignatureSet> byType = new ConcurrentHashMap<>();

    ArtifactEvidence(KnowledgeBase base) {
        this.base = base;
        all = SignatureSet.compile(base.signatures().map(ArtifactEvidence::signature).toList());
    }

    /** A signature of a pack as probes take it. */
    static Signature signature(org.boardwright.model.knowledge.Signature s) {
        return new Signature(s.getId(), s.getArtifact(), s.getPart(), s.getPattern(), s.getTest(), s.getOutcome());
    }

    /** The signatures of all packs; a pattern that does not compile is left out and among its problems. */
    SignatureSet signatures() {
        return all;
    }

    /** The signatures for a phone; while it is not known, only those for all phones. */
    SignatureSet signatures(String productType) {
        SignatureSet known = byType.get(productType);
        if (known == null) {
            if (byType.size() > REMEMBERED) {
                byType.clear();
            }
            known = ofLineage(productType);
            byType.put(productType, known);
        }
        return known;
    }

    private SignatureSet ofLineage(String productType) {
        Set<String> lineage = base.deviceClassOf(productType).map(base::lineage).orElse(List.of()).stream()
                .map(DeviceClass::getId).collect(Collectors.toSet());
        return byLineage.computeIfAbsent(lineage, this::restrict);
    }

    private SignatureSet restrict(Set<String> lineage) {
        Set<String> foreign = base.signatures().filter(s -> !s.getDevices().isEmpty())
                .filter(s -> s.getDevices().stream().noneMatch(lineage::contains)).map(s -> s.getId()).collect(Collectors.toSet());
        return all.only(s -> !foreign.contains(s.id()));
    }

    /**
     * One answer per test: the first in the artifact, since the first error is the cause and later ones are wrappers.
     * The artifact itself may have told which phone it is about.
     */
    List<Observation> answers(Observed observed, String productType) {
        Set<String> answered = new HashSet<>();
        return signatures(productType).observations(observed.artifact().kind(), observed.facets()).stream()
                .filter(o -> answered.add(o.test())).toList();
    }
}
