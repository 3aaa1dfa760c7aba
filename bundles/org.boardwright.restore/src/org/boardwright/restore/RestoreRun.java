package org.boardwright.restore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.boardwright.phones.UsbSource;
import org.boardwright.restore.internal.Follower;
import org.boardwright.restore.internal.RunFolder;

/** A restore that was started. Safe to use from any thread. */
public final class RestoreRun {

    private final RunFolder folder;
    private final Follower follower;

    private RestoreRun(RunFolder folder, Follower follower) {
        this.folder = folder;
        this.follower = follower;
    }

    /**
     * Follows a run on a thread of its own.
     *
     * @param process null when it has ended already
     * @param usb     empty when USB is not watched
     */
    static RestoreRun follow(RunFolder folder, ProcessHandle process, SilenceLimits limits, Optional<UsbSource> usb, Clock clock,
            RestoreListener listener) {
        Follower follower = new Follower(folder, process, limits, usb, clock, listener);
        Thread.ofVirtual().name("restore " + folder.id()).start(follower);
        return new RestoreRun(folder, follower);
    }

    /** Names this run for ever, e.g. {@code restore-20261127-142028-513}. */
    public String id() {
        return folder.id();
    }

    /** When it was started. */
    public Instant started() {
        return folder.started();
    }

    /** Name of the firmware file. */
    public String firmwareName() {
        return folder.firmwareName();
    }

    /** Whether it erases the phone. */
    public boolean erases() {
        return folder.erases();
    }

    /** File of the case it belongs to; empty for none. */
    public String caseFile() {
        return folder.caseFile();
    }

    /** Id of the test it answers; empty for none. */
    public String step() {
        return folder.step();
    }

    /** Product type of the phone; empty when it is not known. */
    public String model() {
        return folder.model();
    }

    /** The log so far: each line with the time at which it arrived. Whole once the verdict is there. */
    public Path log() {
        return folder.timedLog();
    }

    /** What the kernel said of the phone's port meanwhile; empty when it said nothing, or may not be read. */
    public Optional<Path> kernelLog() {
        return Optional.of(folder.kernelLog()).filter(Files::exists);
    }

    /** The verdict, once the restore has ended. Fails only when the log cannot be read or written. */
    public CompletableFuture<RestoreVerdict> verdict() {
        return follower.verdict().copy();
    }

    /**
     * Ends the restore. A phone that is cut off in the middle stays in recovery mode and has to be restored again.
     *
     * @param by who wants it
     */
    public void cancel(String by) {
        follower.cancel(by);
    }

    /** Notes that the outcome is recorded, so that no other workbench does it again. */
    public void recorded() {
        try {
            folder.recorded();
        } catch (IOException e) {
            throw new UncheckedIOException("It cannot be noted that the restore is recorded: " + folder.path(), e);
        }
    }
}
