package org.boardwright.ui.knowledge.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.boardwright.model.knowledge.Adjustment;
import org.boardwright.model.knowledge.Element;
import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.model.knowledge.Fix;
import org.boardwright.model.knowledge.Link;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.model.knowledge.Signature;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** The tree of a pack: the pack, its groups, their elements, and below them links and what a repair mends. */
public final class PackTree {

    private final FaultModel model;
    private final PackChoices choices;

    /**
     * All of a kind.
     *
     * @param model    the pack
     * @param children where the pack holds them
     */
    public record Group(FaultModel model, EReference children) {

        @SuppressWarnings("unchecked")
        List<EObject> elements() {
            return (List<EObject>) model.eGet(children);
        }
    }

    /** @param choices names what an id of a link or an adjustment stands for */
    public PackTree(FaultModel model, PackChoices choices) {
        this.model = model;
        this.choices = choices;
    }

    /** The only root. */
    public FaultModel root() {
        return model;
    }

    /** What stands below a pack, a group or an element. */
    public List<?> children(Object node) {
        return switch (node) {
            case FaultModel m -> m.eClass().getEAllContainments().stream().map(r -> new Group(m, r)).toList();
            case Group group -> group.elements();
            case Fault fault -> fault.getLinks();
            case Adjustment adjustment -> adjustment.getLinks();
            case Repair repair -> repair.getFixes();
            default -> List.of();
        };
    }

    /** What a node stands below; empty for the root. */
    public Optional<Object> parent(Object node) {
        if (node instanceof Group group) {
            return Optional.of(group.model);
        }
        EObject element = (EObject) node;
        if (element.eContainer() == model) {
            return Optional.of(new Group(model, element.eContainmentFeature()));
        }
        return Optional.ofNullable(element.eContainer());
    }

    /**
     * Where a child can be added.
     *
     * @param owner    what will hold it
     * @param children as which of its children
     */
    public record Place(EObject owner, EReference children) {
    }

    /** Where adding at a node adds: to a group, below an element that has children in the tree, else beside it. */
    public Optional<Place> addableAt(Optional<Object> node) {
        return node.flatMap(n -> switch (n) {
            case Group group -> Optional.of(new Place(group.model, group.children));
            case FaultModel m -> Optional.empty();
            case EObject element -> Optional.of(element.eClass().getEAllContainments().stream().filter(PackForm.IN_TREE::contains).findFirst()
                    .map(r -> new Place(element, r)).orElseGet(() -> new Place(element.eContainer(), (EReference) element.eContainingFeature())));
            default -> Optional.empty();
        });
    }

    /** The element that removing at a node removes; empty for the pack and its groups. */
    public Optional<EObject> removable(Object node) {
        return node instanceof EObject element && element != model ? Optional.of(element) : Optional.empty();
    }

    /** What to choose once an element is removed: the one behind it, before it, or what held it. */
    public Object neighbour(EObject element) {
        List<?> among = children(parent(element).orElseThrow());
        int place = among.indexOf(element);
        return among.size() == 1 ? parent(element).orElseThrow() : among.get(place + 1 < among.size() ? place + 1 : place - 1);
    }

    /** What a node is called. */
    public String label(Object node) {
        return switch (node) {
            case FaultModel m -> orId(m.getTitle(), m.getId());
            case Group group -> Words.group(group.children) + " (" + group.elements().size() + ")";
            case Element element -> orId(element.getName(), element.getId());
            case Signature signature -> orId(signature.getId(), "");
            case Link link -> choices.name(Field.Target.TEST, link.getTest()) + ": " + choices.outcomeName(link.getTest(), link.getOutcome());
            case Fix fix -> choices.name(Field.Target.FAULT, fix.getFault());
            case Adjustment a -> choices.name(Field.Target.DEVICE, a.getDevice()) + ": " + choices.name(Field.Target.FAULT, a.getFault());
            case EObject other -> Words.one(other.eClass());
            default -> node.toString();
        };
    }

    private static String orId(String name, String id) {
        return name != null && !name.isBlank() ? name : id == null || id.isBlank() ? Messages.tree_unnamed : id;
    }

    /** Whether the node or anything below it holds the words in its name or id. */
    public boolean matches(Object node, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || text(node).contains(wanted) || children(node).stream().anyMatch(c -> matches(c, wanted));
    }

    private String text(Object node) {
        String id = node instanceof Element e ? e.getId() : node instanceof Signature s ? s.getId() : "";
        return (label(node) + " " + id).toLowerCase(Locale.ROOT);
    }

    /** The worst that is found at a node or below it. */
    public Trouble trouble(Object node, PackReview review) {
        Trouble worst = Trouble.NONE;
        for (Finding finding : review.findings()) {
            if (isAtOrBelow(finding.element(), node)) {
                if (finding.error()) {
                    return Trouble.ERROR;
                }
                worst = Trouble.ADVICE;
            }
        }
        return worst;
    }

    /** How bad it is. */
    public enum Trouble {
        NONE, ADVICE, ERROR
    }

    private static boolean isAtOrBelow(EObject element, Object node) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at == node || node instanceof Group g && at.eContainmentFeature() == g.children && at.eContainer() == g.model) {
                return true;
            }
        }
        return false;
    }
}
