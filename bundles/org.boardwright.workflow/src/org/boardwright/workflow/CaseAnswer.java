package org.boardwright.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.boardwright.diagnosis.Advice;
import org.boardwright.diagnosis.Diagnosis;
import org.boardwright.diagnosis.SoftwarePath;
import org.boardwright.model.casefile.SkipReason;
import org.boardwright.probe.restorelog.Phase;

/**
 * All that a face shows of a case at one moment. Immutable.
 *
 * @param device     the phone
 * @param complaint  as given; empty when there is none
 * @param restores   each restore log attached, oldest first
 * @param evidence   what counts, oldest first; withdrawn evidence is not in it
 * @param diagnosis  what it probably is
 * @param advice     what to do next
 * @param multiFault whether the evidence speaks for several faults at once; see {@link Diagnosis#several()}
 * @param skipped    steps that cannot be done, oldest first
 * @param before     probability of each fault by its id before the last evidence; empty when there was none before
 * @param warnings   sentences for the technician: what limits this answer, what was wrong with an input or a pack
 */
public record CaseAnswer(Device device, String complaint, List<RestoreRun> restores, List<EvidenceItem> evidence,
        Diagnosis diagnosis, Advice advice, boolean multiFault, List<Skipped> skipped, Map<String, Double> before, List<String> warnings) {

    public CaseAnswer {
        restores = List.copyOf(restores);
        evidence = List.copyOf(evidence);
        skipped = List.copyOf(skipped);
        before = Map.copyOf(before);
        warnings = List.copyOf(warnings);
    }

    /**
     * A step that cannot be done.
     *
     * @param step id of the test or repair
     * @param name as a technician calls it
     */
    public record Skipped(String step, String name, SkipReason reason) {
    }

    /**
     * The phone.
     *
     * @param productType e.g. iPhone10,3; empty when not known
     * @param name        e.g. iPhone X; empty when not known to any pack
     */
    public record Device(String productType, String name) {
    }

    /** How a restore ended. */
    public enum Judged {
        SUCCEEDED, FAILED, UNKNOWN
    }

    /**
     * One restore as its log tells it.
     *
     * @param artifact name of the log
     * @param judged   how it ended
     * @param phase    where it stopped, e.g. storage; empty when not known
     * @param code     error code; empty when there is none
     */
    public record RestoreRun(String artifact, Judged judged, String phase, String code) {

        /** The phase as a technician calls it; empty when not known. */
        public String phaseName() {
            return Phase.of(phase).map(Phase::words).orElse(phase);
        }
    }

    /**
     * One answered test.
     *
     * @param key         identifies it within the case, for withdrawing
     * @param test        id of the test
     * @param testName    as a technician calls it
     * @param outcome     id of the outcome
     * @param outcomeName as a technician calls it
     * @param artifact    name of the file it was read from; empty when a technician said so
     * @param line        1-based line in the file; 0 when it concerns the whole
     * @param excerpt     what stands there
     * @param superseded  true when a later answer to the same test counts instead
     */
    public record EvidenceItem(int key, String test, String testName, String outcome, String outcomeName,
            String artifact, long line, String excerpt, boolean superseded) {
    }

    /** The last restore, if any log was attached. */
    public Optional<RestoreRun> lastRestore() {
        return restores.isEmpty() ? Optional.empty() : Optional.of(restores.getLast());
    }

    /** Whether software alone can help; empty while nothing is ranked. */
    public Optional<SoftwarePath> software() {
        return SoftwarePath.of(diagnosis, restores.stream().anyMatch(r -> r.judged() == Judged.FAILED));
    }
}
