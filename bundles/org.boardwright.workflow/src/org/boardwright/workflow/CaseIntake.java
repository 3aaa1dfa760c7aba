package org.boardwright.workflow;

/**
 * What is written down when a phone comes in.
 *
 * @param productType   e.g. iPhone10,3; empty when not known
 * @param complaint     in the words of the customer, or an error code; empty when there is none
 * @param liquid        whether liquid is known or suspected
 * @param drop          whether the phone was dropped
 * @param earlierWork   earlier repairs; empty when none is known
 * @param keepData      no step may lose data
 * @param keepFaceId    no step may lose Face ID
 * @param spendingLimit highest total price in the currency of the shop; 0 = none
 */
public record CaseIntake(String productType, String complaint, boolean liquid, boolean drop, String earlierWork, boolean keepData,
        boolean keepFaceId, double spendingLimit) {

    public CaseIntake {
        productType = productType == null ? "" : productType.strip();
        complaint = complaint == null ? "" : complaint.strip();
        earlierWork = earlierWork == null ? "" : earlierWork.strip();
        if (!(spendingLimit >= 0 && spendingLimit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the spending limit must be 0 or more: " + spendingLimit);
        }
    }

    /** A phone and its complaint, nothing else known. */
    public static CaseIntake of(String productType, String complaint) {
        return new CaseIntake(productType, complaint, false, false, "", false, false, 0);
    }

    /** The same, about another phone. */
    CaseIntake withPhone(String type) {
        return new CaseIntake(type, complaint, liquid, drop, earlierWork, keepData, keepFaceId, spendingLimit);
    }

    /** The same, with other limits of the customer. */
    public CaseIntake withLimits(boolean data, boolean faceId, double limit) {
        return new CaseIntake(productType, complaint, liquid, drop, earlierWork, data, faceId, limit);
    }
}
