package org.boardwright.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.boardwright.diagnosis.SoftwarePath;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.Test;
import org.boardwright.probe.restorelog.LiveRestoreLog;
import org.boardwright.probe.restorelog.Phase;
import org.boardwright.restore.ErasePermission;
import org.boardwright.restore.RestoreListener;
import org.boardwright.restore.RestoreOrder;
import org.boardwright.restore.RestoreRefusedException;
import org.boardwright.restore.RestoreRun;
import org.boardwright.restore.RestoreRunner;
import org.boardwright.restore.RestoreVerdict;
import org.boardwright.restore.UsualTimes;
import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.CaseFileException;
import org.boardwright.workflow.CaseRecord;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.RestoreAnswers;
import org.boardwright.workflow.RestoreDesk;
import org.boardwright.workflow.Workflow;

/**
 * The restore that the bench runs for the case: starts it, follows it, records its outcome in its case. Waits for nothing longer than
 * the start of a program; safe to use from several threads.
 */
public final class RestoreBoard {

    private static final int LINES_KEPT = 400;

    private final Workflow workflow;
    private final CaseSession session;
    private final Supplier<RestoreRunner> runner;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private final Map<Phase, Duration> times = new EnumMap<>(Phase.class);
    private final Deque<String> lines = new ArrayDeque<>();
    private RestoreRun run;
    private Phase phase;
    private Instant phaseSince;
    private String step = "";
    private OptionalDouble percent = OptionalDouble.empty();
    private Optional<RestoreVerdict> verdict = Optional.empty();
    private String message = "";
    private UsualTimes usual = UsualTimes.NONE;
    private Path firmware;
    private Optional<Path> firmwareFor = Optional.empty();
    private KnowledgeBase answersFor;
    private RestoreAnswers answers;

    /**
     * What is ordered.
     *
     * @param step        id of the test the restore answers; empty for none
     * @param erase       whether to erase the phone
     * @param permittedBy who permits that
     * @param typed       what was typed to confirm it
     * @param ecid        only the phone with this chip number; empty for whichever is found
     */
    public record Order(Path firmware, String step, boolean erase, String permittedBy, String typed, OptionalLong ecid) {

        /** For whichever phone is found. */
        public Order(Path firmware, String step, boolean erase, String permittedBy, String typed) {
            this(firmware, step, erase, permittedBy, typed, OptionalLong.empty());
        }

        /** A restore that keeps the data. */
        public static Order update(Path firmware, String step) {
            return new Order(firmware, step, false, "", "");
        }

        /** The same, only for the phone with this chip number. */
        public Order forPhone(OptionalLong number) {
            return new Order(firmware, step, erase, permittedBy, typed, number);
        }
    }

    /**
     * A test that a restore can answer.
     *
     * @param id   of the test; empty for no test
     * @param name as a technician calls it
     */
    public record Question(String id, String name) {
    }

    /** @param runner asked for at each start, since preferences may have changed */
    public RestoreBoard(Workflow workflow, CaseSession session, Supplier<RestoreRunner> runner, Clock clock) {
        this.workflow = workflow;
        this.session = session;
        this.runner = runner;
        this.clock = clock;
    }

    /** Asks to be told of changes, on any thread. */
    public CaseSession.Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private RestoreDesk desk() {
        return new RestoreDesk(answers(), runner.get());
    }

    /** Asked for at every answer, and the same until packs come or go. */
    synchronized RestoreAnswers answers() {
        KnowledgeBase base = workflow.knowledge();
        if (base != answersFor) {
            answers = new RestoreAnswers(base);
            answersFor = base;
        }
        return answers;
    }

    /** The firmware file for the next restore of the case on the bench, once one was chosen; another case is another phone. */
    public synchronized Optional<Path> firmware() {
        return Optional.ofNullable(firmware).filter(f -> caseOnBench().equals(firmwareFor));
    }

    /** Takes this file for the next restore of the case on the bench. */
    public void useFirmware(Path file) {
        synchronized (this) {
            firmware = file;
            firmwareFor = caseOnBench();
        }
        tell();
    }

    private Optional<Path> caseOnBench() {
        return session.snapshot().record().flatMap(CaseRecord::file);
    }

    /** The tests a restore can answer for the case on the bench, the advised one first, after “no test”. */
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>(List.of(new Question("", Messages.restore_noStep)));
        List<String> advised = session.snapshot().answer().map(CaseAnswer::advice).stream()
                .flatMap(a -> a.steps().stream()).map(s -> s.id()).toList();
        List<String> answered = answers().tests();
        advised.stream().filter(answered::contains).forEach(id -> questions.add(question(id)));
        answered.stream().filter(id -> !advised.contains(id)).forEach(id -> questions.add(question(id)));
        return questions;
    }

    private Question question(String id) {
        return new Question(id, workflow.knowledge().test(id).map(Test::getName).orElse(id));
    }

    /** The test that is advised now, when a restore answers it; otherwise none. */
    public String advised() {
        Optional<String> best = session.snapshot().answer().flatMap(a -> a.advice().best()).map(s -> s.id());
        List<String> answered = answers().tests();
        return best.filter(answered::contains).orElse("");
    }

    /** Whether the case on the bench says that the data must be kept. */
    public boolean keepsData() {
        return session.snapshot().record().map(r -> r.intake().keepData()).orElse(false);
    }

    /** Whether software alone can help the phone of the case on the bench; empty while nothing is known. */
    public Optional<SoftwarePath> software() {
        return session.snapshot().answer().flatMap(CaseAnswer::software);
    }

    /** The same in a sentence; empty while nothing is known. */
    public String softwareInShort() {
        return software().map(s -> switch (s.verdict()) {
            case HELPS -> Messages.restore_software_helps;
            case COMPUTER -> Messages.restore_software_computer;
            case CANNOT -> Messages.restore_software_cannot;
        }).orElse("");
    }

    /** Starts a restore for the case on the bench. When it is refused, the reason is told. */
    public void start(Order order) {
        Optional<CaseRecord> onBench = session.snapshot().record();
        if (onBench.isEmpty()) {
            say(Messages.restore_noCase);
            return;
        }
        session.change((open, by) -> start(open, order));
    }

    private void start(OpenCase open, Order order) {
        try {
            RestoreOrder restore = order.erase()
                    ? RestoreOrder.erase(order.firmware(), RestoreDesk.permitErase(open, order.permittedBy(), order.typed()))
                    : RestoreOrder.update(order.firmware());
            order.ecid().ifPresent(restore::phone);
            begin();
            adopt(desk().start(open, restore.fromRestoreMode(), order.step(), new Watch()));
        } catch (RestoreRefusedException e) {
            say(e.getMessage());
        }
    }

    /** Follows the restores whose outcome nobody has recorded, for instance since the program was killed. */
    public void resume() {
        begin();
        runner.get().unrecorded(new Watch()).forEach(this::adopt);
    }

    private void adopt(RestoreRun started) {
        UsualTimes before = runner.get().usual(started);
        synchronized (this) {
            run = started;
            usual = before;
        }
        tell();
        // What goes wrong while it is recorded is told as well.
        started.verdict().thenAccept(judged -> record(started, judged)).exceptionally(failure -> {
            say(String.valueOf(failure.getCause() == null ? failure.getMessage() : failure.getCause().getMessage()));
            return null;
        });
    }

    private void record(RestoreRun ended, RestoreVerdict judged) {
        synchronized (this) {
            verdict = Optional.of(judged);
            closePhase(clock.instant());
        }
        try {
            Path file = Path.of(ended.caseFile());
            boolean onBench = session.snapshot().record().flatMap(CaseRecord::file).filter(file::equals).isPresent();
            if (onBench) {
                session.change((open, by) -> record(open, ended, judged));
            } else {
                record(workflow.openFile(file), ended, judged);
            }
        } catch (CaseFileException e) {
            say(e.getMessage());
        }
        tell();
    }

    private void record(OpenCase open, RestoreRun ended, RestoreVerdict judged) {
        try {
            desk().record(open, ended, judged);
        } catch (IOException e) {
            say(e.getMessage());
        }
    }

    /** Ends the running restore. */
    public void cancel(String by) {
        current().ifPresent(r -> r.cancel(by));
    }

    private synchronized Optional<RestoreRun> current() {
        return Optional.ofNullable(run).filter(r -> verdict.isEmpty());
    }

    private synchronized void begin() {
        times.clear();
        lines.clear();
        phase = null;
        step = "";
        percent = OptionalDouble.empty();
        verdict = Optional.empty();
        message = "";
        run = null;
    }

    void say(String text) {
        synchronized (this) {
            message = text;
        }
        tell();
    }

    private void closePhase(Instant now) {
        if (phase != null) {
            times.merge(phase, Duration.between(phaseSince, now), Duration::plus);
        }
        phase = null;
    }

    /** Hears of each line. */
    private final class Watch implements RestoreListener {

        @Override
        public void line(Instant at, String text, LiveRestoreLog.Point point) {
            synchronized (RestoreBoard.this) {
                lines.addLast(text);
                if (lines.size() > LINES_KEPT) {
                    lines.removeFirst();
                }
                Phase now = point.phase().orElse(null);
                if (now != phase && now != null) {
                    closePhase(at);
                    phase = now;
                    phaseSince = at;
                    times.putIfAbsent(now, Duration.ZERO);
                }
                step = point.step();
                percent = point.percent();
            }
            tell();
        }
    }

    /** What is to be shown now. */
    public synchronized RestoreShown shown() {
        Map<Phase, Duration> until = new EnumMap<>(Phase.class);
        until.putAll(times);
        if (phase != null) {
            until.merge(phase, Duration.between(phaseSince, clock.instant()), Duration::plus);
        }
        return RestoreShown.of(Optional.ofNullable(run), verdict, message, until, usual, Optional.ofNullable(phase), step, percent, List.copyOf(lines));
    }

    /** The word that has to be typed to erase. */
    public static String eraseWord() {
        return ErasePermission.WORD;
    }
}
