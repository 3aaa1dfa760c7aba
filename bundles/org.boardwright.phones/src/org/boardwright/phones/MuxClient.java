package org.boardwright.phones;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;

import org.boardwright.phones.internal.Deadline;
import org.boardwright.phones.internal.Trouble;
import org.boardwright.phones.wire.MuxAddress;
import org.boardwright.phones.wire.MuxFrame;
import org.boardwright.phones.wire.Plists;
import org.boardwright.phones.wire.Wire;

/** Talks with a usbmuxd. Safe to use from several threads; each call has a connection of its own. */
public final class MuxClient {

    private static final String USBMUXD = "usbmuxd";
    private static final int OK = 0;
    private static final int BAD_DEVICE = 2;
    private static final int BAD_VERSION = 6;

    private final MuxAddress address;
    private final Duration patience;

    /**
     * Makes a client; nothing is connected yet.
     *
     * @param patience how long an answer may take
     */
    public MuxClient(MuxAddress address, Duration patience) {
        this.address = Objects.requireNonNull(address, "address");
        this.patience = Objects.requireNonNull(patience, "patience");
    }

    /** How long an answer may take. */
    public Duration patience() {
        return patience;
    }

    /**
     * The phones on a cable; those on the network are left out.
     *
     * @throws PhoneException when usbmuxd cannot be asked
     */
    public List<MuxPhone> list() throws PhoneException {
        var answer = ask(Plists.of("MessageType", "ListDevices"));
        var phones = new ArrayList<MuxPhone>();
        if (answer.get("DeviceList") instanceof NSArray list) {
            for (var each : list.getArray()) {
                if (each instanceof NSDictionary device) {
                    attached(device).ifPresent(phones::add);
                }
            }
            return phones;
        }
        throw new PhoneException(PhoneException.Kind.OLD_VERSION, ("usbmuxd at %s cannot list its phones. "
                + "Update it: version 1.0.9 or newer is needed.").formatted(address), null);
    }

    private static Optional<MuxPhone> attached(NSDictionary event) {
        var properties = Plists.inner(event, "Properties");
        var onCable = properties.filter(each -> Plists.text(each, "ConnectionType").orElse("USB").equals("USB"));
        var device = Plists.number(event, "DeviceID");
        var udid = onCable.flatMap(each -> Plists.text(each, "SerialNumber")).map(each -> PhoneIds.ofUdid(each).udid());
        return device.isEmpty() ? Optional.empty() : udid.map(each -> new MuxPhone(device.get().intValue(), each));
    }

    /**
     * The pair record of a phone on this computer.
     *
     * @return empty when there is none
     * @throws PhoneException when usbmuxd cannot be asked
     */
    public Optional<NSDictionary> pairRecord(String udid) throws PhoneException {
        var data = Plists.data(ask(Plists.of("MessageType", "ReadPairRecord", "PairRecordID", udid)), "PairRecordData");
        try {
            return data.isEmpty() ? Optional.empty() : Optional.of(Plists.dictionary(data.get()));
        } catch (IOException broken) {
            throw new PhoneException(PhoneException.Kind.GARBAGE,
                    "The pair record of this phone on this computer is broken. Pair anew: idevicepair unpair, then idevicepair pair.", broken);
        }
    }

    private NSDictionary ask(NSDictionary request) throws PhoneException {
        try (var wire = open(); var deadline = new Deadline(wire, patience)) {
            return exchange(wire, request, deadline);
        } catch (PhoneException told) {
            throw told;
        } catch (IOException broken) {
            throw new PhoneException(PhoneException.Kind.PHONE_GONE, "The connection to usbmuxd could not be closed.", broken);
        }
    }

    private Wire open() throws PhoneException {
        try {
            return Wire.connect(address);
        } catch (IOException refused) {
            throw Trouble.connecting(address, refused);
        }
    }

    private static NSDictionary exchange(Wire wire, NSDictionary request, Deadline deadline) throws PhoneException {
        request.put("ClientVersionString", "Boardwright");
        request.put("ProgName", "boardwright");
        request.put("kLibUSBMuxVersion", 3);
        try {
            new MuxFrame(1, request).write(wire.out());
            return MuxFrame.read(wire.in()).body();
        } catch (IOException broken) {
            throw Trouble.talking(USBMUXD, deadline, broken);
        }
    }

    /**
     * Connects to a port of a phone.
     *
     * @return the caller closes it
     * @throws PhoneException when usbmuxd or the phone refuses
     */
    public Wire connect(MuxPhone phone, int port) throws PhoneException {
        var wire = open();
        try (var deadline = new Deadline(wire, patience)) {
            var request = Plists.of("MessageType", "Connect", "DeviceID", phone.device(), "PortNumber", MuxFrame.swapped(port));
            check(exchange(wire, request, deadline), port);
            return wire;
        } catch (PhoneException refused) {
            closeQuietly(wire, refused);
            throw refused;
        }
    }

    private static void closeQuietly(Closeable wire, Exception reason) {
        try {
            wire.close();
        } catch (IOException broken) {
            reason.addSuppressed(broken);
        }
    }

    private static void check(NSDictionary result, int port) throws PhoneException {
        int number = Plists.number(result, "Number").orElse(-1L).intValue();
        switch (number) {
            case OK -> {
            }
            case BAD_DEVICE -> throw new PhoneException(PhoneException.Kind.PHONE_GONE,
                    "The phone left before it could be asked. Plug it in again.", null);
            case BAD_VERSION -> throw new PhoneException(PhoneException.Kind.OLD_VERSION,
                    "usbmuxd speaks another version of its protocol. Update usbmuxd.", null);
            default -> throw new PhoneException(PhoneException.Kind.PHONE_GONE, ("The phone does not take connections on port %d (%d). "
                    + "Wait until it has started; when it stays so, restart it.").formatted(port, number), null);
        }
    }

    /**
     * Listens until closed or usbmuxd ends.
     *
     * @throws PhoneException when usbmuxd cannot be asked
     */
    public Listening listen() throws PhoneException {
        var wire = open();
        try (var deadline = new Deadline(wire, patience)) {
            check(exchange(wire, Plists.of("MessageType", "Listen"), deadline), 0);
            return new Listening(wire);
        } catch (PhoneException refused) {
            closeQuietly(wire, refused);
            throw refused;
        }
    }

    /** A connection on which usbmuxd tells what happens. */
    public static final class Listening implements Closeable {

        private final Wire wire;

        private Listening(Wire wire) {
            this.wire = wire;
        }

        /**
         * Waits for the next event.
         *
         * @throws IOException when usbmuxd ends, or this is closed
         */
        public MuxEvent next() throws IOException {
            while (true) {
                var event = event(MuxFrame.read(wire.in()).body());
                if (event.isPresent()) {
                    return event.get();
                }
            }
        }

        private static Optional<MuxEvent> event(NSDictionary body) {
            var device = Plists.number(body, "DeviceID").map(Long::intValue);
            return switch (Plists.text(body, "MessageType").orElse("")) {
                case "Attached" -> attached(body).map(MuxEvent.Attached::new);
                case "Detached" -> device.map(MuxEvent.Detached::new);
                case "Paired" -> device.map(MuxEvent.Paired::new);
                default -> Optional.empty();
            };
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }
}
