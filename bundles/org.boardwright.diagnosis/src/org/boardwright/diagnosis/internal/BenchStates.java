package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.BenchState;
import org.boardwright.model.knowledge.Consequence;
import org.boardwright.model.knowledge.Step;

/** Bench states as a bit mask: which a step needs, which are entered, what entering the rest takes. */
final class BenchStates {

    private final KnowledgeBase base;
    private final List<BenchState> states;
    private final int entered;

    /** @param stepsDone ids of the steps whose states are entered */
    BenchStates(KnowledgeBase base, Set<String> stepsDone) {
        this.base = base;
        states = List.copyOf(base.states());
        int mask = 0;
        for (String done : stepsDone) {
            Step step = base.test(done).map(Step.class::cast).or(() -> base.repair(done)).orElse(null);
            mask |= step == null ? 0 : needs(step);
        }
        entered = mask;
    }

    List<BenchState> all() {
        return states;
    }

    /** States that the steps done have entered. */
    int entered() {
        return entered;
    }

    /** States a step needs, with all that they imply. */
    int needs(Step step) {
        return step.getState() == null || step.getState().isBlank() ? 0 : closure(step.getState(), new HashSet<>());
    }

    private int closure(String id, Set<String> seen) {
        if (!seen.add(id)) {
            return 0;
        }
        BenchState state = base.state(id).orElseThrow();
        int mask = 1 << states.indexOf(state);
        for (String implied : state.getImplies()) {
            mask |= closure(implied, seen);
        }
        return mask;
    }

    /** The states that have to be entered for a step. */
    private List<BenchState> missing(Step step) {
        int mask = needs(step) & ~entered;
        List<BenchState> missing = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            if ((mask & 1 << i) != 0) {
                missing.add(states.get(i));
            }
        }
        return missing;
    }

    /** Minutes of a step, with those of the states it has to enter. */
    double minutes(Step step) {
        return step.getCost().getMinutes() + missing(step).stream().mapToDouble(s -> s.getCost().getMinutes()).sum();
    }

    /** Money of a step, likewise. */
    double money(Step step) {
        return step.getCost().getMoney() + missing(step).stream().mapToDouble(s -> s.getCost().getMoney()).sum();
    }

    /** What a step may destroy, likewise. */
    Set<Consequence> consequences(Step step) {
        Set<Consequence> consequences = new HashSet<>(step.getCost().getConsequences());
        missing(step).forEach(s -> consequences.addAll(s.getCost().getConsequences()));
        return consequences;
    }
}
