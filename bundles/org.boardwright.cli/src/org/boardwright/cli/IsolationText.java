package org.boardwright.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.boardwright.workflow.Isolation;
import org.boardwright.workflow.Isolation.Stage;
import org.boardwright.workflow.IsolationDesk;
import org.boardwright.workflow.IsolationPlan;

/** One stage of the walk through an isolation, for a person. */
final class IsolationText {

    private IsolationText() {
    }

    static String of(Isolation at, IsolationPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(at.stage() == Stage.ENDED ? "Answered: %s=%s".formatted(at.test(), at.outcome().orElse(""))
                : "%d of %d  %s".formatted(at.stage().ordinal() + 1, Stage.ENDED.ordinal(), heading(at.stage(), plan)));
        switch (at.stage()) {
            case POWER_OFF -> lines.add("Switch the phone off and pull the cable. The bench sees it leave.");
            case BATTERY_OFF -> lines.add("Open the phone when it is closed. Unplug the battery before anything else.");
            case CHANGE -> change(lines, plan);
            case RECONNECT -> lines.add("Plug in what has to be on (battery, screen), then the cable. The bench sees it come back.");
            case RETRY -> lines.add("A phone in recovery, restore or DFU mode is restored when --firmware is given; the data is kept. "
                    + "One that runs iOS is watched for %d minutes.".formatted(IsolationDesk.BOOT_WATCH.toMinutes()));
            case ENDED -> lines.add("The answer is in the case.");
        }
        danger(at).ifPresent(lines::add);
        return String.join("\n  ", lines);
    }

    private static String heading(Stage stage, IsolationPlan plan) {
        return switch (stage) {
            case POWER_OFF -> "Power off";
            case BATTERY_OFF -> "Battery off";
            case CHANGE -> plan.name();
            case RECONNECT -> "Reconnect";
            case RETRY -> "Try again";
            case ENDED -> "";
        };
    }

    private static void change(List<String> lines, IsolationPlan plan) {
        plan.procedure().forEach(line -> lines.add((line.warning() ? "! " : "- ") + line.text()));
        if (!plan.stops().isEmpty()) {
            lines.add("While it is off these do not work: " + String.join(", ", plan.stops()) + ".");
        }
    }

    /** A phone that is on while a flex is touched loses more than the flex. */
    static Optional<String> danger(Isolation at) {
        return at.isDangerous() ? Optional.of("! The phone is still connected. Pull the cable before you touch battery or flex.") : Optional.empty();
    }

    /** What the bench has seen of a phone that runs; empty when there is nothing to say. */
    static Optional<String> up(Isolation at, Instant now) {
        return at.up(now).map(IsolationText::seconds).map(up -> "The phone runs iOS for " + up + ".");
    }

    private static String seconds(Duration up) {
        return "%d:%02d".formatted(up.toMinutes(), up.toSecondsPart());
    }
}
