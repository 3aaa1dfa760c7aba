package org.boardwright.packs;

import java.util.List;

/**
 * What a check of a pack found.
 *
 * @param packs     the packs in the file, those that are refused too
 * @param reasons   why it would be refused, one sentence each; empty when it would be installed
 * @param advice    what its author should look at; it is installed all the same
 * @param strangers whom the shop would have to accept for it to be installed; empty when it would be, or when that would not help
 */
public record PackReport(List<PackRow> packs, List<String> reasons, List<String> advice, List<Signature> strangers) {

    public PackReport {
        packs = List.copyOf(packs);
        reasons = List.copyOf(reasons);
        advice = List.copyOf(advice);
        strangers = List.copyOf(strangers);
    }

    /** Whether it would be installed. */
    public boolean accepted() {
        return reasons.isEmpty();
    }
}
