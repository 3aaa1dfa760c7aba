package org.boardwright.diagnosis;

import java.util.Collection;

import org.boardwright.model.knowledge.Consequence;
import org.boardwright.model.knowledge.Cost;

/**
 * What things are worth to the shop, so that minutes, money and losses can be added up. All amounts in the currency of
 * the shop.
 *
 * @param minute     one minute of bench time
 * @param dataLoss   losing the customer's data
 * @param faceIdLoss losing Face ID
 * @param sealLoss   breaking the water seal
 */
public record CostPolicy(double minute, double dataLoss, double faceIdLoss, double sealLoss) {

    /** Our own estimate, until the shop sets its figures. */
    public static final CostPolicy ESTIMATE = new CostPolicy(1, 300, 150, 15);

    public CostPolicy {
        if (!(minute >= 0 && dataLoss >= 0 && faceIdLoss >= 0 && sealLoss >= 0)) {
            throw new IllegalArgumentException("a cost must not be negative");
        }
    }

    /** Minutes, money and losses of one step together. */
    public double total(Cost cost) {
        return cost.getMinutes() * minute + cost.getMoney() + losses(cost.getConsequences());
    }

    private double losses(Collection<Consequence> consequences) {
        return consequences.stream().distinct().mapToDouble(this::loss).sum();
    }

    private double loss(Consequence consequence) {
        return switch (consequence) {
            case DATA_LOSS -> dataLoss;
            case FACE_ID_LOSS -> faceIdLoss;
            case SEAL_LOSS -> sealLoss;
        };
    }
}
