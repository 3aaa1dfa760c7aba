package org.boardwright.phones;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.boardwright.phones.internal.MuxWatch;
import org.boardwright.phones.internal.UsbWatch;
import org.boardwright.phones.wire.MuxAddress;

/**
 * Watches the phones that are plugged into this computer: USB several times a second, usbmuxd as it tells. Safe to use
 * from several threads; close it.
 */
public final class PhoneBench implements AutoCloseable {

    /** How long a phone or usbmuxd may take to answer. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(PhoneBench.class.getName());

    private final UsbSource source;
    private final UsbWatch usb;
    private final MuxWatch mux;
    private final MuxClient client;
    private final List<Consumer<List<Phone>>> listeners = new CopyOnWriteArrayList<>();
    private final Object telling = new Object();
    private State told = new State(List.of(), List.of());

    /** What listeners were told of. */
    private record State(List<Phone> phones, List<String> troubles) {
    }

    /**
     * Begins to watch.
     *
     * @param source  of USB
     * @param address of usbmuxd
     * @param clock   for the times in records
     */
    public PhoneBench(UsbSource source, MuxAddress address, Clock clock) {
        this.source = source;
        client = new MuxClient(address, PATIENCE);
        usb = new UsbWatch(source, clock, this::changed);
        mux = new MuxWatch(client, this::changed);
        usb.start();
        mux.start();
    }

    /** The phones that are plugged in now, in the order of their ports. */
    public List<Phone> phones() {
        return Merge.phones(usb.phones(), mux.phones());
    }

    /** What cannot be seen on this computer and what to do about it; sentences. Empty when all is well. */
    public List<String> troubles() {
        return Stream.concat(usb.trouble().stream(), mux.trouble().stream()).toList();
    }

    /**
     * Asks to be told of every change of the phones or the troubles.
     *
     * @param listener is given all phones; called on any thread, one call at a time; returns soon
     * @return close it to hear no more
     */
    public Subscription onChange(Consumer<List<Phone>> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return () -> listeners.remove(listener);
    }

    /** A subscription that can be closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private void changed() {
        synchronized (telling) {
            var now = new State(phones(), troubles());
            if (!now.equals(told)) {
                told = now;
                listeners.forEach(listener -> tell(listener, now.phones()));
            }
        }
    }

    private static void tell(Consumer<List<Phone>> listener, List<Phone> now) {
        try {
            listener.accept(now);
        } catch (RuntimeException defect) {
            LOG.log(Level.ERROR, "a listener of the bench failed; the others are told all the same", defect);
        }
    }

    /**
     * Waits until everything that is plugged in has been asked once.
     *
     * @return false when that took longer
     */
    public boolean settle(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        return usb.settle(end) && mux.settle(end);
    }

    /**
     * The record of a phone's USB connection since this bench watches, as {@code UsbRecordProbe} reads it.
     *
     * @return empty when the phone's port is not known
     */
    public Optional<String> usbRecord(Phone phone) {
        return phone.link().map(link -> usb.record(link.port()));
    }

    /**
     * What the kernel said of a phone's port.
     *
     * @param cancelled asked several times a second
     * @return empty when it said nothing, the port is not known, or this system does not tell
     * @throws PhoneException when it may not be read; says what to do
     */
    public Optional<String> kernelLog(Phone phone, BooleanSupplier cancelled) throws IOException {
        if (phone.link().isEmpty() || source.kernelLog().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(source.kernelLog().get().about(phone.link().get().port(), cancelled)).filter(each -> !each.isBlank());
    }

    /** The usbmuxd of this bench. */
    public MuxClient mux() {
        return client;
    }

    @Override
    public void close() {
        usb.close();
        mux.close();
    }
}
