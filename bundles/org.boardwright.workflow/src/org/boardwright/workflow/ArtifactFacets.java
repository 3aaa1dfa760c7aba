package org.boardwright.workflow;

import java.util.Optional;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.casefile.CaseArtifact;
import org.boardwright.model.casefile.CasefileFactory;
import org.boardwright.model.casefile.Judgement;
import org.boardwright.probe.Facet;
import org.boardwright.probe.ProbeAnswer.Observed;
import org.boardwright.probe.restorelog.RestoreLogParts;
import org.boardwright.workflow.CaseAnswer.RestoreRun;

/** What the case keeps of an artifact besides its evidence. */
final class ArtifactFacets {

    /** Part of a panic report, see PanicLogParts of its probe. */
    private static final String BOARD_TARGET = "board-target";

    private ArtifactFacets() {
    }

    static CaseArtifact artifactOf(Observed observed, String id) {
        CaseArtifact artifact = CasefileFactory.eINSTANCE.createCaseArtifact();
        artifact.setId(id);
        artifact.setName(observed.artifact().name());
        artifact.setKind(observed.artifact().kind());
        artifact.setSize(observed.artifact().size().orElse(-1));
        first(observed, RestoreLogParts.JUDGED).map(Judgement::get).ifPresent(artifact::setJudgement);
        artifact.setPhase(first(observed, RestoreLogParts.PHASE).orElse(""));
        artifact.setCode(first(observed, RestoreLogParts.CODE).orElse(""));
        return artifact;
    }

    static boolean isRestoreLog(CaseArtifact artifact) {
        return RestoreLogParts.KIND.equals(artifact.getKind());
    }

    /** The board the artifact names, e.g. d22ap; a panic report names it without its ending. */
    private static Optional<String> board(Observed observed) {
        Optional<String> told = first(observed, RestoreLogParts.BOARD_CONFIG);
        return told.isPresent() ? told : first(observed, BOARD_TARGET).map(b -> b + "ap");
    }

    private static Optional<String> productType(Observed observed) {
        return first(observed, RestoreLogParts.PRODUCT_TYPE);
    }

    /** The phone it is from, by its product type or its board. */
    static Optional<String> phone(Observed observed, KnowledgeBase base) {
        Optional<String> told = productType(observed);
        return told.isPresent() ? told : board(observed).flatMap(base::productTypeOfBoard);
    }

    /** How the restore ended; empty when it is no restore log. */
    static Optional<RestoreRun> restore(Observed observed) {
        return RestoreLogParts.KIND.equals(observed.artifact().kind()) ? Optional.of(CaseView.restore(artifactOf(observed, ""))) : Optional.empty();
    }

    private static Optional<String> first(Observed observed, String part) {
        for (Facet facet : observed.facets()) {
            if (facet.part().equals(part)) {
                return Optional.of(facet.value());
            }
        }
        return Optional.empty();
    }
}
