package org.boardwright.ui.model;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import org.boardwright.phones.Phone;
import org.boardwright.restore.RestoreRefusedException;
import org.boardwright.ui.model.IsolationShown.Retry;
import org.boardwright.ui.model.RestoreShown.Situation;
import org.boardwright.workflow.Isolation;
import org.boardwright.workflow.Isolation.Stage;
import org.boardwright.workflow.IsolationDesk;
import org.boardwright.workflow.IsolationPlan;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.Workflow;

/**
 * Walks through an isolation in the window: hears the bench, runs the retry as soon as the phone waits for it and a firmware file is
 * chosen, and tells what is to be shown. Works on a thread of its own, one thing after the other; nothing here makes the caller wait.
 */
public final class IsolationBoard implements AutoCloseable {

    private static final long LOOK_MILLIS = 1000;
    private static final System.Logger LOG = System.getLogger(IsolationBoard.class.getName());

    private final Workflow workflow;
    private final CaseSession session;
    private final BenchSession bench;
    private final RestoreBoard restores;
    private final Supplier<Path> folder;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("isolation").factory());
    private final List<CaseSession.Registration> heard;
    private volatile IsolationShown shown = IsolationShown.NONE;
    /** Only the worker touches these. */
    private IsolationDesk desk;
    private DeskKey deskFor;
    private boolean tried;

    /** What a desk was made for; another one is made when packs or the folder change. */
    private record DeskKey(Object answers, Path folder) {
    }

    /** @param folder where restores are kept, asked each time */
    public IsolationBoard(Workflow workflow, CaseSession session, BenchSession bench, RestoreBoard restores, Supplier<Path> folder, Clock clock) {
        this.workflow = workflow;
        this.session = session;
        this.bench = bench;
        this.restores = restores;
        this.folder = folder;
        this.clock = clock;
        heard = List.of(session.onChange(s -> lookSoon()), bench.onChange(s -> lookSoon()));
        worker.scheduleWithFixedDelay(this::tick, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Asks to be told when something else is to be shown, on any thread. */
    public CaseSession.Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What is to be shown now; never waits. */
    public IsolationShown shown() {
        return shown;
    }

    /** Begins to walk through a test of the case on the bench. */
    public void begin(String test) {
        work(open -> {
            Optional<IsolationPlan> plan = desk().plan(open, test);
            if (plan.isPresent()) {
                try {
                    tried = false;
                    desk().begin(open, plan.get());
                } catch (RestoreRefusedException e) {
                    restores.say(e.getMessage());
                }
            }
        });
    }

    /** Whether a step of the case on the bench can be walked through. */
    public boolean canWalk(String step) {
        return session.ask(open -> new IsolationDesk(workflow.knowledge(), restores.answers(), folder.get(), clock, IsolationDesk.BOOT_WATCH)
                .plan(open, step)).isPresent();
    }

    /** The technician has done what the stage asks for. */
    public void done() {
        work(open -> desk().done(open));
    }

    /** One stage back. */
    public void back() {
        work(open -> {
            tried = false;
            desk().back(open);
        });
    }

    /** Leaves the walk; the step stays as it is. */
    public void leave() {
        work(open -> desk().giveUp(open));
    }

    private interface Work {
        void on(OpenCase open);
    }

    private void work(Work work) {
        submit(() -> {
            session.ask(open -> {
                work.on(open);
                return Optional.empty();
            });
            look();
        });
    }

    private void lookSoon() {
        submit(this::look);
    }

    private void tick() {
        if (shown.isActive()) {
            run(this::look);
        }
    }

    private void submit(Runnable work) {
        if (!worker.isShutdown()) {
            worker.execute(() -> run(work));
        }
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException defect) {
            LOG.log(System.Logger.Level.ERROR, "the walk through an isolation stopped", defect);
        }
    }

    private IsolationDesk desk() {
        DeskKey key = new DeskKey(restores.answers(), folder.get());
        if (!key.equals(deskFor)) {
            desk = new IsolationDesk(workflow.knowledge(), restores.answers(), folder.get(), clock, IsolationDesk.BOOT_WATCH);
            deskFor = key;
        }
        return desk;
    }

    private void look() {
        Optional<Isolation> before = current();
        List<Phone> phones = bench.snapshot().phones().stream().map(card -> card.phone().phone()).toList();
        Optional<Isolation> now = session.ask(open -> desk().seen(open, phones));
        if (now.isPresent() && before.isPresent() && before.get().stage() != Stage.ENDED && now.get().stage() == Stage.ENDED) {
            session.refresh();
        }
        now.filter(Isolation::waitsForRestore).ifPresent(this::retry);
        show(session.ask(open -> desk().current(open).flatMap(at -> shown(open, at))).orElse(IsolationShown.NONE));
    }

    private Optional<Isolation> current() {
        return session.ask(open -> desk().current(open));
    }

    private void retry(Isolation at) {
        Optional<Path> firmware = restores.firmware();
        if (firmware.isPresent() && !tried && restores.shown().situation() != Situation.RUNNING) {
            tried = true;
            restores.start(RestoreBoard.Order.update(firmware.get(), at.test()).forPhone(at.phone().ecid()));
        }
    }

    private Optional<IsolationShown> shown(OpenCase open, Isolation at) {
        Function<IsolationPlan, IsolationShown> face = at.stage() == Stage.ENDED ? plan -> IsolationShown.ended(at, plan, desk().confirmation(open))
                : plan -> IsolationShown.active(at, plan, retryOf(at), at.up(clock.instant()));
        return desk().plan(open, at.test()).filter(plan -> at.stage() != Stage.ENDED || isLast(open, at)).map(face);
    }

    /** What was answered long ago is history. */
    private static boolean isLast(OpenCase open, Isolation at) {
        var steps = open.record().stepsCounting();
        return !steps.isEmpty() && steps.getLast().step().equals(at.test());
    }

    private Retry retryOf(Isolation at) {
        if (restores.shown().situation() == Situation.RUNNING) {
            return Retry.RESTORING;
        }
        return !at.waitsForRestore() ? Retry.WAITING : restores.firmware().isEmpty() ? Retry.NO_FIRMWARE : tried ? Retry.AGAIN : Retry.RESTORING;
    }

    private void show(IsolationShown now) {
        if (!now.equals(shown)) {
            shown = now;
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public void close() {
        heard.forEach(CaseSession.Registration::close);
        worker.shutdownNow();
    }
}
