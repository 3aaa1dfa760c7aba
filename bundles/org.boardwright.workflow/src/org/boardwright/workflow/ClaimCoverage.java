package org.boardwright.workflow;

import java.util.ArrayList;
import java.util.List;

import org.boardwright.model.knowledge.Claim;
import org.boardwright.model.knowledge.ClaimKind;
import org.boardwright.model.knowledge.FaultModel;

/**
 * Where the numbers of a pack come from.
 *
 * @param pack      id of the pack
 * @param claims    all claims
 * @param stated    claims whose number a public source states, or that were measured
 * @param inferred  estimates that rest on a named source: it states the relation, the number is ours
 * @param estimated estimates without any source
 */
public record ClaimCoverage(String pack, int claims, int stated, int inferred, int estimated) {

    /** Counts the claims of a pack. */
    public static ClaimCoverage of(FaultModel pack) {
        List<Claim> claims = new ArrayList<>();
        pack.eAllContents().forEachRemaining(e -> {
            if (e instanceof Claim claim) {
                claims.add(claim);
            }
        });
        int stated = (int) claims.stream().filter(c -> c.getKind() != ClaimKind.ESTIMATE).count();
        int inferred = (int) claims.stream().filter(c -> c.getKind() == ClaimKind.ESTIMATE && hasSource(c)).count();
        return new ClaimCoverage(pack.getId(), claims.size(), stated, inferred, claims.size() - stated - inferred);
    }

    private static boolean hasSource(Claim claim) {
        return claim.getSource() != null && !claim.getSource().isBlank();
    }

    /** Share of claims that name a source, 0..1. */
    public double sourced() {
        return claims == 0 ? 1 : (double) (stated + inferred) / claims;
    }
}
