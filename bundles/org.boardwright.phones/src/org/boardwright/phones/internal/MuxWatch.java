package org.boardwright.phones.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.boardwright.phones.MuxClient;
import org.boardwright.phones.MuxClient.Listening;
import org.boardwright.phones.MuxEvent;
import org.boardwright.phones.MuxPhone;
import org.boardwright.phones.Pairing;
import org.boardwright.phones.Phone;
import org.boardwright.phones.PhoneException;
import org.boardwright.phones.PhoneIds;
import org.boardwright.phones.PhoneMode;

/** Listens to usbmuxd, again when it was restarted, and asks each phone that comes. */
public final class MuxWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(MuxWatch.class.getName());
    /** After this a usbmuxd that was not there, or a phone that was not ready, is asked again. */
    private static final long AGAIN_MILLIS = 1000;

    private final MuxClient client;
    private final Runnable changed;
    private final ScheduledExecutorService work = Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("usbmuxd watch").factory());
    private final Map<Integer, MuxPhone> attached = new TreeMap<>();
    private final Map<Integer, Phone> phones = new TreeMap<>();
    private final Set<Integer> asking = new HashSet<>();
    private Optional<String> trouble = Optional.empty();
    private boolean listed;
    private Listening listening;

    /** Listens to nothing before it is started. */
    public MuxWatch(MuxClient client, Runnable changed) {
        this.client = client;
        this.changed = changed;
    }

    /** Begins to listen. */
    public void start() {
        work.execute(this::listen);
    }

    private void listen() {
        try (var now = client.listen()) {
            synchronized (this) {
                listening = now;
                trouble = Optional.empty();
            }
            changed.run();
            client.list().forEach(this::attached);
            listed();
            while (true) {
                take(now.next());
            }
        } catch (PhoneException refused) {
            lost(Optional.of(refused.getMessage()));
        } catch (IOException ended) {
            LOG.log(Level.DEBUG, "usbmuxd ended", ended);
            lost(Optional.empty());
        }
    }

    private synchronized void listed() {
        listed = true;
        notifyAll();
    }

    private void lost(Optional<String> why) {
        synchronized (this) {
            attached.clear();
            phones.clear();
            asking.clear();
            trouble = why;
        }
        listed();
        changed.run();
        later(this::listen);
    }

    private void later(Runnable task) {
        try {
            work.schedule(task, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "closed; nobody is asked again");
        }
    }

    private void take(MuxEvent event) {
        switch (event) {
            case MuxEvent.Attached(var phone) -> attached(phone);
            case MuxEvent.Detached(int device) -> detached(device);
            case MuxEvent.Paired(int device) -> ask(device);
        }
    }

    private void attached(MuxPhone phone) {
        synchronized (this) {
            if (attached.putIfAbsent(phone.device(), phone) != null) {
                return;
            }
            asking.add(phone.device());
            phones.put(phone.device(), blank(phone, Optional.empty()));
        }
        changed.run();
        ask(phone.device());
    }

    private static Phone blank(MuxPhone phone, Optional<String> why) {
        return new Phone(PhoneMode.RUNNING, PhoneIds.ofUdid(phone.udid()), Optional.empty(), Map.of(), Pairing.UNKNOWN, why);
    }

    private void detached(int device) {
        synchronized (this) {
            attached.remove(device);
            phones.remove(device);
            asking.remove(device);
            notifyAll();
        }
        changed.run();
    }

    private void ask(int device) {
        Thread.ofVirtual().name("phone " + device).start(() -> {
            MuxPhone phone;
            synchronized (this) {
                phone = attached.get(device);
            }
            if (phone != null) {
                told(device, answer(phone));
            }
        });
    }

    private Phone answer(MuxPhone phone) {
        try {
            return Questions.ask(client, phone);
        } catch (PhoneException unanswered) {
            return blank(phone, Optional.of(unanswered.getMessage()));
        }
    }

    private void told(int device, Phone phone) {
        boolean there;
        synchronized (this) {
            asking.remove(device);
            there = attached.containsKey(device);
            if (there) {
                phones.put(device, phone);
            }
            notifyAll();
        }
        changed.run();
        // A phone that restores is left alone; one that was not ready, or waits for its owner, is asked again.
        if (there && phone.mode() != PhoneMode.RESTORE && phone.pairing() != Pairing.PAIRED) {
            later(() -> ask(device));
        }
    }

    /** What the phones have told, in the order of their arrival. */
    public synchronized List<Phone> phones() {
        return List.copyOf(phones.values());
    }

    /** Why usbmuxd cannot be asked. */
    public synchronized Optional<String> trouble() {
        return trouble;
    }

    /** Waits until every phone was asked once, at most until then, in the time of {@link System#nanoTime}. */
    public synchronized boolean settle(long end) throws InterruptedException {
        while (!(listed && asking.isEmpty()) && end - System.nanoTime() > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
        }
        return listed && asking.isEmpty();
    }

    @Override
    public void close() {
        work.shutdownNow();
        try {
            Listening now;
            synchronized (this) {
                now = listening;
            }
            if (now != null) {
                now.close();
            }
        } catch (IOException broken) {
            LOG.log(Level.DEBUG, "the connection to usbmuxd was broken already", broken);
        }
    }
}
