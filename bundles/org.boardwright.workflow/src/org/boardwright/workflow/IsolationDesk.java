package org.boardwright.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.model.knowledge.Test;
import org.boardwright.phones.Phone;
import org.boardwright.restore.RestoreListener;
import org.boardwright.restore.RestoreOrder;
import org.boardwright.restore.RestoreRefusedException;
import org.boardwright.restore.RestoreRun;
import org.boardwright.workflow.CaseRecord.StepEntry;
import org.boardwright.workflow.Isolation.Stage;

/**
 * Walks a technician through a test that takes a part out of play inside the phone: power off, battery off, the part, everything on
 * again, and the retry, which the bench runs, watches and records. Where a case stands is kept beside the restores, so that another
 * workbench goes on from there. Safe to use from several threads.
 */
public final class IsolationDesk {

    /** A phone that restarts by its watchdog does so within about three minutes; one that runs longer has got over it. */
    public static final Duration BOOT_WATCH = Duration.ofMinutes(4);

    /** Who records what the bench itself saw. */
    static final String BENCH = "bench";

    private final KnowledgeBase base;
    private final RestoreAnswers answers;
    private final IsolationStore store;
    private final Clock clock;
    private final Duration bootWatch;
    /** What is not worth keeping for another workbench: what the bus shows now. */
    private final Map<Path, Isolation> live = new HashMap<>();

    /**
     * @param folder    where it is kept how far each case has come
     * @param bootWatch how long a phone must run iOS to count as running
     */
    public IsolationDesk(KnowledgeBase base, RestoreAnswers answers, Path folder, Clock clock, Duration bootWatch) {
        this.base = base;
        this.answers = answers;
        this.store = new IsolationStore(folder.resolve("isolations"));
        this.clock = clock;
        this.bootWatch = bootWatch;
    }

    /** How to walk through a test; empty when it is none of that sort, or not for this phone. */
    public Optional<IsolationPlan> plan(OpenCase open, String test) {
        return IsolationPlan.of(base, answers, test, fits(open));
    }

    /** All tests of this case's phone that can be walked through, by id. */
    public List<IsolationPlan> plans(OpenCase open) {
        Predicate<Test> fits = fits(open);
        return base.tests().stream().map(Test::getId).sorted().flatMap(id -> IsolationPlan.of(base, answers, id, fits).stream()).toList();
    }

    private Predicate<Test> fits(OpenCase open) {
        List<String> classes = base.deviceClassOf(open.intake().productType()).map(base::lineage).orElse(List.of()).stream().map(DeviceClass::getId).toList();
        return test -> test.getDevices().isEmpty() || test.getDevices().stream().anyMatch(classes::contains);
    }

    /**
     * Begins; what the case was walked through before is forgotten.
     *
     * @throws RestoreRefusedException when the case is not kept in a file
     */
    public Isolation begin(OpenCase open, IsolationPlan plan) throws RestoreRefusedException {
        Path file = open.file().orElseThrow(() -> new RestoreRefusedException(
                "What the bench finds belongs to a case that is kept in a file. Save the case first."));
        Isolation begun = Isolation.begin(plan.test(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        keep(file, begun);
        return begun;
    }

    /**
     * Where the case stands.
     *
     * @return empty when no walk was begun
     */
    public Optional<Isolation> current(OpenCase open) {
        return open.file().flatMap(this::kept).map(at -> answer(open, at).map(at::ended).orElse(at));
    }

    private synchronized Optional<Isolation> kept(Path file) {
        if (!live.containsKey(file)) {
            try {
                store.load(file).ifPresent(kept -> live.put(file, kept));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.ofNullable(live.get(file));
    }

    /** Whoever answered the test since, the bench or somebody by hand. */
    private static Optional<String> answer(OpenCase open, Isolation at) {
        return open.record().stepsCounting().stream().filter(s -> s.step().equals(at.test()) && !s.at().isBefore(at.begun()))
                .map(StepEntry::outcome).reduce((before, last) -> last);
    }

    /** The technician has done what the stage asks for; nothing happens when there is none. */
    public Optional<Isolation> done(OpenCase open) {
        return change(open, Isolation::done);
    }

    /** One stage back. */
    public Optional<Isolation> back(OpenCase open) {
        return change(open, Isolation::back);
    }

    /**
     * Tells what the bench sees. A phone that has run long enough answers the test.
     *
     * @param phones all that are plugged in
     */
    public Optional<Isolation> seen(OpenCase open, List<Phone> phones) {
        Optional<Isolation> now = change(open, at -> at.seen(phones, clock.instant()));
        if (now.flatMap(at -> at.up(clock.instant())).filter(up -> up.compareTo(bootWatch) >= 0).isPresent()) {
            answerWorks(open, now.get());
            return current(open);
        }
        return now;
    }

    private void answerWorks(OpenCase open, Isolation at) {
        plan(open, at.test()).ifPresent(plan -> {
            try {
                open.answerStep(at.test(), plan.works(), BENCH);
            } catch (UnknownAnswerException e) {
                throw new IllegalStateException("The pack that knew " + at.test() + " a moment ago has gone.", e);
            }
        });
    }

    /** The case is asked before this is locked: whoever holds the case may be waiting for this. */
    private Optional<Isolation> change(OpenCase open, UnaryOperator<Isolation> event) {
        Optional<Isolation> before = current(open);
        return before.isEmpty() || before.get().stage() == Stage.ENDED ? before : open.file().map(file -> apply(file, event));
    }

    private synchronized Isolation apply(Path file, UnaryOperator<Isolation> event) {
        Isolation now = event.apply(live.get(file));
        keep(file, now);
        return now;
    }

    private synchronized void keep(Path file, Isolation now) {
        Isolation before = live.put(file, now);
        if (before != null && before.begun().equals(now.begun()) && before.stage() == now.stage() && before.phone().equals(now.phone())) {
            return;
        }
        try {
            store.save(file, now);
        } catch (IOException e) {
            throw new UncheckedIOException("It cannot be kept how far the work on this case has come: " + e.getMessage(), e);
        }
    }

    /**
     * Starts the restore that answers the test. Its end is recorded by {@link RestoreDesk#record}.
     *
     * @param order without a phone; it is given the one that came back, when that is known
     * @throws RestoreRefusedException when it cannot be started; the message says why and what to do
     */
    public RestoreRun retry(OpenCase open, RestoreDesk restores, RestoreOrder order, RestoreListener listener) throws RestoreRefusedException {
        Isolation at = current(open).filter(i -> i.stage() == Stage.RETRY)
                .orElseThrow(() -> new RestoreRefusedException("The phone is not ready for the retry yet. Go through the steps first."));
        if (order.ecid().isEmpty() && at.phone().ecid().isPresent()) {
            order.phone(at.phone().ecid().getAsLong());
        }
        return restores.start(open, order, at.test(), listener);
    }

    /** The test that puts the part back, to be sure: proposed when the phone worked without it. */
    public Optional<IsolationPlan> confirmation(OpenCase open) {
        return current(open).filter(at -> at.stage() == Stage.ENDED)
                .flatMap(at -> plan(open, at.test()).filter(p -> at.outcome().equals(Optional.of(p.works())))).flatMap(IsolationPlan::toggle)
                .flatMap(toggle -> plan(open, toggle));
    }

    /** Forgets where the case stood. */
    public synchronized void giveUp(OpenCase open) {
        open.file().ifPresent(file -> {
            live.remove(file);
            try {
                store.forget(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
