package org.boardwright.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.Isolation;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Test;
import org.boardwright.probe.Facet;
import org.boardwright.probe.Observation;
import org.boardwright.probe.Place;
import org.boardwright.probe.SignatureSet;
import org.boardwright.restore.RestoreVerdict.Judged;

/**
 * What the end of a restore says about each test, worked out once for what is known. A test that takes something out of play is answered
 * by any restore; for others the packs say it with signatures of this kind.
 */
public final class RestoreAnswers {

    /** Kind of artifact of those signatures; part is the id of the test, value {@code succeeded} or {@code failed}. */
    public static final String KIND = "restore-run";

    private final Map<String, Map<Judged, String>> outcomes = new TreeMap<>();

    /** @param base the packs */
    public RestoreAnswers(KnowledgeBase base) {
        SignatureSet signatures = SignatureSet.compile(base.signatures().filter(s -> s.getArtifact().equals(KIND))
                .map(ArtifactEvidence::signature).toList());
        base.tests().forEach(test -> List.of(Judged.SUCCEEDED, Judged.FAILED).forEach(end -> outcome(signatures, test, end)
                .ifPresent(o -> outcomes.computeIfAbsent(test.getId(), id -> new TreeMap<>()).put(end, o))));
    }

    private static Optional<String> outcome(SignatureSet signatures, Test test, Judged end) {
        Facet facet = new Facet(test.getId(), end.name().toLowerCase(Locale.ROOT), Place.whole(KIND, ""));
        return signatures.observations(KIND, List.of(facet)).stream().map(Observation::outcome).findFirst()
                .or(() -> ofIsolation(test, end == Judged.SUCCEEDED));
    }

    private static Optional<String> ofIsolation(Test test, boolean succeeded) {
        Isolation isolation = test.getIsolation();
        List<String> ids = test.getOutcomes().stream().map(Outcome::getId).toList();
        if (isolation == null || ids.size() != 2 || !ids.contains(isolation.getGone())) {
            return Optional.empty();
        }
        return ids.stream().filter(id -> id.equals(isolation.getGone()) == succeeded).findFirst();
    }

    /** The ids of the tests that a restore answers, sorted. */
    public List<String> tests() {
        return outcomes.entrySet().stream().filter(e -> e.getValue().containsKey(Judged.SUCCEEDED)).map(Map.Entry::getKey).toList();
    }

    /** The outcome of a test when a restore ends so; empty when that says nothing about it. */
    public Optional<String> outcome(String test, Judged end) {
        return Optional.ofNullable(outcomes.getOrDefault(test, Map.of()).get(end));
    }
}
