package org.boardwright.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.ModelProblem;
import org.boardwright.model.ModelProblem.Severity;
import org.boardwright.model.knowledge.Claim;
import org.boardwright.model.knowledge.ClaimKind;
import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.model.knowledge.Signature;
import org.boardwright.model.knowledge.Test;
import org.boardwright.probe.SignatureSet;
import org.eclipse.emf.ecore.EObject;

/**
 * Looks at one pack as an author wants it looked at before it ships: beyond what is needed to load it, whether its
 * faults can be found, its claims say where they come from, and its signatures can ever match.
 */
public final class PackCheck {

    /** A prior this many times the next one, or nothing at all, is worth a second look. */
    private static final double LOPSIDED = 0.95;

    private final KnowledgeFile file;
    private final List<ModelProblem> findings = new ArrayList<>();

    private PackCheck(KnowledgeFile file) {
        this.file = file;
    }

    /**
     * Checks a pack.
     *
     * @param file   the pack
     * @param others the packs it may refer to; one with the same id as the pack is passed over
     * @return what was found, in no particular order; FATAL findings are errors, TOLERABLE ones are advice
     */
    public static List<ModelProblem> check(KnowledgeFile file, Collection<KnowledgeFile> others) {
        var check = new PackCheck(file);
        check.findings.addAll(file.problems());
        file.model().ifPresent(model -> check.check(model, others));
        return List.copyOf(check.findings);
    }

    private void check(FaultModel model, Collection<KnowledgeFile> others) {
        KnowledgeBase.Merge merge = KnowledgeBase.merge(WhatIf.together(file, others));
        merge.problems().stream().filter(p -> p.file().equals(file.name())).forEach(findings::add);
        model.getFaults().forEach(f -> checkSeen(f, merge.base()));
        checkPriors(model);
        model.eAllContents().forEachRemaining(this::checkClaim);
        checkSignatures(model);
    }

    private void checkSeen(Fault fault, KnowledgeBase base) {
        boolean seen = base.tests().stream().filter(Test::isAsked).anyMatch(t -> sees(t, fault, base));
        if (!seen) {
            error(fault, "links", "no test that a technician can do sees fault '" + fault.getId() + "'",
                    "Link it to an outcome of an asked test, or put its part under one that a test isolates");
        }
    }

    private static boolean sees(Test test, Fault fault, KnowledgeBase base) {
        boolean linked = fault.getLinks().stream().anyMatch(l -> l.getTest().equals(test.getId()));
        boolean isolated = test.getIsolation() != null
                && test.getIsolation().getParts().stream().anyMatch(p -> base.isInside(fault.getPart(), p));
        return linked || isolated;
    }

    private void checkPriors(FaultModel model) {
        double sum = model.getFaults().stream().mapToDouble(PackCheck::prior).sum();
        for (Fault fault : model.getFaults()) {
            if (prior(fault) == 0) {
                error(fault, "priors", "fault '" + fault.getId() + "' has a prior of 0 and can never be found", "Give it a weight above 0");
            } else if (model.getFaults().size() > 1 && prior(fault) > LOPSIDED * sum) {
                advice(fault, "priors", "fault '" + fault.getId() + "' outweighs all others of the pack together", "Check its prior");
            }
        }
    }

    private static double prior(Fault fault) {
        return fault.getPriors().stream().mapToDouble(Claim::getValue).average().orElse(0);
    }

    private void checkClaim(EObject element) {
        if (element instanceof Claim claim && claim.getKind() == ClaimKind.ESTIMATE
                && (claim.getNote() == null || claim.getNote().isBlank())) {
            advice(claim, "note", "an estimate does not say how it was reached", "Add a note");
        }
    }

    private void checkSignatures(FaultModel model) {
        Map<String, Signature> byPattern = new HashMap<>();
        for (Signature signature : model.getSignatures()) {
            String place = String.join(" ", signature.getArtifact(), signature.getPart(), signature.getPattern(),
                    signature.getTest(), String.join(",", signature.getDevices()));
            Signature first = byPattern.putIfAbsent(place, signature);
            if (first != null) {
                error(signature, "pattern", "signature '" + signature.getId() + "' can never decide: '" + first.getId()
                        + "' has the same pattern and is asked first", "Remove one of them");
            }
        }
        var compiled = SignatureSet.compile(model.getSignatures().stream().map(ArtifactEvidence::signature).toList());
        compiled.problems().forEach(p -> error(signature(model, p.signature()), "pattern", "signature '" + p.signature() + "': " + p.why(),
                "Write the pattern in RE2 syntax"));
    }

    private static Signature signature(FaultModel model, String id) {
        return model.getSignatures().stream().filter(s -> s.getId().equals(id)).findFirst().orElseThrow();
    }

    private void error(EObject element, String field, String message, String remedy) {
        findings.add(new ModelProblem(Severity.FATAL, file.name(), file.lineOf(element), message, remedy, field));
    }

    private void advice(EObject element, String field, String message, String remedy) {
        findings.add(new ModelProblem(Severity.TOLERABLE, file.name(), file.lineOf(element), message, remedy, field));
    }
}
