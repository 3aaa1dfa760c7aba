package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.boardwright.restore.RestoreOrder;
import org.boardwright.restore.RestoreRefusedException;
import org.boardwright.restore.RestoreRun;
import org.boardwright.restore.RestoreRunner;
import org.boardwright.restore.RestoreVerdict;
import org.boardwright.workflow.Bench;
import org.boardwright.workflow.BenchPhone;
import org.boardwright.workflow.CaseFileException;
import org.boardwright.workflow.Isolation;
import org.boardwright.workflow.Isolation.Stage;
import org.boardwright.workflow.IsolationDesk;
import org.boardwright.workflow.IsolationPlan;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.RestoreAnswers;
import org.boardwright.workflow.RestoreDesk;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwright isolate}: walks through a test that takes a part out of play inside the phone. */
@Command(name = "isolate", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Walks you through taking a part out of play: power off, battery off, the part, everything on again, the retry.",
                "The bench sees the phone leave and come back, runs the retry and records the answer. It goes on where it was left; "
                        + "press Enter when a stage is done, b and Enter to go back one."},
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:the test is answered, or the stage is shown", "2:bad usage, or it cannot be done"},
        footer = {"", "Example:", "  boardwright isolate customer7.bwcase apple.earpiece-flex-isolation --firmware iPhone10,6_16.7.10.ipsw"})
final class IsolateCommand implements Callable<Integer> {

    private static final long LOOK_MILLIS = 250;
    private static final Duration SETTLE = Duration.ofSeconds(15);

    @Parameters(index = "0", paramLabel = "CASE", description = "file of the case")
    private Path caseFile;

    @Parameters(index = "1", arity = "0..1", paramLabel = "STEP", description = "the test; default: the one that was begun, else the advised one")
    private String step;

    @Option(names = "--firmware", paramLabel = "FILE", description = "the firmware file (.ipsw) for the retry; it updates and keeps the data")
    private Path firmware;

    @ArgGroup(exclusive = true)
    private Word word;

    @Option(names = "--no-input", description = "take no keys; only the bus moves it on")
    private boolean noInput;

    @Mixin
    private RestoreOptions options;

    @Mixin
    private BenchOptions benchOptions;

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;
    private OpenCase open;
    private IsolationDesk desk;
    private RestoreDesk restores;

    /** One word of the technician, after which the command ends. */
    private static final class Word {
        @Option(names = "--show", description = "show the stage and end")
        private boolean show;
        @Option(names = "--done", description = "the stage is done; show the next and end")
        private boolean done;
        @Option(names = "--back", description = "go back one stage, show it and end")
        private boolean back;
        @Option(names = "--give-up", description = "forget how far it had come")
        private boolean giveUp;
    }

    IsolateCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public Integer call() throws IOException, CaseFileException, InterruptedException, ExecutionException {
        RestoreAnswers answers = new RestoreAnswers(workflow.knowledge());
        RestoreRunner runner = options.runner(benchOptions.usbmuxd());
        open = workflow.openFile(caseFile);
        restores = new RestoreDesk(answers, runner);
        desk = new IsolationDesk(workflow.knowledge(), answers, options.runs(), Clock.systemUTC(), IsolationDesk.BOOT_WATCH);
        try {
            if (word != null && word.giveUp) {
                desk.giveUp(open);
                return BoardwrightCommand.EXIT_JUDGED;
            }
            IsolationPlan plan = plan();
            return word == null ? walk(plan) : say(plan);
        } catch (RestoreRefusedException e) {
            spec.commandLine().getErr().println("boardwright: " + e.getMessage());
            return BoardwrightCommand.EXIT_USAGE;
        }
    }

    private IsolationPlan plan() throws RestoreRefusedException {
        Optional<Isolation> current = desk.current(open);
        String wanted = step != null ? step : current.map(Isolation::test)
                .orElseGet(() -> open.answer().advice().best().map(best -> best.id()).orElse(""));
        IsolationPlan plan = desk.plan(open, wanted).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "'%s' takes no part out of play inside this phone. Give one of: %s.".formatted(wanted,
                        desk.plans(open).stream().map(IsolationPlan::test).collect(Collectors.joining(", ")))));
        if (current.isEmpty() || !current.get().test().equals(wanted) || step != null && current.get().stage() == Stage.ENDED) {
            desk.begin(open, plan);
        }
        return plan;
    }

    private int say(IsolationPlan plan) {
        Optional<Isolation> now = word.done ? desk.done(open) : word.back ? desk.back(open) : desk.current(open);
        print(IsolationText.of(now.orElseThrow(), plan));
        return BoardwrightCommand.EXIT_JUDGED;
    }

    private int walk(IsolationPlan plan) throws IOException, InterruptedException, ExecutionException, RestoreRefusedException {
        Semaphore news = new Semaphore(0);
        try (Bench bench = benchOptions.watch(workflow, spec.commandLine()); var subscription = bench.onChange(phones -> news.release())) {
            bench.settle(SETTLE);
            bench.troubles().forEach(spec.commandLine().getErr()::println);
            String shown = "";
            while (true) {
                Isolation now = desk.seen(open, bench.phones().stream().map(BenchPhone::phone).toList()).orElseThrow();
                String text = IsolationText.of(now, plan);
                if (!text.equals(shown)) {
                    shown = text;
                    print(text);
                }
                if (now.stage() == Stage.ENDED) {
                    return end();
                } else if (now.waitsForRestore() && firmware != null) {
                    restore();
                } else {
                    key(now);
                    news.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        }
    }

    /** Enter, or b and Enter. Waits for neither. */
    private void key(Isolation now) throws IOException {
        if (noInput || System.in.available() == 0) {
            return;
        }
        String line = new String(System.in.readNBytes(System.in.available()));
        if (line.strip().equalsIgnoreCase("b")) {
            desk.back(open);
        } else if (now.stage() == Stage.RETRY) {
            print("The phone answers this stage. Answer by hand with: boardwright case answer %s %s=OUTCOME".formatted(caseFile, now.test()));
        } else {
            desk.done(open);
        }
    }

    private void restore() throws IOException, InterruptedException, ExecutionException, RestoreRefusedException {
        RestoreOrder order = RestoreOrder.update(firmware).fromRestoreMode();
        options.complete(order, spec.commandLine());
        RestoreRun run = desk.retry(open, restores, order, new RestoreProgress(spec.commandLine().getOut()));
        RestoreVerdict verdict = run.verdict().get();
        Optional<String> outcome = restores.record(open, run, verdict);
        print(VerdictText.of(verdict) + "\nLog: " + run.log());
        if (outcome.isEmpty()) {
            throw new RestoreRefusedException("This restore answers nothing. Bring the phone back and begin the retry again.");
        }
    }

    private int end() {
        desk.confirmation(open).ifPresent(toggle -> print("To be sure: %s. The fault must come back.\n  boardwright isolate %s %s%s"
                .formatted(toggle.name(), caseFile, toggle.test(), firmware == null ? "" : " --firmware " + firmware)));
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        new TextAnswer(out, false).write(open.answer());
        out.flush();
        return BoardwrightCommand.EXIT_JUDGED;
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
