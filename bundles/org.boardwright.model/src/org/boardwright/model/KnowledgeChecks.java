package org.boardwright.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.boardwright.model.ModelProblem.Severity;
import org.boardwright.model.knowledge.Claim;
import org.boardwright.model.knowledge.ClaimKind;
import org.boardwright.model.knowledge.Cost;
import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.model.knowledge.KnowledgePackage;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Test;
import org.eclipse.emf.ecore.EObject;

/** What a single pack must hold to: numbers in range, outcomes that add up, claims that say where they come from. */
final class KnowledgeChecks {

    private static final double LEAK_TOLERANCE = 1e-6;

    private final KnowledgeFile file;
    private final List<ModelProblem> problems = new ArrayList<>();

    KnowledgeChecks(KnowledgeFile file) {
        this.file = file;
    }

    List<ModelProblem> check(FaultModel model) {
        check((EObject) model);
        model.eAllContents().forEachRemaining(this::check);
        return problems;
    }

    private void check(EObject element) {
        switch (element) {
            case Test test -> checkTest(test);
            case Claim claim -> checkClaim(claim);
            case Cost cost -> checkCost(cost);
            default -> { }
        }
    }

    private void checkTest(Test test) {
        if (test.getOutcomes().size() < 2) {
            fatal(test, "outcomes", "test '" + test.getId() + "' has fewer than two outcomes", "Give it every answer that can come out");
        }
        Set<String> ids = new HashSet<>();
        for (Outcome outcome : test.getOutcomes()) {
            if (!ids.add(outcome.getId())) {
                fatal(outcome, "id", "outcome '" + outcome.getId() + "' of test '" + test.getId() + "' is there twice", "Rename one");
            }
            if (!isProbability(outcome.getLeak())) {
                fatal(outcome, "leak", "leak " + outcome.getLeak() + " is not between 0 and 1", "Give a probability");
            }
        }
        double sum = test.getOutcomes().stream().mapToDouble(Outcome::getLeak).sum();
        if (Math.abs(sum - 1) > LEAK_TOLERANCE) {
            fatal(test, "outcomes", "the leaks of test '" + test.getId() + "' sum to " + sum, "Make them sum to 1");
        }
    }

    private void checkClaim(Claim claim) {
        boolean weight = isWeight(claim);
        if (weight ? !(claim.getValue() >= 0 && Double.isFinite(claim.getValue())) : !isProbability(claim.getValue())) {
            fatal(claim, "value", (weight ? "prior weight " : "probability ") + claim.getValue() + " is out of range",
                    weight ? "Give a number >= 0" : "Give a number between 0 and 1");
        }
        if (!(claim.getStrength() > 0)) {
            fatal(claim, "strength", "strength " + claim.getStrength() + " is not positive", "Give the weight in equivalent cases");
        }
        if (claim.getKind() != ClaimKind.ESTIMATE && (claim.getSource() == null || claim.getSource().isBlank())) {
            fatal(claim, "source", "a " + claim.getKind() + " claim names no source", "Name its source, or make it an estimate");
        }
    }

    private static boolean isWeight(Claim claim) {
        return claim.eContainingFeature() == KnowledgePackage.Literals.FAULT__PRIORS
                || claim.eContainingFeature() == KnowledgePackage.Literals.ADJUSTMENT__PRIORS;
    }

    private void checkCost(Cost cost) {
        if (!(cost.getMinutes() >= 0 && cost.getMoney() >= 0)) {
            fatal(cost, cost.getMinutes() >= 0 ? "money" : "minutes", "a cost is negative", "Give minutes and money >= 0");
        }
    }

    private static boolean isProbability(double value) {
        return value >= 0 && value <= 1;
    }

    private void fatal(EObject element, String field, String message, String remedy) {
        problems.add(new ModelProblem(Severity.FATAL, file.name(), file.lineOf(element), message, remedy, field));
    }
}
