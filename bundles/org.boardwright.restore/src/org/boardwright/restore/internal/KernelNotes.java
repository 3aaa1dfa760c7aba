package org.boardwright.restore.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.boardwright.phones.KernelLog;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Transport;
import org.boardwright.probe.usb.KernelLogParts;
import org.boardwright.probe.usb.KernelLogProbe;

/**
 * What the kernel says of the phone's port while a restore runs: goes into the log of the run at its place, and into a file of its own that
 * a case can read. Used by one thread.
 */
final class KernelNotes {

    /** In front of a line of the kernel. The probe for restore logs passes over such lines. */
    private static final String KERNEL = "boardwright: kernel: ";
    /** What a phone that restarts or is switched off leaves behind, in words of {@link KernelLogParts#TROUBLE}. */
    private static final Set<String> HARMLESS = Set.of("none", "transfer-lost");

    private final Optional<KernelLog> log;
    private final Path kept;
    private final Map<String, Set<String>> known = new HashMap<>();
    private boolean blind;

    /** @param kept file for the lines; not made while there are none */
    KernelNotes(Optional<KernelLog> log, Path kept) {
        this.log = log;
        this.kept = kept;
    }

    /** What was said of a port until now is of another time. */
    void begin(String port, Consumer<String> note) {
        if (!known.containsKey(port)) {
            known.put(port, new HashSet<>(lines(port, note)));
        }
    }

    /** Notes what has been said of a port since. */
    void look(String port, Consumer<String> note) {
        Set<String> before = known.computeIfAbsent(port, p -> new HashSet<>());
        List<String> fresh = lines(port, note).stream().filter(before::add).toList();
        fresh.forEach(line -> note.accept(KERNEL + line));
        try {
            if (!fresh.isEmpty()) {
                Files.write(kept, fresh, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            note.accept(KERNEL + "cannot be kept: " + e.getMessage());
        }
    }

    private List<String> lines(String port, Consumer<String> note) {
        if (blind || log.isEmpty()) {
            return List.of();
        }
        try {
            return log.get().about(port, () -> false).lines().toList();
        } catch (IOException e) {
            blind = true;
            note.accept(KERNEL + "not read: " + e.getMessage());
            return List.of();
        }
    }

    /** Whether the kernel has reported errors that a phone does not make by restarting. */
    boolean sawLinkErrors() {
        return Files.exists(kept) && trouble().filter(t -> !HARMLESS.contains(t)).isPresent();
    }

    private Optional<String> trouble() {
        try (var session = new KernelLogProbe().open(Transport.ofFile(kept))) {
            return session.read(() -> false) instanceof ProbeAnswer.Observed observed
                    ? observed.facets(KernelLogParts.TROUBLE).stream().map(f -> f.value()).findFirst() : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
