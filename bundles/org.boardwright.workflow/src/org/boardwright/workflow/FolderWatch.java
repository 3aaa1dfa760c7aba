package org.boardwright.workflow;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tells when files in a folder come, go or change. Where the file system cannot tell, it stays silent; who listens looks on other occasions too. */
public final class FolderWatch implements AutoCloseable {

    private final Predicate<String> wanted;
    private final Runnable changed;
    private final Consumer<IOException> trouble;
    /** The folder to watch; null for none. */
    private volatile Path followed;
    private WatchService service;
    private Path watched;

    /**
     * Watches nothing yet.
     *
     * @param wanted  whether a file of this name is of interest
     * @param changed called on a thread of its own, often several times for one change
     * @param trouble told when a folder cannot be watched, in a sentence that names it
     */
    public FolderWatch(Predicate<String> wanted, Runnable changed, Consumer<IOException> trouble) {
        this.wanted = wanted;
        this.changed = changed;
        this.trouble = trouble;
    }

    /** Watches a folder in place of the one before; one that is not there is not watched. Never waits, which a file system may. */
    public void watch(Path folder) {
        followed = folder;
        Thread.ofVirtual().name("watch").start(this::follow);
    }

    private synchronized void follow() {
        Path folder = followed;
        if (folder == null) {
            end();
        } else if (!folder.equals(watched) && Files.isDirectory(folder)) {
            end();
            begin(folder);
        }
    }

    private void begin(Path folder) {
        try {
            WatchService fresh = folder.getFileSystem().newWatchService();
            folder.register(fresh, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
            service = fresh;
            watched = folder;
            Thread.ofVirtual().name("watch on " + folder).start(() -> listen(fresh));
        } catch (IOException e) {
            trouble.accept(new IOException(folder + " cannot be watched; changes by other programs are seen at the next change here", e));
        }
    }

    private void listen(WatchService from) {
        try {
            changed.run(); // for what changed just before
            while (true) {
                WatchKey key = from.take();
                boolean any = key.pollEvents().stream().map(WatchEvent::context).anyMatch(this::isWanted);
                if (any) {
                    changed.run();
                }
                if (!key.reset()) {
                    forget(from);
                    changed.run();
                    return;
                }
            }
        } catch (ClosedWatchServiceException e) {
            // the way to end this
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Events that were lost have no name; then anything may have changed. */
    private boolean isWanted(Object name) {
        return name == null || wanted.test(name.toString());
    }

    /** The folder is gone. */
    private synchronized void forget(WatchService from) {
        if (service == from) {
            end();
        }
    }

    /** Watches nothing any more. Never waits. */
    @Override
    public void close() {
        followed = null;
        Thread.ofVirtual().name("watch").start(this::follow);
    }

    private void end() {
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                trouble.accept(new IOException("the watch on " + watched + " could not be closed", e));
            }
            service = null;
        }
        watched = null;
    }
}
