package org.boardwright.ui.knowledge.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.KnowledgeReader;
import org.boardwright.model.ModelProblem;
import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.workflow.PackCheck;
import org.boardwright.workflow.WhatIf;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * What {@code boardwright model check} says about the pack as it is edited, and how the pack would reason.
 *
 * @param findings errors first, each in the order of the file
 * @param whatIf   the pack among the installed ones; empty while an error keeps it from being used
 */
public record PackReview(List<Finding> findings, Optional<WhatIf> whatIf) {

    /** Nothing was checked yet. */
    public static final PackReview NONE = new PackReview(List.of(), Optional.empty());

    public PackReview {
        findings = List.copyOf(findings);
    }

    /** How many errors there are. */
    public long errors() {
        return findings.stream().filter(Finding::error).count();
    }

    /** Whether it can be used as it is. */
    public boolean isUsable() {
        return whatIf.isPresent();
    }

    /** What is wrong with an element itself, not with what it holds. */
    public List<Finding> about(EObject element) {
        return findings.stream().filter(f -> f.element() == element).toList();
    }

    /**
     * The pack at one moment, which another thread may look at.
     *
     * @param copy     a copy of the pack
     * @param elements what is edited, in the order of the copy's numbers
     * @param numbers  the number of each element of the copy, from 1
     */
    record Snapshot(String name, FaultModel copy, List<EObject> elements, Map<EObject, Integer> numbers) {

        /** Takes a copy, on the thread that edits. */
        static Snapshot of(PackDocument document) {
            var copier = new EcoreUtil.Copier();
            FaultModel copy = (FaultModel) copier.copy(document.model());
            copier.copyReferences();
            List<EObject> elements = new ArrayList<>();
            Map<EObject, Integer> numbers = new IdentityHashMap<>();
            elements.add(document.model());
            document.model().eAllContents().forEachRemaining(elements::add);
            for (int i = 0; i < elements.size(); i++) {
                numbers.put(copier.get(elements.get(i)), i + 1);
            }
            return new Snapshot(document.file().getFileName().toString(), copy, elements, numbers);
        }
    }

    /**
     * Checks a pack.
     *
     * @param installed the packs it may refer to; one with its own id is passed over
     */
    static PackReview of(Snapshot pack, List<KnowledgeFile> installed) {
        KnowledgeFile file = KnowledgeReader.check(pack.name, pack.copy, pack.numbers);
        List<Finding> findings = new ArrayList<>();
        for (ModelProblem problem : PackCheck.check(file, installed)) {
            findings.add(Finding.of(problem, pack.elements.get(Math.max(1, problem.line()) - 1)));
        }
        Map<EObject, Integer> order = new IdentityHashMap<>();
        pack.elements.forEach(e -> order.put(e, order.size()));
        findings.sort((a, b) -> a.error() == b.error() ? order.get(a.element()) - order.get(b.element()) : a.error() ? -1 : 1);
        return new PackReview(findings, WhatIf.of(file, installed));
    }
}
