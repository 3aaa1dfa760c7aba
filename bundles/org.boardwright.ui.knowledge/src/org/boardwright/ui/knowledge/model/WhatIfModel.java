package org.boardwright.ui.knowledge.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.Assessment;
import org.boardwright.diagnosis.RankedFault;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Test;
import org.boardwright.workflow.UnknownAnswerException;
import org.boardwright.workflow.WhatIf;

/**
 * A made-up case on the pack that is edited: which phone, what was seen; and what the pack makes of it, worked out anew in the
 * background after each change, beside what the pack made of it when it was last saved. Used by one thread.
 */
public final class WhatIfModel implements AutoCloseable {

    private static final int FAULTS_SHOWN = 12;
    private static final int STEPS_SHOWN = 8;

    private final PackSession session;
    private final Consumer<Throwable> trouble;
    private final Latest<Question, Shown> thinking;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, String> outcomes = new LinkedHashMap<>();
    private Optional<WhatIf> saved = Optional.empty();
    private String device = "";
    private boolean deviceChosen;
    private Shown shown = Shown.NOTHING;

    private record Question(WhatIf now, Optional<WhatIf> saved, String device, Map<String, String> outcomes) {
    }

    /**
     * A fault in the ranking.
     *
     * @param now    its probability, 0..1
     * @param before with the pack as it was last saved; empty when the fault is new
     */
    public record FaultRow(String id, String name, double now, Optional<Double> before) {
    }

    /**
     * A step that is advised.
     *
     * @param cost   expected cost to the end, in the currency of the shop
     * @param before its place when the pack was last saved, from 1; 0 when it was not advised
     */
    public record StepRow(String id, String name, double cost, int before) {
    }

    /**
     * What the pack makes of the case.
     *
     * @param faults   likeliest first
     * @param steps    best first
     * @param warnings sentences
     */
    public record Shown(List<FaultRow> faults, List<StepRow> steps, List<String> warnings) {

        /** Nothing was worked out yet. */
        public static final Shown NOTHING = new Shown(List.of(), List.of(), List.of());
    }

    /** A phone to choose. */
    public record Device(String productType, String name) {
    }

    /** A result that is taken as seen. */
    public record Answer(String test, String testName, String outcome, String outcomeName) {
    }

    public WhatIfModel(PackSession session, Executor owner, Consumer<Throwable> trouble) {
        this.session = session;
        this.trouble = trouble;
        thinking = new Latest<>((question, outdated) -> think(question), owner, this::thought);
        session.onReview(this::reviewed);
    }

    private void reviewed() {
        Optional<WhatIf> now = session.review().whatIf();
        if (!session.document().isDirty() && !session.isChecking()) {
            saved = now;
        }
        now.ifPresent(this::settle);
        think();
    }

    /** A phone the pack speaks of; results of tests that went are taken out. */
    private void settle(WhatIf now) {
        if (!deviceChosen) {
            device = ownDevice(now.knowledge());
        }
        outcomes.entrySet().removeIf(a -> now.knowledge().test(a.getKey()).stream().flatMap(t -> t.getOutcomes().stream())
                .noneMatch(o -> o.getId().equals(a.getValue())));
    }

    private String ownDevice(KnowledgeBase base) {
        var pack = session.document().model();
        Stream<String> named = Stream.of(pack.getAdjustments().stream().map(a -> a.getDevice()),
                pack.getFaults().stream().flatMap(f -> f.getDevices().stream()), pack.getDeviceClasses().stream().map(DeviceClass::getId))
                .flatMap(s -> s);
        return named.flatMap(id -> base.deviceClass(id).stream()).flatMap(c -> c.getProductTypes().stream()).filter(t -> !t.endsWith("*"))
                .findFirst().orElse("");
    }

    private void think() {
        session.review().whatIf().ifPresent(now -> thinking.ask(() -> new Question(now, saved, device, Map.copyOf(outcomes))));
        listeners.forEach(Runnable::run);
    }

    private static Shown think(Question question) {
        try {
            Assessment now = question.now.assess(question.device, question.outcomes);
            Optional<Assessment> before = Optional.empty();
            if (question.saved.isPresent() && question.saved.get() != question.now) {
                before = assess(question.saved.get(), question);
            }
            return compare(now, before);
        } catch (UnknownAnswerException e) {
            return new Shown(List.of(), List.of(), List.of(e.getMessage()));
        }
    }

    /** The pack as it was saved may not know what is asked now. */
    private static Optional<Assessment> assess(WhatIf saved, Question question) {
        try {
            return Optional.of(saved.assess(question.device, question.outcomes));
        } catch (UnknownAnswerException e) {
            return Optional.empty();
        }
    }

    private static Shown compare(Assessment now, Optional<Assessment> before) {
        Assessment then = before.orElse(now);
        List<FaultRow> faults = now.diagnosis().faults().stream().limit(FAULTS_SHOWN).map(f -> new FaultRow(f.id(), f.name(), f.probability(),
                then.diagnosis().fault(f.id()).map(RankedFault::probability))).toList();
        List<String> order = then.advice().steps().stream().map(AdvisedStep::id).toList();
        List<StepRow> steps = now.advice().steps().stream().limit(STEPS_SHOWN)
                .map(s -> new StepRow(s.id(), s.name(), s.expectedCost(), order.indexOf(s.id()) + 1)).toList();
        return new Shown(faults, steps, now.warnings());
    }

    private void thought(Shown answer, Throwable failed) {
        if (failed == null) {
            shown = answer;
            listeners.forEach(Runnable::run);
        } else {
            trouble.accept(failed);
        }
    }

    /** What the pack makes of it. */
    public Shown shown() {
        return shown;
    }

    /** Whether the last question is still being thought about. */
    public boolean isBusy() {
        return thinking.isBusy() || session.isChecking();
    }

    /** Whether an error keeps the pack from being used; what is shown is then what was worked out before. */
    public boolean isStopped() {
        return !session.review().isUsable();
    }

    /** The phones to choose from; the first stands for one that is not known. */
    public List<Device> devices() {
        List<Device> devices = new ArrayList<>(List.of(new Device("", Messages.whatIf_anyPhone)));
        session.review().whatIf().ifPresent(w -> w.knowledge().deviceClasses().forEach(c -> c.getProductTypes().stream()
                .filter(t -> !t.endsWith("*")).forEach(t -> devices.add(new Device(t, c.getName() + " (" + t + ")")))));
        return devices;
    }

    /** The product type that is chosen; empty when the phone is not known. */
    public String device() {
        return device;
    }

    /** Chooses a phone. */
    public void choose(String productType) {
        device = productType;
        deviceChosen = true;
        think();
    }

    /** Takes a result as seen. */
    public void answer(String test, String outcome) {
        outcomes.put(test, outcome);
        think();
    }

    /** Takes a result back. */
    public void forget(String test) {
        outcomes.remove(test);
        think();
    }

    /** Outcome by test. */
    Map<String, String> outcomes() {
        return Collections.unmodifiableMap(outcomes);
    }

    /** The results taken as seen. */
    public List<Answer> answers() {
        return outcomes.entrySet().stream().map(a -> new Answer(a.getKey(), session.choices().name(Field.Target.TEST, a.getKey()),
                a.getValue(), session.choices().outcomeName(a.getKey(), a.getValue()))).toList();
    }

    /** Tests that have no result yet, those of the pack first. */
    public List<PackChoices.Choice> tests() {
        return session.choices().tests().filter(t -> !outcomes.containsKey(t.getId()))
                .map(t -> new PackChoices.Choice(String.valueOf(t.getId()), String.valueOf(t.getName()), "")).toList();
    }

    /** The outcomes of a test. */
    public List<PackChoices.Choice> outcomesOf(String test) {
        return session.choices().tests().filter((Test t) -> test.equals(t.getId())).findFirst().stream().flatMap(t -> t.getOutcomes().stream())
                .map((Outcome o) -> new PackChoices.Choice(o.getId(), o.getName(), "")).toList();
    }

    /** @param listener called when something to show has changed */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        thinking.close();
    }
}
