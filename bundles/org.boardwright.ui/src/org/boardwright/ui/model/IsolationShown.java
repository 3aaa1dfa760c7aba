package org.boardwright.ui.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.boardwright.workflow.Isolation;
import org.boardwright.workflow.Isolation.Stage;
import org.boardwright.workflow.IsolationDesk;
import org.boardwright.workflow.IsolationPlan;
import org.eclipse.osgi.util.NLS;

/**
 * What the window shows of a walk through an isolation.
 *
 * @param step     id of the test; empty when nothing is walked through
 * @param name     of the test
 * @param stage    which stage, in words; what came out, once it has ended
 * @param lines    what to do, in order
 * @param danger   what is dangerous now; empty when nothing is
 * @param done     on the button that says that the stage is done; empty when only the phone ends it
 * @param canBack  whether there is a stage before
 * @param firmware whether a firmware file is wanted
 * @param answers  what can be answered by hand now
 * @param toggle   the test that confirms it, proposed now
 */
public record IsolationShown(String step, String name, String stage, List<StepCard.Line> lines, String danger, String done, boolean canBack,
        boolean firmware, List<IsolationPlan.Answer> answers, Optional<Toggle> toggle) {

    /** Nothing is walked through. */
    public static final IsolationShown NONE = new IsolationShown("", "", "", List.of(), "", "", false, false, List.of(), Optional.empty());

    /**
     * A test that confirms the one before.
     *
     * @param id   of the test
     * @param text what it is for
     */
    public record Toggle(String id, String text) {
    }

    /** What the bench does about the retry. */
    enum Retry {
        WAITING, NO_FIRMWARE, RESTORING, AGAIN
    }

    public IsolationShown {
        lines = List.copyOf(lines);
        answers = List.copyOf(answers);
    }

    /** Whether it is in the middle, so that nothing else is to be shown. */
    public boolean isActive() {
        return !step.isEmpty() && answers.size() + lines.size() > 0;
    }

    /** Whether there is anything to show. */
    public boolean isShown() {
        return !step.isEmpty();
    }

    static IsolationShown active(Isolation at, IsolationPlan plan, Retry retry, Optional<Duration> up) {
        String stage = NLS.bind(Messages.isolate_stage, new Object[] {at.stage().ordinal() + 1, Stage.ENDED.ordinal(), heading(at.stage(), plan)});
        return new IsolationShown(plan.test(), plan.name(), stage, lines(at, plan, retry, up), at.isDangerous() ? Messages.isolate_danger : "",
                done(at.stage()), at.stage() != Stage.POWER_OFF, at.stage() == Stage.RETRY && retry != Retry.RESTORING,
                at.stage() == Stage.RETRY ? plan.outcomes() : List.of(), Optional.empty());
    }

    static IsolationShown ended(Isolation at, IsolationPlan plan, Optional<IsolationPlan> toggle) {
        String outcome = plan.outcomes().stream().filter(o -> at.outcome().equals(Optional.of(o.id()))).map(IsolationPlan.Answer::name).findFirst().orElse("");
        return new IsolationShown(plan.test(), plan.name(), NLS.bind(Messages.isolate_ended, outcome), List.of(), "", "", false, false, List.of(),
                toggle.map(t -> new Toggle(t.test(), NLS.bind(Messages.isolate_toggle, t.name()))));
    }

    private static String heading(Stage stage, IsolationPlan plan) {
        return switch (stage) {
            case POWER_OFF -> Messages.isolate_powerOff;
            case BATTERY_OFF -> Messages.isolate_batteryOff;
            case CHANGE -> plan.name();
            case RECONNECT -> Messages.isolate_reconnect;
            case RETRY, ENDED -> Messages.isolate_retry;
        };
    }

    private static String done(Stage stage) {
        return switch (stage) {
            case POWER_OFF -> Messages.isolate_powerOff_done;
            case BATTERY_OFF -> Messages.isolate_batteryOff_done;
            case CHANGE -> Messages.isolate_change_done;
            case RECONNECT -> Messages.isolate_reconnect_done;
            case RETRY, ENDED -> "";
        };
    }

    private static List<StepCard.Line> lines(Isolation at, IsolationPlan plan, Retry retry, Optional<Duration> up) {
        return switch (at.stage()) {
            case POWER_OFF -> text(Messages.isolate_powerOff_text);
            case BATTERY_OFF -> text(Messages.isolate_batteryOff_text);
            case CHANGE -> change(plan);
            case RECONNECT -> text(Messages.isolate_reconnect_text);
            case RETRY, ENDED -> text(up.map(IsolationShown::up).orElseGet(() -> retry(retry)));
        };
    }

    private static List<StepCard.Line> text(String text) {
        return List.of(new StepCard.Line("", text, false));
    }

    private static List<StepCard.Line> change(IsolationPlan plan) {
        List<StepCard.Line> lines = new ArrayList<>();
        int number = 1;
        for (IsolationPlan.Line line : plan.procedure()) {
            lines.add(new StepCard.Line(line.warning() ? "" : Integer.toString(number++), line.text(), line.warning()));
        }
        if (!plan.stops().isEmpty()) {
            lines.add(new StepCard.Line("", NLS.bind(Messages.isolate_stops, String.join(", ", plan.stops())), false));
        }
        return lines;
    }

    private static String up(Duration up) {
        return NLS.bind(Messages.isolate_retry_up, Words.clock(up), Words.clock(IsolationDesk.BOOT_WATCH));
    }

    private static String retry(Retry retry) {
        return switch (retry) {
            case WAITING -> Messages.isolate_retry_waiting;
            case NO_FIRMWARE -> Messages.isolate_retry_noFirmware;
            case RESTORING -> Messages.isolate_retry_restoring;
            case AGAIN -> Messages.isolate_retry_again;
        };
    }
}
