package org.boardwright.probe.restorelog.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.boardwright.probe.restorelog.Phase;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Advanced;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Disappeared;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Disconnected;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Failed;
import org.boardwright.probe.restorelog.internal.RestoreEvent.FailureLevel;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Reached;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Succeeded;
import org.boardwright.probe.restorelog.internal.RestoreEvent.TimedOut;

/** What Apple's restore library (AMRestore) writes for iTunes, Finder, Apple Configurator and 3uTools. */
final class AmrGrammar implements Grammar {

    // <Restore Device 0x7f96>: operation 28 progress -1
    static final Pattern OPERATION = Pattern.compile(
            "<([A-Z]\\w*)(?: Mode)? Device[^>]*>: operation (\\d{1,4}) progress (-?\\d{1,4})");
    // <Restore Device>: Restore failed (result = 11)
    static final Pattern RESULT = Pattern.compile(
            "<[A-Z][^>]*Device[^>]*>: ([A-Za-z ]+) (succeeded|failed)(?: \\(\\w+ = (-?\\d{1,18})\\))?.*");
    static final Pattern PHASE = Pattern.compile("Finished (\\w+) Restore Phase: (\\w+).*");
    static final Pattern COMPLETED = Pattern.compile("(?:Restore completed, status: ?|\\w+: Restore error |"
            + "AMRestorePerform\\w+ failed with error: ?)(-?\\d{1,18}).*");
    static final Pattern LEVEL = Pattern.compile("Depth:(\\d{1,2}) Code:(-?\\d{1,18}) Error:(.*)");
    // The last thing a phone in recovery mode is told: boot the kernel.
    private static final int BOOT = 9;

    private final Operations operations;

    AmrGrammar(GrammarTables tables) {
        this.operations = tables.operations();
    }

    @Override
    public List<String> words() {
        return List.of(">: ", "Depth:", " Restore Phase: ", "Restore completed, status:", ": Restore error ", "AMRestorePerform",
                " to 'Disappeared'", "Timer fired to timeout", "RestoreOS mode device disconnected");
    }

    @Override
    public void read(LogLine line, Consumer<RestoreEvent> out) {
        var text = line.text();
        if (text.startsWith("<")) {
            device(text, out);
        } else if (text.startsWith("Depth:")) {
            level(LEVEL.matcher(text), out);
        } else if (text.startsWith("Finished ")) {
            phase(PHASE.matcher(text), out);
        } else {
            completed(text, out);
            state(text, out);
        }
    }

    private void device(String text, Consumer<RestoreEvent> out) {
        if (text.contains(">: operation ")) {
            var operation = OPERATION.matcher(text);
            if (operation.matches()) {
                operation(operation, out);
                return;
            }
        }
        if (text.contains(" succeeded") || text.contains(" failed")) {
            var result = RESULT.matcher(text);
            if (result.matches()) {
                result(result, out);
            }
        }
    }

    private void operation(Matcher match, Consumer<RestoreEvent> out) {
        int number = Integer.parseInt(match.group(2));
        switch (match.group(1)) {
            case "Restore" -> out.accept(new Reached(operations.phase(number), operations.step(number), false));
            case "Recovery" -> out.accept(early(number == BOOT ? Phase.ENTER_RESTORE : Phase.BOOT_TRANSFER));
            default -> out.accept(early(Phase.BOOT_TRANSFER));
        }
        double percent = Double.parseDouble(match.group(3));
        if (percent >= 0) {
            out.accept(new Advanced(percent));
        }
    }

    private static Reached early(Phase phase) {
        return new Reached(Optional.of(phase), "", false);
    }

    private static void result(Matcher match, Consumer<RestoreEvent> out) {
        if (match.group(2).equals("failed")) {
            out.accept(new Failed(code(match.group(3))));
        } else if (match.group(1).equals("Restore")) {
            out.accept(new Succeeded());
        }
    }

    private static OptionalLong code(String digits) {
        return digits == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }

    private static void phase(Matcher match, Consumer<RestoreEvent> out) {
        if (!match.matches()) {
            return;
        }
        if (!match.group(2).equals("Successful")) {
            out.accept(new Failed(OptionalLong.empty()));
        } else if (match.group(1).equals("RestoreOS")) {
            out.accept(new Succeeded());
        } else {
            // Of recovery mode there are two, and only the operation before tells which one has ended.
            boolean recovery = match.group(1).equals("Recovery");
            out.accept(new Reached(recovery ? Optional.empty() : Optional.of(Phase.BOOT_TRANSFER), "", false));
        }
    }

    private static void completed(String text, Consumer<RestoreEvent> out) {
        if (!text.contains("Restore completed") && !text.contains("Restore error ") && !text.startsWith("AMRestorePerform")) {
            return;
        }
        var completed = COMPLETED.matcher(text);
        if (completed.matches()) {
            var code = code(completed.group(1));
            out.accept(code.getAsLong() == 0 ? new Succeeded() : new Failed(code));
        }
    }

    private static void level(Matcher match, Consumer<RestoreEvent> out) {
        if (match.matches()) {
            int depth = Integer.parseInt(match.group(1));
            out.accept(new FailureLevel(depth, Long.parseLong(match.group(2)), match.group(3).strip()));
        }
    }

    private static void state(String text, Consumer<RestoreEvent> out) {
        if (text.startsWith("Changing state from ") && text.endsWith(" to 'Disappeared'")) {
            out.accept(new Disappeared());
        } else if (text.startsWith("Timer fired to timeout")) {
            out.accept(new TimedOut(text));
        } else if (text.startsWith("RestoreOS mode device disconnected")) {
            out.accept(new Disconnected());
        }
    }
}
