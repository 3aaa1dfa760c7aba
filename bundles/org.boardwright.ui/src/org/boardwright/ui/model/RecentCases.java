package org.boardwright.ui.model;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cases used last and the one on the bench, kept in a small file that is written at once, so that it holds after a
 * crash. The first line names the case on the bench or is empty, the others the cases used, last one first.
 */
public final class RecentCases {

    private static final int KEPT = 10;

    private final Path file;
    private Optional<Path> onBench = Optional.empty();
    private List<Path> used = List.of();

    /** @param file need not exist */
    public RecentCases(Path file) {
        this.file = file;
    }

    /** Reads what was noted before; a file that is not there is an empty one. */
    public synchronized void read() throws IOException {
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            onBench = lines.stream().limit(1).flatMap(RecentCases::path).findFirst();
            used = lines.stream().skip(1).flatMap(RecentCases::path).distinct().limit(KEPT).toList();
        }
    }

    private static Stream<Path> path(String line) {
        try {
            return line.isBlank() ? Stream.empty() : Stream.of(Path.of(line));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /** The case that was on the bench last. */
    public synchronized Optional<Path> onBench() {
        return onBench;
    }

    /** The cases used, last one first. */
    public synchronized List<Path> used() {
        return used;
    }

    /** Notes which case is on the bench now; empty when none is. */
    public synchronized void note(Optional<Path> now) throws IOException {
        if (now.equals(onBench) && now.equals(used.stream().findFirst())) {
            return;
        }
        onBench = now.map(Path::toAbsolutePath);
        List<Path> all = new ArrayList<>(used);
        onBench.ifPresent(p -> {
            all.remove(p);
            all.addFirst(p);
        });
        used = all.stream().limit(KEPT).toList();
        write();
    }

    private void write() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, Stream.concat(Stream.of(onBench.map(Path::toString).orElse("")), used.stream().map(Path::toString)).toList());
        Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
