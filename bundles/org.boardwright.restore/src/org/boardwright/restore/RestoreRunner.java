package org.boardwright.restore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.boardwright.phones.UsbSource;
import org.boardwright.restore.internal.Command;
import org.boardwright.restore.internal.RunFolder;
import org.boardwright.restore.internal.SpaceCheck;

/**
 * Starts restores and finds those that were started before. Safe to use from any thread. One at a time: two programs would fight for
 * the phone.
 */
public final class RestoreRunner {

    private static final System.Logger LOG = System.getLogger(RestoreRunner.class.getName());

    private final Path folder;
    private final RestoreTools tools;
    private final SilenceLimits limits;
    private final Clock clock;
    private final Optional<UsbSource> usb;

    /**
     * @param folder where runs are kept, one folder each, and where firmware is unpacked; made when it is not there
     * @param limits how long a phone may say nothing
     */
    public RestoreRunner(Path folder, RestoreTools tools, SilenceLimits limits, Clock clock) {
        this.folder = folder.toAbsolutePath();
        this.tools = tools;
        this.limits = limits;
        this.clock = clock;
        this.usb = Optional.empty();
    }

    private RestoreRunner(RestoreRunner origin, UsbSource usb) {
        this.folder = origin.folder;
        this.tools = origin.tools;
        this.limits = origin.limits;
        this.clock = origin.clock;
        this.usb = Optional.of(usb);
    }

    /** The same, but it also watches USB, so that a phone that restarted by itself is told from a connection that broke. */
    public RestoreRunner watching(UsbSource source) {
        return new RestoreRunner(this, source);
    }

    /** The same, watching the USB of this computer where that is known how. */
    public RestoreRunner watchingUsb() {
        Path sysfs = Path.of("/sys");
        return Files.isDirectory(sysfs.resolve("bus/usb/devices")) ? watching(UsbSource.ofSystem("Linux")) : this;
    }

    /**
     * Starts a restore.
     *
     * @param listener told how it goes on
     * @throws RestoreRefusedException when it cannot be started; the message says why and what to do
     */
    public synchronized RestoreRun start(RestoreOrder order, RestoreListener listener) throws RestoreRefusedException {
        refuseSecond();
        try {
            Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
            SpaceCheck.check(order.firmware(), unpacked);
            RunFolder run = RunFolder.create(folder, order, clock.instant());
            Process process = new Command(tools, order, unpacked).start(run.path());
            run.started(process.toHandle());
            return RestoreRun.follow(run, process.toHandle(), limits, usb, clock, listener);
        } catch (IOException e) {
            throw new RestoreRefusedException("The restore could not be started: " + e.getMessage() + ".", e);
        }
    }

    private void refuseSecond() throws RestoreRefusedException {
        Optional<RunFolder> other = folders().stream().filter(RunFolder::isAlive).findFirst();
        if (other.isPresent()) {
            throw new RestoreRefusedException("A restore is running already (started %s, %s). Wait for its end or cancel it."
                    .formatted(other.get().startedWords(), other.get().firmwareName()));
        }
    }

    /**
     * Finds the restores whose outcome nobody has recorded yet: those that still run, and those that ended while no workbench was
     * there. They are followed from where they were left.
     *
     * @param listener told how each goes on
     */
    public List<RestoreRun> unrecorded(RestoreListener listener) {
        return folders().stream().filter(f -> !f.isRecorded())
                .map(f -> RestoreRun.follow(f, f.process().orElse(null), limits, usb, clock, listener)).toList();
    }

    /**
     * How long each phase took on phones of a run's model that were restored here before it. Nothing is known of a model that is not.
     */
    public UsualTimes usual(RestoreRun run) {
        List<PhaseTimes> restores = new ArrayList<>();
        if (!run.model().isEmpty()) {
            folders().stream().filter(f -> f.model().equals(run.model()) && f.started().isBefore(run.started()))
                    .forEach(f -> took(f).ifPresent(restores::add));
        }
        return UsualTimes.of(restores);
    }

    private static Optional<PhaseTimes> took(RunFolder run) {
        try {
            return run.took();
        } catch (IOException | NumberFormatException broken) {
            LOG.log(System.Logger.Level.WARNING, "The times of " + run.path() + " cannot be read and are left out: " + broken.getMessage());
            return Optional.empty();
        }
    }

    /** Every run that is kept, oldest first, recorded or not. */
    private List<RunFolder> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<RunFolder> runs = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) {
                RunFolder.open(child).ifPresent(runs::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the restores cannot be read: " + folder, e);
        }
        return runs;
    }
}
