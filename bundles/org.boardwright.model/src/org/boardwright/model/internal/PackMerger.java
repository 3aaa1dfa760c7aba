package org.boardwright.model.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.ModelProblem;
import org.boardwright.model.ModelProblem.Severity;
import org.boardwright.model.knowledge.FaultModel;
import org.eclipse.emf.ecore.EObject;

/** Finds the largest set of packs in which every reference holds. */
public final class PackMerger {

    private final List<KnowledgeFile> candidates;
    private final List<ModelProblem> problems = new ArrayList<>();

    public PackMerger(Collection<KnowledgeFile> files) {
        List<KnowledgeFile> usable = files.stream().filter(f -> f.model().isPresent()).toList();
        candidates = new ArrayList<>(usable);
        candidates.sort(Comparator.comparingLong((KnowledgeFile f) -> -dependents(f, usable))
                .thenComparing(f -> model(f).getId()).thenComparing(KnowledgeFile::name));
    }

    /** How many packs build on this one: where two packs claim an id, the one that others build on keeps it. */
    private static long dependents(KnowledgeFile file, List<KnowledgeFile> all) {
        return all.stream().filter(f -> model(f).getRequires().contains(model(file).getId())).count();
    }

    /** What is wrong with the packs that were left out. */
    public List<ModelProblem> problems() {
        return problems;
    }

    /** The packs that fit together, each after those it requires. */
    public List<FaultModel> merge() {
        dropSecondCopies();
        List<KnowledgeFile> ordered = order();
        dropRepeatedIds(ordered);
        while (dropBroken(ordered)) {
            // a pack that was left out may have been required by, or referred to from, another
        }
        return ordered.stream().map(PackMerger::model).toList();
    }

    private void dropSecondCopies() {
        Map<String, KnowledgeFile> byId = new HashMap<>();
        candidates.removeIf(f -> {
            KnowledgeFile first = byId.putIfAbsent(model(f).getId(), f);
            if (first != null) {
                fatal(f, model(f), "id", "pack '" + model(f).getId() + "' is already loaded from " + first.name(),
                        "Remove one of the two");
            }
            return first != null;
        });
    }

    /** Packs after those they require; a pack whose requirement is missing or goes in a circle is left out. */
    private List<KnowledgeFile> order() {
        List<KnowledgeFile> ordered = new ArrayList<>();
        List<KnowledgeFile> waiting = new ArrayList<>(candidates);
        Set<String> done = new HashSet<>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (var it = waiting.iterator(); it.hasNext();) {
                KnowledgeFile file = it.next();
                if (done.containsAll(model(file).getRequires())) {
                    it.remove();
                    moved = done.add(model(file).getId()) && ordered.add(file);
                }
            }
        }
        waiting.forEach(f -> reportRequirement(f, done));
        return ordered;
    }

    private void reportRequirement(KnowledgeFile file, Set<String> present) {
        List<String> missing = model(file).getRequires().stream().filter(r -> !present.contains(r)).toList();
        fatal(file, model(file), "requires", "requires " + String.join(", ", missing) + ", which is not there or not usable",
                "Install the pack it requires");
    }

    private void dropRepeatedIds(List<KnowledgeFile> ordered) {
        Map<String, KnowledgeFile> owner = new HashMap<>();
        ordered.removeIf(file -> {
            Map<String, EObject> ids = PackReferences.idsOf(model(file));
            for (var entry : ids.entrySet()) {
                KnowledgeFile other = owner.get(entry.getKey());
                if (other != null) {
                    fatal(file, entry.getValue(), "id", "id '" + entry.getKey() + "' is already used by " + other.name(),
                            "Give the element an id of your own; to change another pack's fault use an adjustment");
                    return true;
                }
            }
            ids.keySet().forEach(id -> owner.put(id, file));
            return false;
        });
    }

    private boolean dropBroken(List<KnowledgeFile> files) {
        var references = new PackReferences(files.stream().map(PackMerger::model).toList());
        return files.removeIf(file -> {
            List<PackReferences.Broken> broken = references.brokenIn(model(file));
            broken.forEach(b -> fatal(file, b.element(), b.field(), b.message(), "Correct the id, or require the pack that holds it"));
            return !broken.isEmpty();
        });
    }

    private void fatal(KnowledgeFile file, EObject element, String field, String message, String remedy) {
        problems.add(new ModelProblem(Severity.FATAL, file.name(), file.lineOf(element), message, remedy, field));
    }

    private static FaultModel model(KnowledgeFile file) {
        return file.model().orElseThrow();
    }
}
