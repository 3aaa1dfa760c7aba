package org.boardwright.model.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.boardwright.model.knowledge.Adjustment;
import org.boardwright.model.knowledge.BenchState;
import org.boardwright.model.knowledge.Claim;
import org.boardwright.model.knowledge.Cost;
import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.model.knowledge.Element;
import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.model.knowledge.Fix;
import org.boardwright.model.knowledge.Instruction;
import org.boardwright.model.knowledge.Isolation;
import org.boardwright.model.knowledge.Line;
import org.boardwright.model.knowledge.Link;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Part;
import org.boardwright.model.knowledge.Signature;
import org.boardwright.model.knowledge.Step;
import org.boardwright.model.knowledge.Test;
import org.eclipse.emf.ecore.EObject;

/** Checks the ids by which packs refer to their own and to each other's elements. */
final class PackReferences {

    /**
     * A reference that leads nowhere.
     *
     * @param field name of the attribute that holds it
     */
    record Broken(EObject element, String field, String message) { }

    private final Set<String> sources;
    private final Map<String, DeviceClass> devices;
    private final Map<String, BenchState> states;
    private final Map<String, Part> parts;
    private final Set<String> faults;
    private final Map<String, Test> tests;
    private List<Broken> broken = List.of();

    PackReferences(List<FaultModel> packs) {
        sources = index(packs, FaultModel::getSources).keySet();
        devices = index(packs, FaultModel::getDeviceClasses);
        states = index(packs, FaultModel::getStates);
        parts = index(packs, FaultModel::getParts);
        faults = index(packs, FaultModel::getFaults).keySet();
        tests = index(packs, FaultModel::getTests);
    }

    private static <E extends Element> Map<String, E> index(List<FaultModel> packs, Function<FaultModel, List<E>> feature) {
        Map<String, E> index = new HashMap<>();
        packs.forEach(p -> feature.apply(p).forEach(e -> index.put(e.getId(), e)));
        return index;
    }

    /** Ids a pack defines, with the element of each, in the order of the file. */
    static Map<String, EObject> idsOf(FaultModel pack) {
        Map<String, EObject> ids = new LinkedHashMap<>();
        pack.eAllContents().forEachRemaining(e -> {
            if (e instanceof Element element) {
                ids.put(element.getId(), e);
            } else if (e instanceof Signature signature) {
                ids.put(signature.getId(), e);
            }
        });
        return ids;
    }

    List<Broken> brokenIn(FaultModel pack) {
        broken = new ArrayList<>();
        pack.eAllContents().forEachRemaining(this::check);
        return broken;
    }

    private void check(EObject element) {
        switch (element) {
            case DeviceClass c -> chain(c, c.getId(), c.getParent(), devices, DeviceClass::getParent, "device class");
            case Part p -> chain(p, p.getId(), p.getParent(), parts, Part::getParent, "part");
            case BenchState s -> all(s, "implies", s.getImplies(), states.keySet(), "bench state");
            case Line l -> {
                all(l, "parts", l.getParts(), parts.keySet(), "part");
                source(l, l.getSource());
            }
            case Fault f -> {
                one(f, "part", f.getPart(), parts.keySet(), "part");
                all(f, "devices", f.getDevices(), devices.keySet(), "device class");
            }
            case Adjustment a -> {
                one(a, "device", a.getDevice(), devices.keySet(), "device class");
                one(a, "fault", a.getFault(), faults, "fault");
            }
            case Step s -> step(s);
            case Isolation i -> isolation(i);
            case Link l -> outcome(l, l.getTest(), "outcome", l.getOutcome());
            case Fix f -> one(f, "fault", f.getFault(), faults, "fault");
            case Signature s -> {
                outcome(s, s.getTest(), "outcome", s.getOutcome());
                all(s, "devices", s.getDevices(), devices.keySet(), "device class");
                source(s, s.getSource());
            }
            case Claim c -> source(c, c.getSource());
            case Cost c -> source(c, c.getSource());
            case Instruction i -> source(i, i.getSource());
            default -> { }
        }
    }

    private void step(Step step) {
        all(step, "devices", step.getDevices(), devices.keySet(), "device class");
        if (isGiven(step.getState())) {
            one(step, "state", step.getState(), states.keySet(), "bench state");
        }
    }

    private void isolation(Isolation isolation) {
        all(isolation, "parts", isolation.getParts(), parts.keySet(), "part");
        outcome(isolation, ((Test) isolation.eContainer()).getId(), "gone", isolation.getGone());
    }

    private void outcome(EObject element, String test, String field, String outcome) {
        Test known = tests.get(test);
        if (known == null) {
            unknown(element, "test", "test", test);
        } else if (known.getOutcomes().stream().map(Outcome::getId).noneMatch(o -> o.equals(outcome))) {
            unknown(element, field, "outcome of " + test, outcome);
        }
    }

    private <E extends Element> void chain(E element, String id, String parent, Map<String, E> index,
            Function<E, String> parentOf, String what) {
        Set<String> seen = new HashSet<>(Set.of(id));
        for (String p = parent; isGiven(p); p = parentOf.apply(index.get(p))) {
            if (!index.containsKey(p)) {
                unknown(element, "parent", what, p);
                return;
            }
            if (!seen.add(p)) {
                broken.add(new Broken(element, "parent", what + " '" + id + "' is its own ancestor"));
                return;
            }
        }
    }

    private void source(EObject element, String id) {
        if (isGiven(id)) {
            one(element, "source", id, sources, "source");
        }
    }

    private void all(EObject element, String field, Collection<String> ids, Set<String> known, String what) {
        ids.forEach(id -> one(element, field, id, known, what));
    }

    private void one(EObject element, String field, String id, Set<String> known, String what) {
        if (!known.contains(id)) {
            unknown(element, field, what, id);
        }
    }

    private void unknown(EObject element, String field, String what, String id) {
        broken.add(new Broken(element, field, "unknown " + what + " '" + id + "'"));
    }

    private static boolean isGiven(String id) {
        return id != null && !id.isBlank();
    }
}
