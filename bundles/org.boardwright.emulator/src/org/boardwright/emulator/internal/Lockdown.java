package org.boardwright.emulator.internal;

import java.io.IOException;

import org.boardwright.emulator.RunningPhone;
import org.boardwright.phones.wire.Wire;

/** The daemon that a phone answers computers with. */
public final class Lockdown implements PortService {

    private final RunningPhone phone;
    private final PhoneValues values;
    private final HostTrust trust;

    /** The daemon of a phone. */
    public Lockdown(RunningPhone phone, PhoneValues values, HostTrust trust) {
        this.phone = phone;
        this.values = values;
        this.trust = trust;
    }

    @Override
    public void serve(Wire wire) throws IOException {
        new LockdownClient(phone, values, trust, wire).talk();
    }
}
