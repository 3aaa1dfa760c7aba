package org.boardwright.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.boardwright.emulator.internal.CrashReports;
import org.boardwright.emulator.internal.Diagnostics;
import org.boardwright.emulator.internal.HostTrust;
import org.boardwright.emulator.internal.Lockdown;
import org.boardwright.emulator.internal.PhoneValues;
import org.boardwright.emulator.internal.PortService;
import org.boardwright.phones.wire.GarbageException;
import org.boardwright.phones.wire.MuxFrame;
import org.boardwright.phones.wire.Wire;

/**
 * A phone that runs iOS: lockdownd with pairing and TLS, crash reports, diagnostics. Safe to use from several threads;
 * what it knows of computers it trusts lives as long as the object.
 */
public final class RunningPhone implements EmulatedPhone {

    private static final int PRODUCT_ID = 0x12a8;
    private static final int FIRST_SERVICE_PORT = 49152;

    private final PhoneIdentity identity;
    private final Runnable leaveBus;
    private final HostTrust trust = new HostTrust();
    private final Lockdown lockdown;
    private final Map<String, PortService> services;
    private final Map<Integer, PortService> ports = new ConcurrentHashMap<>();
    private volatile Lock lock = Lock.OPEN;

    /**
     * Makes a phone.
     *
     * @param crashReports folder of its crash and panic reports; what a computer removes on the phone is removed there
     */
    public RunningPhone(PhoneIdentity identity, Path crashReports) {
        this(identity, crashReports, () -> { });
    }

    /**
     * Makes a phone that can be sent into recovery mode.
     *
     * @param leaveBus takes the phone off the bus, where it is not seen in recovery mode
     */
    public RunningPhone(PhoneIdentity identity, Path crashReports, Runnable leaveBus) {
        this.leaveBus = leaveBus;
        this.identity = Objects.requireNonNull(identity, "identity");
        services = Map.of("com.apple.crashreportmover", CrashReports::move,
                "com.apple.crashreportcopymobile", new CrashReports(crashReports),
                "com.apple.mobile.diagnostics_relay", new Diagnostics(identity));
        lockdown = new Lockdown(this, new PhoneValues(identity, trust), trust);
    }

    /** What it answers to computers now. */
    public Lock lock() {
        return lock;
    }

    /** Locks or unlocks it, or answers the question whether to trust the computer. */
    public void lock(Lock now) {
        lock = Objects.requireNonNull(now, "now");
    }

    /** It was told to restart into recovery mode: it leaves the bus. */
    public void enterRecovery() {
        leaveBus.run();
    }

    @Override
    public PhoneIdentity identity() {
        return identity;
    }

    @Override
    public int productId() {
        return PRODUCT_ID;
    }

    @Override
    public boolean listensOn(int port) {
        return listener(port).isPresent();
    }

    @Override
    public void serve(int port, InputStream in, OutputStream out) throws IOException {
        try {
            listener(port).orElseThrow().serve(Wire.over(in, out));
        } catch (GarbageException wrong) {
            throw wrong;
        } catch (IOException left) {
            // a client hangs up when it has enough, often in the middle of ending TLS
        }
    }

    private Optional<PortService> listener(int port) {
        return port == MuxFrame.LOCKDOWN_PORT ? Optional.of(lockdown) : Optional.ofNullable(ports.get(port));
    }

    /**
     * Starts a service, as lockdownd does when asked.
     *
     * @return the port it then listens on, in TLS; empty when there is no such service
     */
    public Optional<Integer> startService(String name) {
        var service = services.get(name);
        if (service == null) {
            return Optional.empty();
        }
        int port = FIRST_SERVICE_PORT + services.keySet().stream().sorted().toList().indexOf(name);
        ports.put(port, wire -> service.serve(trust.secured(wire)));
        return Optional.of(port);
    }
}
