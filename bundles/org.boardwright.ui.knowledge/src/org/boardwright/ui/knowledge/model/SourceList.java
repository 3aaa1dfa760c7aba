package org.boardwright.ui.knowledge.model;

import java.util.List;

import org.boardwright.model.knowledge.KnowledgePackage;
import org.boardwright.model.knowledge.Source;

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

    /** All sources, in their order. */
    public List<Row> rows() {
        return session.document().model().getSources().stream().map(s -> new Row(s, session.edits().uses(s))).toList();
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
