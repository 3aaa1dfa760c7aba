package org.boardwright.ui.knowledge.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.boardwright.model.knowledge.Claim;
import org.boardwright.model.knowledge.Element;
import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.model.knowledge.KnowledgeFactory;
import org.boardwright.model.knowledge.KnowledgePackage;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Signature;
import org.boardwright.model.knowledge.Source;
import org.boardwright.model.knowledge.Step;
import org.boardwright.model.knowledge.Test;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;

/** Changes of a pack that touch more than one field. Each is one change that can be undone. */
public final class PackEdits {

    private final PackDocument document;

    /**
     * Where an id is named.
     *
     * @param element what names it
     * @param feature the field
     */
    public record Use(EObject element, EAttribute feature) {
    }

    public PackEdits(PackDocument document) {
        this.document = document;
    }

    /** Adds a child; what must be there at once comes with it. */
    public EObject add(EObject owner, EReference children) {
        AtomicReference<EObject> added = new AtomicReference<>();
        document.change(NLS.bind(Messages.change_add, Words.one(children.getEReferenceType())), () -> added.set(create(owner, children)));
        return added.get();
    }

    private EObject create(EObject owner, EReference children) {
        EObject child = KnowledgeFactory.eINSTANCE.create(children.getEReferenceType());
        if (children.isMany()) {
            list(owner, children).add(child);
        } else {
            owner.eSet(children, child);
        }
        name(child);
        fill(child);
        return child;
    }

    @SuppressWarnings("unchecked")
    static List<EObject> list(EObject owner, EReference children) {
        return (List<EObject>) owner.eGet(children);
    }

    private void name(EObject child) {
        String kind = child.eClass().getName().toLowerCase(Locale.ROOT);
        switch (child) {
            case Source source -> setId(source, freeId("src.new"));
            case Element element -> setId(element, freeId("new-" + kind));
            case Signature signature -> signature.setId(freeId("new-" + kind));
            case Outcome outcome -> outcome.setId("outcome-" + ((Test) outcome.eContainer()).getOutcomes().size());
            default -> { }
        }
    }

    private static void setId(Element element, String id) {
        element.setId(id);
        element.setName(NLS.bind(Messages.new_name, Words.one(element.eClass())));
    }

    private void fill(EObject child) {
        switch (child) {
            case Fault fault -> create(fault, KnowledgePackage.Literals.FAULT__PRIORS);
            case Test test -> {
                create(test, KnowledgePackage.Literals.STEP__COST);
                create(test, KnowledgePackage.Literals.TEST__OUTCOMES);
                create(test, KnowledgePackage.Literals.TEST__OUTCOMES);
                test.getOutcomes().forEach(o -> o.setLeak(0.5));
            }
            case Step step -> create(step, KnowledgePackage.Literals.STEP__COST);
            default -> child.eClass().getEAllContainments().stream().filter(r -> r.isRequired() && r.getEReferenceType() == KnowledgePackage.Literals.CLAIM)
                    .forEach(r -> create(child, r));
        }
    }

    private String freeId(String ending) {
        Set<String> taken = new HashSet<>();
        document.model().eAllContents().forEachRemaining(e -> {
            if (idOf(e) != null) {
                taken.add(e.eGet(idOf(e)) + "");
            }
        });
        String wanted = prefix() + ending;
        for (int i = 2; taken.contains(wanted); i++) {
            wanted = prefix() + ending + "-" + i;
        }
        return wanted;
    }

    /** What the ids of this pack begin with: the commonest first word of those that are there, else the last word of the pack's id. */
    private String prefix() {
        FaultModel model = document.model();
        List<String> words = new ArrayList<>();
        model.eContents().forEach(e -> {
            if (idOf(e) != null && e.eGet(idOf(e)) instanceof String id && id.indexOf('.') > 0) {
                words.add(id.substring(0, id.indexOf('.')));
            }
        });
        String last = model.getId() == null ? "pack" : model.getId().substring(model.getId().lastIndexOf('.') + 1);
        return words.stream().max((a, b) -> Long.compare(count(words, a), count(words, b))).orElse(last) + ".";
    }

    private static long count(List<String> words, String word) {
        return words.stream().filter(word::equals).count();
    }

    static EAttribute idOf(EObject element) {
        return element.eClass().getEStructuralFeature("id") instanceof EAttribute id ? id : null;
    }

    /** Removes an element with all it holds. */
    public void remove(EObject element) {
        document.change(NLS.bind(Messages.change_remove, Words.one(element.eClass())), () -> EcoreUtil.remove(element));
    }

    /** Moves an element up (-1) or down (1) among its like. */
    public void move(EObject element, int by) {
        List<EObject> list = list(element.eContainer(), element.eContainmentFeature());
        int from = list.indexOf(element);
        if (from + by >= 0 && from + by < list.size()) {
            document.change(NLS.bind(Messages.change_move, Words.one(element.eClass())), () -> {
                list.remove(from);
                list.add(from + by, element);
            });
        }
    }

    /** Gives an element another id, and all of the pack that refers to it. */
    public void rename(EObject element, String id) {
        EAttribute feature = idOf(element);
        List<Use> uses = uses(element);
        document.change(NLS.bind(Messages.change_field, Words.field(feature)), () -> {
            Object old = element.eGet(feature);
            element.eSet(feature, id);
            uses.forEach(u -> replace(u, old, id));
        });
    }

    /** Lets a field lead to another element in place of one that is not there. */
    void refer(EObject element, Field field, String old, String id) {
        document.change(NLS.bind(Messages.change_field, Words.field(field.feature())), () -> replace(new Use(element, field.feature()), old, id));
    }

    /** Lets a field lead to an element; a field of many gets one more. */
    public void pick(EObject element, Field field, String id) {
        if (field.kind() == Field.Kind.REFERENCES) {
            List<String> ids = new ArrayList<>(field.ids(element));
            if (!ids.contains(id)) {
                ids.add(id);
            }
            document.set(element, field.feature(), ids);
        } else {
            document.set(element, field.feature(), id);
        }
        document.endTyping();
    }

    /** Links a fault to a test: to its first outcome, as an estimate that is still to be given. */
    public EObject addLink(EObject fault, EReference links, String test) {
        AtomicReference<EObject> added = new AtomicReference<>();
        document.change(NLS.bind(Messages.change_add, Words.one(links.getEReferenceType())), () -> {
            EObject link = create(fault, links);
            link.eSet(KnowledgePackage.Literals.LINK__TEST, test);
            added.set(link);
        });
        return added.get();
    }

    @SuppressWarnings("unchecked")
    private static void replace(Use use, Object old, String id) {
        if (use.feature().isMany()) {
            List<Object> ids = (List<Object>) use.element().eGet(use.feature());
            int place = ids.indexOf(old);
            if (ids.contains(id)) {
                ids.remove(place);
            } else {
                ids.set(place, id);
            }
        } else {
            use.element().eSet(use.feature(), id);
        }
    }

    /** Where the pack refers to an element. */
    public List<Use> uses(EObject element) {
        EStructuralFeature idFeature = idOf(element);
        Object id = idFeature == null ? null : element.eGet(idFeature);
        List<Use> uses = new ArrayList<>();
        if (id != null) {
            document.model().eAllContents().forEachRemaining(e -> e.eClass().getEAllAttributes()
                    .forEach(a -> Field.of(a, e).target().filter(t -> names(t, element, e) && Field.of(a, e).ids(e).contains(id))
                            .ifPresent(t -> uses.add(new Use(e, a)))));
        }
        return uses;
    }

    private static boolean names(Field.Target target, EObject element, EObject by) {
        return switch (element) {
            case Outcome outcome -> target == Field.Target.OUTCOME && ((Test) outcome.eContainer()).getId().equals(PackChoices.testOf(by));
            default -> target.name().equals(targetOf(element));
        };
    }

    private static String targetOf(EObject element) {
        return switch (element.eClass().getClassifierID()) {
            case KnowledgePackage.SOURCE -> "SOURCE";
            case KnowledgePackage.DEVICE_CLASS -> "DEVICE";
            case KnowledgePackage.BENCH_STATE -> "STATE";
            case KnowledgePackage.PART -> "PART";
            case KnowledgePackage.FAULT -> "FAULT";
            case KnowledgePackage.TEST -> "TEST";
            default -> "";
        };
    }

    /** Makes a claim an estimate. */
    public void markAsEstimate(Claim claim) {
        document.change(Messages.fix_estimate, () -> claim.eUnset(KnowledgePackage.Literals.CLAIM__KIND));
    }

    /** Scales the leaks of a test so that they sum to 1. */
    public void scaleLeaks(Test test) {
        double sum = test.getOutcomes().stream().mapToDouble(Outcome::getLeak).sum();
        document.change(Messages.fix_leaks, () -> test.getOutcomes().forEach(o -> o.setLeak(sum > 0 ? round(o.getLeak() / sum) : 1.0 / test.getOutcomes().size())));
    }

    /** Nine digits: far below what the check tells from 1, and plain to read. */
    private static double round(double value) {
        return Math.rint(value * 1e9) / 1e9;
    }

    /** Adds a source and refers to it. */
    public Source addSource(EObject element, EAttribute field, String id) {
        AtomicReference<Source> added = new AtomicReference<>();
        document.change(Messages.fix_addSource, () -> {
            Source source = (Source) create(document.model(), KnowledgePackage.Literals.FAULT_MODEL__SOURCES);
            if (!id.isBlank()) {
                source.setId(id);
            }
            element.eSet(field, source.getId());
            added.set(source);
        });
        return added.get();
    }
}
