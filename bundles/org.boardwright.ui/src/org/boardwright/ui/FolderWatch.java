package org.boardwright.ui;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

import org.boardwright.workflow.CaseRecord;
import org.eclipse.core.runtime.ILog;

/** Tells when cases in a folder come, go or change. Where the file system cannot tell, it stays silent; the list is read anew on other occasions too. */
public final class FolderWatch implements AutoCloseable {

    private final Runnable changed;
    /** The folder to watch; null for none. */
    private volatile Path wanted;
    private WatchService service;
    private Path watched;

    /** @param changed called on a thread of its own, often several times for one change */
    public FolderWatch(Runnable changed) {
        this.changed = changed;
    }

    /** Watches a folder in place of the one before; one that is not there is not watched. Never waits, which a file system may. */
    public void watch(Path folder) {
        wanted = folder;
        Thread.ofVirtual().name("cases folder").start(this::follow);
    }

    private synchronized void follow() {
        Path folder = wanted;
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
            Thread.ofVirtual().name("cases folder").start(() -> listen(fresh));
        } catch (IOException e) {
            ILog.get().warn(folder + " cannot be watched; changes by other programs are seen at the next change here", e);
        }
    }

    private void listen(WatchService from) {
        try {
            while (true) {
                WatchKey key = from.take();
                boolean cases = key.pollEvents().stream().map(e -> String.valueOf(e.context())).anyMatch(FolderWatch::isCase);
                if (cases) {
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
    private static boolean isCase(String name) {
        return "null".equals(name) || name.endsWith(CaseRecord.ENDING) && !name.startsWith(".");
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
        wanted = null;
        Thread.ofVirtual().name("cases folder").start(this::follow);
    }

    private void end() {
        watched = null;
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                ILog.get().warn("the watch on the folder of cases could not be closed", e);
            }
            service = null;
        }
    }
}
