package org.boardwright.diagnosis.internal;

import java.util.List;

import org.boardwright.diagnosis.Statement;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.Claim;
import org.boardwright.model.knowledge.Source;

/** Claims pooled into one number, and shown one by one. */
final class Claims {

    private Claims() {
    }

    /** Mean of the claimed values, weighted by strength. */
    static double pooled(List<Claim> claims) {
        double sum = claims.stream().mapToDouble(c -> c.getStrength() * c.getValue()).sum();
        return sum / claims.stream().mapToDouble(Claim::getStrength).sum();
    }

    static List<Statement> statements(KnowledgeBase base, List<Claim> claims) {
        return claims.stream().map(c -> statement(base, c)).toList();
    }

    private static Statement statement(KnowledgeBase base, Claim claim) {
        var source = claim.getSource() == null ? null : base.source(claim.getSource()).orElse(null);
        return new Statement(claim.getValue(), claim.getKind().getLiteral(), source == null ? "" : source.getName(),
                url(source), claim.getNote() == null ? "" : claim.getNote());
    }

    private static String url(Source source) {
        return source == null || source.getUrl() == null ? "" : source.getUrl();
    }
}
