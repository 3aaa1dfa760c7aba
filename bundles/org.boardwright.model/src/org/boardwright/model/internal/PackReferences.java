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

    /** A reference that leads nowhere. */
    record Broken(EObject element, String message) { }

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
            case BenchState s -> all(s, s.getImplies(), states.keySet(), "bench state");
            case Line l -> {
                all(l, l.getParts(), parts.keySet(), "part");
                source(l, l.getSource());
            }
            case Fault f -> {
                one(f, f.getPart(), parts.keySet(), "part");
                all(f, f.getDevices(), devices.keySet(), "device class");
            }
            case Adjustment a -> {
                one(a, a.getDevice(), devices.keySet(), "device class");
                one(a, a.getFault(), faults, "fault");
            }
            case Step s -> step(s);
            case Isolation i -> isolation(i);
            case Link l -> outcome(l, l.getTest(), l.getOutcome());
            case Fix f -> one(f, f.getFault(), faults, "fault");
            case Signature s -> {
                outcome(s, s.getTest(), s.getOutcome());
                all(s, s.getDevices(), devices.keySet(), "device class");
                source(s, s.getSource());
            }
            case Claim c -> source(c, c.getSource());
            case Cost c -> source(c, c.getSource());
            case Instruction i -> source(i, i.getSource());
            default -> { }
        }
    }

    private void step(Step step) {
        all(step, step.getDevices(), devices.keySet(), "device class");
        if (isGiven(step.getState())) {
            one(step, step.getState(), states.keySet(), "bench state");
        }
    }

    private void isolation(Isolation isolation) {
        all(isolation, isolation.getParts(), parts.keySet(), "part");
        outcome(isolation, ((Test) isolation.eContainer()).getId(), isolation.getGone());
    }

    private void outcome(EObject element, String test, String outcome) {
        Test known = tests.get(test);
        if (known == null) {
            unknown(element, "test", test);
        } else if (known.getOutcomes().stream().map(Outcome::getId).noneMatch(o -> o.equals(outcome))) {
            unknown(element, "outcome of " + test, outcome);
        }
    }

    private <E extends Element> void chain(E element, String id, String parent, Map<String, E> index,
            Function<E, String> parentOf, String what) {
        Set<String> seen = new HashSet<>(Set.of(id));
        for (String p = parent; isGiven(p); p = parentOf.apply(index.get(p))) {
            if (!index.containsKey(p)) {
                unknown(element, what, p);
                return;
            }
            if (!seen.add(p)) {
                broken.add(new Broken(element, what + " '" + id + "' is its own ancestor"));
                return;
            }
        }
    }

    private void source(EObject element, String id) {
        if (isGiven(id)) {
            one(element, id, sources, "source");
        }
    }

    private void all(EObject element, Collection<String> ids, Set<String> known, String what) {
        ids.forEach(id -> one(element, id, known, what));
    }

    private void one(EObject element, String id, Set<String> known, String what) {
        if (!known.contains(id)) {
            unknown(element, what, id);
        }
    }

    private void unknown(EObject element, String what, String id) {
        broken.add(new Broken(element, "unknown " + what + " '" + id + "'"));
    }

    private static boolean isGiven(String id) {
        return id != null && !id.isBlank();
    }
}
