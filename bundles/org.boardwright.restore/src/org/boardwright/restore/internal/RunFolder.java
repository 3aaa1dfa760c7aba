package org.boardwright.restore.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

import org.boardwright.probe.restorelog.Phase;
import org.boardwright.restore.ErasePermission;
import org.boardwright.restore.PhaseTimes;
import org.boardwright.restore.RestoreOrder;

/** What is kept of a run, so that another workbench can go on with it. */
public final class RunFolder {

    static final String RAW_LOG = "program.log";
    static final String EXIT = "exit";

    private static final String TIMED_LOG = "restore.log";
    private static final String RUN = "run.properties";
    private static final String RECORDED = "recorded";
    private static final String TIMES = "times.properties";
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
        run.setProperty("model", order.model());
        run.setProperty("erase-permitted-by", order.permission().map(ErasePermission::by).orElse(""));
        return new RunFolder(path, run);
    }

    /** The run kept in this folder; empty when none is kept there. */
    public static Optional<RunFolder> open(Path path) throws IOException {
        Path file = path.resolve(RUN);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(new RunFolder(path, load(file)));
    }

    /** Notes by which process the run can be found again. */
    public void started(ProcessHandle process) throws IOException {
        run.setProperty("pid", Long.toString(process.pid()));
        run.setProperty("pid-started", startOf(process));
        store(run, RUN, "A restore of Boardwright");
    }

    private void store(Properties what, String name, String comment) throws IOException {
        Path fresh = path.resolve(name + ".new");
        try (Writer out = Files.newBufferedWriter(fresh)) {
            what.store(out, comment);
        }
        Files.move(fresh, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Properties load(Path file) throws IOException {
        Properties what = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            what.load(in);
        }
        return what;
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

    /** Keeps how long each phase took; only of a restore that succeeded, for those to come. */
    void succeeded(PhaseTimes took) throws IOException {
        Properties kept = new Properties();
        took.times().forEach((phase, time) -> kept.setProperty(phase.id(), Long.toString(time.toMillis())));
        store(kept, TIMES, "Milliseconds in each phase of a restore that succeeded");
    }

    /** How long each phase took, when it succeeded. */
    public Optional<PhaseTimes> took() throws IOException {
        Path file = path.resolve(TIMES);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<Phase, Duration> times = new EnumMap<>(Phase.class);
        load(file).forEach((id, millis) -> Phase.of(id.toString()).ifPresent(phase -> times.put(phase, Duration.ofMillis(Long.parseLong(millis.toString())))));
        return Optional.of(new PhaseTimes(times));
    }

    /** Product type of the phone; empty when it is not known. */
    public String model() {
        return run.getProperty("model", "");
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

    /** What the kernel said of the phone's port meanwhile; not there when it said nothing. */
    public Path kernelLog() {
        return path.resolve("kernel.log");
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
