package org.boardwright.ui.knowledge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.boardwright.model.knowledge.Claim;
import org.boardwright.model.knowledge.Element;
import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.KnowledgeFactory;
import org.boardwright.model.knowledge.KnowledgePackage;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Signature;
import org.boardwright.model.knowledge.Test;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.osgi.util.NLS;

/** A way out of what a check found. */
public sealed interface QuickFix {

    /** What it does, on a button. */
    String label();

    /**
     * Changes the pack.
     *
     * @param change does it; gives what to show then
     */
    record Change(String label, Supplier<Optional<EObject>> change) implements QuickFix {
    }

    /**
     * Asks for what a field is to lead to.
     *
     * @param add whether a child of this kind is added first, and its field asked for
     */
    record Pick(String label, EObject element, Field field, Optional<EReference> add) implements QuickFix {
    }

    /** Shows an element. */
    record Show(String label, EObject element) implements QuickFix {
    }

    /** Most ids that are offered in place of one that leads nowhere. */
    int NEAREST = 2;

    /** The ways out of a finding, best first; empty when only its author knows. */
    static List<QuickFix> of(Finding finding, PackEdits edits, PackChoices choices) {
        EObject element = finding.element();
        List<QuickFix> fixes = new ArrayList<>();
        if (element.eClass().getEStructuralFeature(finding.field()) instanceof EAttribute attribute && Field.of(attribute, element).target().isPresent()) {
            reference(element, Field.of(attribute, element), edits, choices, fixes);
        }
        switch (element) {
            case Claim claim when finding.field().equals("source") && finding.error() && isBlank(claim.getSource()) -> fixes.add(
                    change(Messages.fix_estimate, () -> edits.markAsEstimate(claim)));
            case Fault fault when finding.field().equals("links") -> fixes.add(new Pick(Messages.fix_link, fault,
                    testOfLink(), Optional.of(KnowledgePackage.Literals.FAULT__LINKS)));
            case Test test when finding.field().equals("outcomes") && test.getOutcomes().size() > 1 -> fixes.add(
                    change(Messages.fix_leaks, () -> edits.scaleLeaks(test)));
            case Signature signature when finding.field().equals("pattern") && finding.message().contains("can never decide") -> fixes.add(
                    change(Messages.fix_remove, () -> edits.remove(signature)));
            case Element taken when finding.field().equals("id") && !isBlank(taken.getId()) -> fixes.add(rename(taken, taken.getId() + "-2", edits));
            case Outcome taken when finding.field().equals("id") && !isBlank(taken.getId()) -> fixes.add(rename(taken, taken.getId() + "-2", edits));
            default -> { }
        }
        return fixes;
    }

    private static Field testOfLink() {
        return Field.of(KnowledgePackage.Literals.LINK__TEST, KnowledgeFactory.eINSTANCE.createLink());
    }

    private static QuickFix rename(EObject element, String id, PackEdits edits) {
        return change(NLS.bind(Messages.fix_rename, id), () -> edits.rename(element, id));
    }

    private static QuickFix change(String label, Runnable change) {
        return new Change(label, () -> {
            change.run();
            return Optional.empty();
        });
    }

    private static void reference(EObject element, Field field, PackEdits edits, PackChoices choices, List<QuickFix> fixes) {
        List<String> known = choices.of(element, field).stream().map(PackChoices.Choice::id).toList();
        field.ids(element).stream().filter(id -> !known.contains(id)).forEach(id -> choices.nearest(element, field, id, NEAREST)
                .forEach(c -> fixes.add(change(NLS.bind(Messages.fix_use, c.id()), () -> edits.refer(element, field, id, c.id())))));
        fixes.add(new Pick(NLS.bind(Messages.fix_pick, Words.field(field.feature())), element, field, Optional.empty()));
        if (field.target().orElseThrow() == Field.Target.SOURCE) {
            String missing = field.ids(element).stream().filter(id -> !known.contains(id)).findFirst().orElse("");
            fixes.add(new Change(Messages.fix_addSource, () -> Optional.of(edits.addSource(element, field.feature(), missing))));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
