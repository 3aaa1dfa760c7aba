package org.boardwright.ui.internal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.ui.monitoring.IUiFreezeEventLogger;
import org.eclipse.ui.monitoring.UiFreezeEvent;

/** Keeps what Eclipse's monitor of the event loop finds. The monitor makes its own, so what is found is kept for all of them. */
public final class FreezeLog implements IUiFreezeEventLogger {

    static final Queue<UiFreezeEvent> FOUND = new ConcurrentLinkedQueue<>();

    @Override
    public void log(UiFreezeEvent event) {
        FOUND.add(event);
    }
}
