package org.boardwright.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.boardwright.model.knowledge.FaultModel;
import org.eclipse.emf.ecore.EObject;

/**
 * A knowledge file as read: the pack, if the file could be used, and all that is wrong with it.
 *
 * @param name     the file as the user knows it
 * @param model    the pack; empty when a problem is fatal
 * @param lines    1-based line of each element in the file
 * @param problems what is wrong, in the order of the file
 */
public record KnowledgeFile(String name, Optional<FaultModel> model, Map<EObject, Integer> lines,
        List<ModelProblem> problems) {

    public KnowledgeFile {
        lines = Map.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /** The line of the element, or of the nearest element around it; 0 when not known. */
    public int lineOf(EObject element) {
        for (EObject e = element; e != null; e = e.eContainer()) {
            Integer line = lines.get(e);
            if (line != null) {
                return line;
            }
        }
        return 0;
    }
}
