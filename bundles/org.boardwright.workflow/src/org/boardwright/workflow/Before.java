package org.boardwright.workflow;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.boardwright.diagnosis.CaseFacts;
import org.boardwright.diagnosis.Diagnosis;
import org.boardwright.diagnosis.RankedFault;
import org.boardwright.model.casefile.Change;
import org.boardwright.model.casefile.RepairCase;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What was believed before the last evidence. */
final class Before {

    /** Changes that leave what is believed as it is. */
    private static final List<CaseChange.What> SILENT = List.of(CaseChange.What.SKIP, CaseChange.What.VERDICT);

    private Before() {
    }

    /**
     * The probability of each fault before the last change that counts as evidence.
     *
     * @param now      not changed
     * @param diagnose what is believed of a case
     * @return empty when there was no evidence before it
     */
    static Map<String, Double> of(RepairCase now, Function<CaseFacts, Diagnosis> diagnose) {
        if (isFirst(now)) {
            return Map.of();
        }
        RepairCase then = EcoreUtil.copy(now);
        CaseChanges changes = new CaseChanges(then, Date::new);
        Optional<CaseChange.What> last = last(changes);
        while (last.filter(SILENT::contains).isPresent()) {
            changes.undo("");
            last = last(changes);
        }
        if (last.isEmpty()) {
            return Map.of();
        }
        changes.undo("");
        CaseFacts facts = CaseFacts.of(then);
        return facts.outcomes().isEmpty() && facts.failedRepairs().isEmpty() ? Map.of()
                : diagnose.apply(facts).faults().stream().collect(Collectors.toMap(RankedFault::id, RankedFault::probability));
    }

    /** Whether all that is known came at once, as with a log that is looked at by itself. */
    private static boolean isFirst(RepairCase now) {
        if (now.getChanges().size() != 1 || now.getChanges().getFirst().isUndone()) {
            return now.getChanges().isEmpty();
        }
        Change only = now.getChanges().getFirst();
        return !SILENT.contains(CaseChange.What.of(only.getWhat())) && only.getWithdrew().isEmpty()
                && only.getAdded().containsAll(now.getEvidence()) && only.getAdded().containsAll(now.getSteps());
    }

    private static Optional<CaseChange.What> last(CaseChanges changes) {
        return changes.undoable().map(c -> CaseChange.What.of(c.getWhat()));
    }
}
