package org.boardwright.probe.restorelog.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.boardwright.probe.restorelog.internal.RestoreEvent.CheckpointBegun;
import org.boardwright.probe.restorelog.internal.RestoreEvent.CheckpointEnded;
import org.boardwright.probe.restorelog.internal.RestoreEvent.CheckpointOpen;
import org.boardwright.probe.restorelog.internal.RestoreEvent.DeviceFault;
import org.boardwright.probe.restorelog.internal.RestoreEvent.DomainCode;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Failed;
import org.boardwright.probe.restorelog.internal.RestoreEvent.TimedOut;

/** The log of the restore daemon on the phone, which it sends after a failure. */
final class DeviceGrammar implements Grammar {

    // CHECKPOINT FAILURE:(FAILURE:14) RESTORED:[0x0624] restore_images [0]D(failed to restore image)
    private static final Pattern CHECKPOINT = Pattern.compile("""
            CHECKPOINT ([A-Z_-]+):\\s?(?:\\(FAILURE:(-?\\d{1,18})\\)\\s?)?\
            (?:\\S*:\\[0x([0-9A-Fa-f]{4,8})\\] ?(\\w*)(.*))?.*""");
    // restore-step-codes = {0x11070634:{0:53}} | restore-step-ids={0x11030635:7;0x11031300:8}
    private static final Pattern STEP = Pattern.compile(
            ".{0,40}restore-step-(ids|results|codes|domains)\\s?=\\s?\\{(.*)");
    private static final Pattern OPEN_STEP = Pattern.compile("0x([0-9A-Fa-f]{8}):\\d+");
    private static final Pattern STEP_CODE = Pattern.compile("0x([0-9A-Fa-f]{8}):\\{\\d+:(-?\\d{1,18})");
    private static final Pattern STEP_DOMAIN = Pattern.compile("0x([0-9A-Fa-f]{8}):\\{\\d+:\"(\\w+)\"");

    private static final String TIMED_OUT = "error waiting for events: timed out";

    private final Checkpoints checkpoints;
    private final Messages messages;
    private final Map<String, Long> codes = new HashMap<>();

    DeviceGrammar(GrammarTables tables) {
        this.checkpoints = tables.checkpoints();
        this.messages = tables.deviceMessages();
    }

    @Override
    public List<String> words() {
        return Stream.of(List.of("CHECKPOINT ", "restore-step-ids", "restore-step-results", "restore-step-codes", "restore-step-domains", TIMED_OUT), messages.beginnings(), DeviceFaults.WORDS)
                .flatMap(List::stream).toList();
    }

    @Override
    public void read(LogLine line, Consumer<RestoreEvent> out) {
        var text = line.text();
        if (text.startsWith("CHECKPOINT ")) {
            checkpoint(CHECKPOINT.matcher(text), out);
        } else if (text.contains("restore-step-")) {
            step(STEP.matcher(text), out);
        } else if (text.startsWith(TIMED_OUT)) {
            out.accept(new TimedOut(text));
        } else {
            messages.find(text).ifPresent(out);
            DeviceFaults.read(text, event -> fault(event, out));
        }
    }

    /** The text of a fault may name the updater it comes from, and with it the place. */
    private void fault(RestoreEvent event, Consumer<RestoreEvent> out) {
        if (event instanceof DeviceFault(var text)) {
            messages.find(text).ifPresent(out);
        }
        out.accept(event);
    }

    private void checkpoint(Matcher match, Consumer<RestoreEvent> out) {
        if (!match.matches()) {
            return;
        }
        var result = match.group(2) == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(match.group(2)));
        if (match.group(3) != null) {
            var checkpoint = checkpoints.of(Long.parseLong(match.group(3), 16), match.group(4));
            named(match.group(1), checkpoint, result, out);
            DeviceFaults.deepest(match.group(5)).map(DeviceFault::new).ifPresent(out);
        } else if (match.group(1).equals("FINISHED-ENGINES") && result.isPresent()) {
            out.accept(new Failed(OptionalLong.empty()));
        }
    }

    private static void named(String mark, Checkpoint checkpoint, OptionalLong result, Consumer<RestoreEvent> out) {
        switch (mark) {
            case "BEGIN" -> out.accept(new CheckpointBegun(checkpoint));
            case "END" -> out.accept(new CheckpointEnded(checkpoint, result.orElse(0)));
            case "FAILURE", "IMMED_RETRY" -> out.accept(new CheckpointEnded(checkpoint, result.orElse(-1)));
            // A warning or a notice ends nothing.
            default -> { }
        }
    }

    private void step(Matcher match, Consumer<RestoreEvent> out) {
        if (match.matches()) {
            switch (match.group(1)) {
                case "ids" -> open(OPEN_STEP.matcher(match.group(2)), out);
                case "domains" -> domains(STEP_DOMAIN.matcher(match.group(2)), out);
                case "results" -> results(STEP_CODE.matcher(match.group(2)), out);
                default -> codes(STEP_CODE.matcher(match.group(2)));
            }
        }
    }

    private void open(Matcher step, Consumer<RestoreEvent> out) {
        while (step.find()) {
            out.accept(new CheckpointOpen(checkpoints.of(Long.parseLong(step.group(1), 16), null)));
        }
    }

    private void results(Matcher step, Consumer<RestoreEvent> out) {
        while (step.find()) {
            var checkpoint = checkpoints.of(Long.parseLong(step.group(1), 16), null);
            out.accept(new CheckpointEnded(checkpoint, Long.parseLong(step.group(2))));
        }
    }

    /** Numbers of a domain that is named on the line after. */
    private void codes(Matcher step) {
        while (step.find()) {
            codes.put(step.group(1), Long.valueOf(step.group(2)));
        }
    }

    private void domains(Matcher step, Consumer<RestoreEvent> out) {
        while (step.find()) {
            var code = codes.get(step.group(1));
            if (code != null) {
                out.accept(new DomainCode(step.group(2), code));
            }
        }
    }
}
