package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

import org.boardwright.diagnosis.SoftwarePath;
import org.boardwright.restore.PhaseTimes;
import org.boardwright.restore.RestoreOrder;
import org.boardwright.restore.RestoreRefusedException;
import org.boardwright.restore.RestoreRun;
import org.boardwright.restore.RestoreRunner;
import org.boardwright.restore.RestoreVerdict;
import org.boardwright.restore.WatchedRestore;
import org.boardwright.workflow.CaseFileException;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.RestoreAnswers;
import org.boardwright.workflow.RestoreDesk;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwright restore}: runs the restore, watches it, judges it, records it in the case. */
@Command(name = "restore", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Restores the phone with idevicerestore, watches it, and judges it by its log and not by its exit code.",
                "It updates and keeps the data, unless --erase is given. It goes on when this program is ended; --resume follows it again."},
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:the phone was restored", "2:bad usage, or the restore was not started",
                "4:the restore failed", "5:it cannot be told how it ended, or it was cancelled"},
        footer = {"", "Example:", "  boardwright restore iPhone10,6_16.7.10.ipsw --case customer7.bwcase --step apple.other-cable",
                "  boardwright restore --watch \"$HOME/Library/Logs/iPhone Updater Logs\" --case customer7.bwcase"})
final class RestoreCommand implements Callable<Integer> {

    /** The restore failed. */
    static final int EXIT_FAILED = 4;
    /** Nobody can tell how the restore ended. */
    static final int EXIT_UNKNOWN = 5;

    @Parameters(paramLabel = "FIRMWARE", arity = "0..1", description = "the firmware file (.ipsw)")
    private Path firmware;

    @Option(names = "--case", paramLabel = "FILE", description = "the case it belongs to; the outcome is recorded there")
    private Path caseFile;

    @Option(names = "--step", paramLabel = "STEP", defaultValue = "",
            description = "the test this restore answers, e.g. apple.other-cable")
    private String step;

    @Option(names = "--erase", description = "erase the phone; needs --permitted-by and --confirm, and a case that does not say to keep the data")
    private boolean erase;

    @Option(names = "--permitted-by", paramLabel = "NAME", defaultValue = "", description = "who permits to erase")
    private String permittedBy;

    @Option(names = "--confirm", paramLabel = "WORD", defaultValue = "", description = "the word ERASE, to confirm it")
    private String confirm;

    @Option(names = "--from-restore-mode", description = "the phone may be in restore mode, left there by an attempt before")
    private boolean fromRestoreMode;

    @Option(names = "--usbmuxd", paramLabel = "ADDRESS", description = "where usbmuxd is, e.g. UNIX:/run/usbmuxd or 127.0.0.1:27015; default as the programs find it")
    private String usbmuxd;

    @Mixin
    private RestoreOptions options;

    @Option(names = "--resume", description = "follow restores that were started before and record them in their cases")
    private boolean resume;

    @Option(names = "--watch", paramLabel = "LOG", description = "watch a restore that another program runs (iTunes, Finder, Configurator) by the "
            + "log it writes; a file, or the folder where it begins a new one")
    private Path watched;

    @Option(names = "--from-start", description = "with --watch: what stands in the log already is of this restore")
    private boolean fromStart;

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;

    RestoreCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public Integer call() throws IOException, CaseFileException, InterruptedException, ExecutionException {
        RestoreRunner runner = options.runner(usbmuxd);
        RestoreDesk desk = new RestoreDesk(new RestoreAnswers(workflow.knowledge()), runner);
        if (resume) {
            return resume(desk, runner);
        }
        if (watched != null) {
            return watch(desk);
        }
        if (firmware == null) {
            throw new ParameterException(spec.commandLine(), "Give the firmware file, or --resume.");
        }
        if (caseFile == null) {
            throw new ParameterException(spec.commandLine(), "Give the case the restore belongs to with --case; boardwright case new makes one.");
        }
        OpenCase open = workflow.openFile(caseFile);
        warnOfHopeless(open);
        try {
            return finish(desk, runner, open, desk.start(open, order(open), step, new RestoreProgress(spec.commandLine().getOut())));
        } catch (RestoreRefusedException e) {
            spec.commandLine().getErr().println("boardwright: " + e.getMessage());
            return BoardwrightCommand.EXIT_USAGE;
        }
    }

    private int watch(RestoreDesk desk) throws IOException, CaseFileException, InterruptedException, ExecutionException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            desk.checkStep(step);
            OpenCase open = caseFile == null ? null : workflow.openFile(caseFile);
            WatchedRestore restore = WatchedRestore.follow(new WatchedRestore.Source(watched, fromStart), options.runs(), options.limits(),
                    Clock.systemUTC(), new RestoreProgress(out));
            out.println("Watching " + watched + ". Start the restore; Ctrl+C ends the watching, not the restore.");
            out.flush();
            RestoreVerdict verdict = restore.verdict().get();
            out.println();
            out.println(VerdictText.of(verdict));
            out.println("Log: " + restore.log());
            if (open != null) {
                Optional<String> outcome = desk.record(open, restore, step, verdict);
                outcome.ifPresent(o -> out.println("Recorded: " + step + "=" + o));
                out.println();
                new TextAnswer(out, false).write(open.answer());
            }
            return exit(verdict);
        } catch (RestoreRefusedException e) {
            spec.commandLine().getErr().println("boardwright: " + e.getMessage());
            return BoardwrightCommand.EXIT_USAGE;
        }
    }

    /** A restore that answers a step has a purpose even then. */
    private void warnOfHopeless(OpenCase open) {
        if (step.isEmpty()) {
            open.answer().software().filter(s -> s.verdict() == SoftwarePath.Verdict.CANNOT)
                    .ifPresent(s -> spec.commandLine().getErr().println("boardwright: a restore is not what this phone needs. " + s.reason()));
        }
    }

    private RestoreOrder order(OpenCase open) throws RestoreRefusedException {
        RestoreOrder order = erase ? RestoreOrder.erase(firmware, RestoreDesk.permitErase(open, permittedBy, confirm)) : RestoreOrder.update(firmware);
        options.complete(order, spec.commandLine());
        return fromRestoreMode ? order.fromRestoreMode() : order;
    }

    private int resume(RestoreDesk desk, RestoreRunner runner) throws IOException, CaseFileException, InterruptedException, ExecutionException {
        List<RestoreRun> found = runner.unrecorded(new RestoreProgress(spec.commandLine().getOut()));
        if (found.isEmpty()) {
            spec.commandLine().getOut().println("No restore is waiting to be followed.");
        }
        int exit = BoardwrightCommand.EXIT_JUDGED;
        for (RestoreRun run : found) {
            exit = finish(desk, runner, workflow.openFile(Path.of(run.caseFile())), run);
        }
        return exit;
    }

    private int finish(RestoreDesk desk, RestoreRunner runner, OpenCase open, RestoreRun run) throws IOException, InterruptedException, ExecutionException {
        RestoreVerdict verdict = run.verdict().get();
        Optional<String> outcome = desk.record(open, run, verdict);
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println(VerdictText.of(verdict));
        PhaseTimesText.write(out, PhaseTimes.of(run.log()), runner.usual(run));
        out.println("Log: " + run.log());
        outcome.ifPresent(o -> out.println("Recorded: " + run.step() + "=" + o));
        out.println();
        new TextAnswer(out, false).write(open.answer());
        out.flush();
        return exit(verdict);
    }

    private static int exit(RestoreVerdict verdict) {
        return switch (verdict.judged()) {
            case SUCCEEDED -> BoardwrightCommand.EXIT_JUDGED;
            case FAILED -> EXIT_FAILED;
            case UNKNOWN -> EXIT_UNKNOWN;
        };
    }
}
