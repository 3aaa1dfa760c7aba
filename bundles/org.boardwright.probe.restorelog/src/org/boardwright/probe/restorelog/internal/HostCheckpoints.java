package org.boardwright.probe.restorelog.internal;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.boardwright.probe.restorelog.internal.RestoreEvent.CheckpointBegun;
import org.boardwright.probe.restorelog.internal.RestoreEvent.CheckpointEnded;
import org.boardwright.probe.restorelog.internal.RestoreEvent.DeviceFault;

/** Checkpoints as host tools print them, in the three forms they have had. */
final class HostCheckpoints {

    // Checkpoint 4294968884 complete with code 53
    static final Pattern OLD = Pattern.compile("Checkpoint (\\d{1,20}) complete with code (-?\\d{1,18})");
    // Checkpoint completed id: 0x60D (wait_for_storage) result=0 | Completed checkpoint id: 0x655 (is_host_compatible)
    static final Pattern NEW = Pattern.compile("""
            (?:Checkpoint )?(?i:(started|completed|failure)|warning)\\s+(?:checkpoint )?id: 0x([0-9A-Fa-f]{1,16})\
            (?: \\(([^)]*)\\))?(?: result=(-?\\d{1,18}))?:?(.*)""");

    private final Checkpoints checkpoints;

    HostCheckpoints(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    void read(String text, Consumer<RestoreEvent> out) {
        if (!text.startsWith("Checkpoint ") && text.indexOf(" checkpoint id: ") < 0) {
            return;
        }
        var old = OLD.matcher(text);
        var recent = NEW.matcher(text);
        if (text.contains(" complete with code ") && old.matches()) {
            var checkpoint = checkpoints.of(Long.parseUnsignedLong(old.group(1)), null);
            out.accept(new CheckpointEnded(checkpoint, Long.parseLong(old.group(2))));
        } else if (recent.matches() && recent.group(1) != null) {
            recent(recent, out);
        }
    }

    private void recent(Matcher match, Consumer<RestoreEvent> out) {
        var checkpoint = checkpoints.of(Long.parseUnsignedLong(match.group(2), 16), match.group(3));
        long result = match.group(4) == null ? 0 : Long.parseLong(match.group(4));
        switch (Character.toLowerCase(match.group(1).charAt(0))) {
            case 's' -> out.accept(new CheckpointBegun(checkpoint));
            case 'c' -> out.accept(new CheckpointEnded(checkpoint, result));
            // A failure is one even when its result is printed as 0.
            default -> out.accept(new CheckpointEnded(checkpoint, result == 0 ? -1 : result));
        }
        DeviceFaults.deepest(match.group(5)).map(DeviceFault::new).ifPresent(out);
    }
}
