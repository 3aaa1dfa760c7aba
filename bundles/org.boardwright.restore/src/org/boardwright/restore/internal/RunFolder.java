package org.boardwright.restore.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

import org.boardwright.restore.ErasePermission;
import org.boardwright.restore.RestoreOrder;

/** What is kept of a run, so that another workbench can go on with it. */
public final class RunFolder {

    static final String RAW_LOG = "program.log";
    static final String EXIT = "exit";

    private static final String TIMED_LOG = "restore.log";
    private static final String RUN = "run.properties";
    private static final String RECORDED = "recorded";
    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("'restore-'yyyyMMdd-HHmmss-SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Path path;
    private final Properties run;

    private RunFolder(Path path, Properties run) {
        this.path = path;
        this.run = run;
    }

    /** Makes the folder of a run that is about to start. */
    public static RunFolder create(Path parent, RestoreOrder order, Instant now) throws IOException {
        Path path = Files.createDirectory(parent.resolve(ID.format(now)));
        Properties run = new Properties();
        run.setProperty("started", now.toString());
        run.setProperty("firmware", order.firmware().toString());
        run.setProperty("case", order.caseFile());
        run.setProperty("step", order.step());
        run.setProperty("erase-permitted-by", order.permission().map(ErasePermission::by).orElse(""));
        return new RunFolder(path, run);
    }

    /** The run kept in this folder; empty when none is kept there. */
    public static Optional<RunFolder> open(Path path) throws IOException {
        Path file = path.resolve(RUN);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties run = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            run.load(in);
        }
        return Optional.of(new RunFolder(path, run));
    }

    /** Notes by which process the run can be found again. */
    public void started(ProcessHandle process) throws IOException {
        run.setProperty("pid", Long.toString(process.pid()));
        run.setProperty("pid-started", startOf(process));
        Path fresh = path.resolve(RUN + ".new");
        try (Writer out = Files.newBufferedWriter(fresh)) {
            run.store(out, "A restore of Boardwright");
        }
        Files.move(fresh, path.resolve(RUN), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    /** The process, when it still runs: same number, and started when the run's was, for numbers are used again. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(Long.parseLong(run.getProperty("pid")))
                .filter(p -> p.isAlive() && startOf(p).equals(run.getProperty("pid-started")));
    }

    /** Whether the program still runs. */
    public boolean isAlive() {
        return process().isPresent();
    }

    /** The exit code; empty while the program runs, and when it was killed. */
    OptionalInt exit() {
        Path file = path.resolve(EXIT);
        try {
            return Files.exists(file) ? OptionalInt.of(Integer.parseInt(Files.readString(file).strip())) : OptionalInt.empty();
        } catch (IOException | NumberFormatException e) {
            throw new UncheckedIOException(new IOException("The exit code cannot be read: " + file, e));
        }
    }

    /** Whether the outcome is recorded in the case. */
    public boolean isRecorded() {
        return Files.exists(path.resolve(RECORDED));
    }

    /** Notes that the outcome is recorded. */
    public void recorded() throws IOException {
        Files.writeString(path.resolve(RECORDED), "");
    }

    /** Names the run. */
    public String id() {
        return path.getFileName().toString();
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    /** What the program writes. */
    Path rawLog() {
        return path.resolve(RAW_LOG);
    }

    /** The same with the time of arrival before each line. */
    public Path timedLog() {
        return path.resolve(TIMED_LOG);
    }

    /** When the run was started. */
    public Instant started() {
        return Instant.parse(run.getProperty("started"));
    }

    /** As {@link #started}, for people. */
    public String startedWords() {
        return TIME.format(started());
    }

    /** Name of the firmware file. */
    public String firmwareName() {
        return Path.of(run.getProperty("firmware")).getFileName().toString();
    }

    /** Who permitted to erase; empty when it does not. */
    String erasePermittedBy() {
        return run.getProperty("erase-permitted-by");
    }

    /** Whether it erases the phone. */
    public boolean erases() {
        return !erasePermittedBy().isEmpty();
    }

    /** File of the case; empty for none. */
    public String caseFile() {
        return run.getProperty("case");
    }

    /** Id of the test it answers; empty for none. */
    public String step() {
        return run.getProperty("step");
    }
}
