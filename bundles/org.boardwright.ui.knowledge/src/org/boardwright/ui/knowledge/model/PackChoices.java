package org.boardwright.ui.knowledge.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.knowledge.Element;
import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Test;
import org.eclipse.emf.ecore.EObject;

/** What a reference may lead to: the elements of the pack that is edited and of the installed packs. */
public final class PackChoices {

    private final FaultModel model;
    private final Supplier<List<KnowledgeFile>> installed;

    /**
     * Something to pick.
     *
     * @param id   what the reference will hold
     * @param name what it is called
     * @param pack title of the pack it comes from
     */
    public record Choice(String id, String name, String pack) {
    }

    public PackChoices(FaultModel model, Supplier<List<KnowledgeFile>> installed) {
        this.model = model;
        this.installed = installed;
    }

    /** The pack that is edited, then the installed ones without an older copy of it. */
    private Stream<FaultModel> packs() {
        return Stream.concat(Stream.of(model), installed.get().stream().flatMap(f -> f.model().stream())
                .filter(m -> !m.getId().equals(model.getId())));
    }

    /** All that a field of an element may lead to, those of the pack itself first. */
    public List<Choice> of(EObject element, Field field) {
        return switch (field.target().orElseThrow()) {
            case PACK -> packs().skip(1).map(m -> new Choice(m.getId(), m.getTitle(), m.getProvider())).toList();
            case OUTCOME -> outcomes(testOf(element)).stream().map(o -> new Choice(o.getId(), o.getName(), "")).toList();
            case Field.Target target -> packs().flatMap(m -> elements(m, target).stream()
                    .map(e -> new Choice(String.valueOf(e.getId()), String.valueOf(e.getName()), m.getTitle()))).toList();
        };
    }

    private static List<? extends Element> elements(FaultModel pack, Field.Target target) {
        return switch (target) {
            case SOURCE -> pack.getSources();
            case DEVICE -> pack.getDeviceClasses();
            case STATE -> pack.getStates();
            case PART -> pack.getParts();
            case FAULT -> pack.getFaults();
            case TEST -> pack.getTests();
            case OUTCOME, PACK -> List.of();
        };
    }

    /** The test whose outcomes an element speaks of. */
    static String testOf(EObject element) {
        if (element.eContainer() instanceof Test test) {
            return test.getId();
        }
        return element.eClass().getEStructuralFeature("test") == null ? "" : (String) element.eGet(element.eClass().getEStructuralFeature("test"));
    }

    private List<Outcome> outcomes(String test) {
        return tests().filter(t -> t.getId() != null && t.getId().equals(test)).findFirst().<List<Outcome>>map(Test::getOutcomes).orElse(List.of());
    }

    /** Every test, those of the pack first. */
    public Stream<Test> tests() {
        return packs().flatMap(m -> m.getTests().stream());
    }

    /** What an id stands for; the id itself when nothing has it. */
    public String name(Field.Target target, String id) {
        return packs().flatMap(m -> elements(m, target).stream()).filter(e -> e.getId() != null && e.getId().equals(id)).map(Element::getName)
                .findFirst().orElse(id == null || id.isBlank() ? Messages.tree_unnamed : id);
    }

    /** What the id in a field stands for. */
    public String nameOf(EObject element, Field field, String id) {
        return of(element, field).stream().filter(c -> c.id().equals(id)).map(Choice::name).findFirst().orElse(id);
    }

    /** What an outcome of a test is called; its id when there is none. */
    public String outcomeName(String test, String outcome) {
        return outcomes(test).stream().filter(o -> o.getId() != null && o.getId().equals(outcome)).map(Outcome::getName).findFirst()
                .orElse(outcome == null || outcome.isBlank() ? Messages.tree_unnamed : outcome);
    }

    /** The choices whose id is most like one that leads nowhere, best first. */
    public List<Choice> nearest(EObject element, Field field, String id, int most) {
        Map<Choice, Integer> distances = new LinkedHashMap<>();
        of(element, field).forEach(c -> distances.put(c, distance(c.id(), id)));
        List<Choice> nearest = new ArrayList<>(distances.keySet());
        nearest.sort(Comparator.comparing(distances::get));
        return nearest.stream().filter(c -> distances.get(c) <= Math.max(c.id().length(), id.length()) / 2).limit(most).toList();
    }

    /** Letters to add, take away or change (Levenshtein). */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
