package org.boardwright.ui.knowledge.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.boardwright.model.knowledge.KnowledgePackage;
import org.boardwright.model.knowledge.Source;
import org.eclipse.emf.ecore.EAttribute;

/** The sources of a pack, with what rests on each. */
public final class SourceList {

    private final PackSession session;

    /**
     * A source.
     *
     * @param uses what names it, in the order of the file
     */
    public record Row(Source source, List<PackEdits.Use> uses) {

        /** Whether nothing rests on it, so that it can be deleted. */
        public boolean isUnused() {
            return uses.isEmpty();
        }
    }

    public SourceList(PackSession session) {
        this.session = session;
    }

    /** All sources, in their order; the uses of all are found in one walk through the pack. */
    public List<Row> rows() {
        Map<Object, List<PackEdits.Use>> uses = new HashMap<>();
        session.document().model().eAllContents().forEachRemaining(e -> {
            if (e.eClass().getEStructuralFeature("source") instanceof EAttribute field && e.eGet(field) != null) {
                uses.computeIfAbsent(e.eGet(field), id -> new ArrayList<>()).add(new PackEdits.Use(e, field));
            }
        });
        return session.document().model().getSources().stream().map(s -> new Row(s, uses.getOrDefault(s.getId(), List.of()))).toList();
    }

    /** Adds a source. */
    public Source add() {
        return (Source) session.edits().add(session.document().model(), KnowledgePackage.Literals.FAULT_MODEL__SOURCES);
    }

    /** Gives a source another id, and all that rests on it; nothing happens when the id is blank or taken. */
    public boolean rename(Source source, String id) {
        boolean taken = session.document().model().getSources().stream().anyMatch(s -> s != source && id.equals(s.getId()));
        if (id.isBlank() || taken) {
            return false;
        }
        session.edits().rename(source, id.strip());
        return true;
    }

    /** Deletes a source on which nothing rests; nothing happens to another. */
    public boolean delete(Source source) {
        boolean unused = session.edits().uses(source).isEmpty();
        if (unused) {
            session.edits().remove(source);
        }
        return unused;
    }
}
