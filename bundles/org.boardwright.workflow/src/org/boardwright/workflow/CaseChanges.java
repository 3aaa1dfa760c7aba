package org.boardwright.workflow;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.boardwright.model.casefile.CasefileFactory;
import org.boardwright.model.casefile.Change;
import org.boardwright.model.casefile.Entry;
import org.boardwright.model.casefile.Intake;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.Verdict;
import org.boardwright.model.casefile.Withdrawal;
import org.eclipse.emf.common.util.EList;

/**
 * The changes of a case, kept in it so that they can be undone, also tomorrow. Undoing withdraws entries, it never deletes
 * one. Not safe for several threads; {@link OpenCase} guards it.
 */
final class CaseChanges {

    private static final String UNDONE = "undone";

    private final RepairCase data;
    private final Supplier<Date> now;

    CaseChanges(RepairCase data, Supplier<Date> now) {
        this.data = data;
        this.now = now;
    }

    /** A change that is not part of the case before {@link #keep}. */
    Change begin(CaseChange.What what, String by) {
        Change change = CasefileFactory.eINSTANCE.createChange();
        change.setWhat(what.id());
        change.setBy(by);
        change.setAt(now.get());
        return change;
    }

    void withdraw(Change change, Entry entry, String reason) {
        withdraw(entry, change.getBy(), reason);
        change.getWithdrew().add(entry);
    }

    /** Makes the change the last one; what was undone before can no longer be done again. */
    void keep(Change change) {
        data.getChanges().removeIf(Change::isUndone);
        data.getChanges().add(change);
    }

    Optional<Change> undoable() {
        return data.getChanges().reversed().stream().filter(c -> !c.isUndone()).findFirst();
    }

    Optional<Change> redoable() {
        return data.getChanges().stream().filter(Change::isUndone).findFirst();
    }

    /** @return whether there was a change to undo */
    boolean undo(String by) {
        Optional<Change> last = undoable();
        last.ifPresent(change -> turn(change, change.getWithdrew(), change.getAdded().reversed(), by));
        return last.isPresent();
    }

    /** @return whether there was a change to do again */
    boolean redo(String by) {
        Optional<Change> next = redoable();
        next.ifPresent(change -> turn(change, change.getAdded(), change.getWithdrew(), by));
        return next.isPresent();
    }

    private void turn(Change change, List<Entry> back, List<Entry> away, String by) {
        change.setUndone(!change.isUndone());
        away.forEach(e -> withdraw(e, by, UNDONE));
        back.forEach(e -> reinstate(e, by));
        if (change.getIntake() != null) {
            Intake before = Intakes.of(data);
            Intakes.apply(change.getIntake(), data);
            change.setIntake(before);
        }
        if (CaseChange.What.VERDICT.id().equals(change.getWhat())) {
            Verdict before = data.getVerdict();
            data.setVerdict(change.getVerdict());
            change.setVerdict(before);
        }
    }

    private void withdraw(Entry entry, String by, String reason) {
        if (entry.getWithdrawal() == null) {
            Withdrawal withdrawal = CasefileFactory.eINSTANCE.createWithdrawal();
            withdrawal.setBy(by);
            withdrawal.setAt(now.get());
            withdrawal.setReason(reason);
            entry.setWithdrawal(withdrawal);
        }
    }

    private void reinstate(Entry entry, String by) {
        Withdrawal past = entry.getWithdrawal();
        if (past != null) {
            past.setUndoneBy(by);
            past.setUndoneAt(now.get());
            entry.getReinstated().add(past);
        }
    }

    /** Those that count. */
    static <E extends Entry> List<E> counting(EList<E> entries) {
        return entries.stream().filter(e -> e.getWithdrawal() == null).toList();
    }
}
