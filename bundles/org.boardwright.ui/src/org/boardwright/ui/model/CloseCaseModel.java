package org.boardwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.workflow.CaseAnswer;

/** The Close Case dialog: which fault it was, and how that was confirmed. */
public final class CloseCaseModel {

    /** A fault to choose. */
    public record Fault(String id, String label) {
    }

    private final List<Fault> faults;
    private Optional<Fault> fault;
    private String confirmation = "";

    /** @param snapshot a case; its likeliest faults come first */
    public CloseCaseModel(KnowledgeBase base, CaseSnapshot snapshot) {
        List<Fault> all = new ArrayList<>();
        snapshot.answer().map(CaseAnswer::diagnosis).ifPresent(d -> d.faults().forEach(f -> all.add(new Fault(f.id(), f.name()))));
        base.faults().stream().map(f -> new Fault(f.getId(), f.getName())).filter(f -> all.stream().noneMatch(a -> a.id().equals(f.id())))
                .forEach(all::add);
        faults = List.copyOf(all);
        fault = faults.stream().findFirst();
        snapshot.fixedBy().ifPresent(done -> confirmation = done.name() + ": " + done.outcomeName());
    }

    /** The faults to choose from, likeliest first. */
    public List<Fault> faults() {
        return faults;
    }

    /** The one chosen; at first the likeliest. */
    public Optional<Fault> fault() {
        return fault;
    }

    /** @param index in {@link #faults}; negative for none */
    public void choose(int index) {
        fault = index < 0 ? Optional.empty() : Optional.of(faults.get(index));
    }

    /** How it was confirmed; at first the repair that helped. */
    public String confirmation() {
        return confirmation;
    }

    /** @param text as typed */
    public void setConfirmation(String text) {
        confirmation = text.strip();
    }

    /** Why the case cannot be closed yet; empty when it can. */
    public Optional<String> problem() {
        if (fault.isEmpty()) {
            return Optional.of(Messages.closeCase_noFault);
        }
        return confirmation.isEmpty() ? Optional.of(Messages.closeCase_noConfirmation) : Optional.empty();
    }
}
