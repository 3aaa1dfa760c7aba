package org.boardwright.emulator.internal;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;

import org.boardwright.emulator.Lock;
import org.boardwright.emulator.RunningPhone;
import org.boardwright.phones.wire.PlistFrame;
import org.boardwright.phones.wire.Plists;
import org.boardwright.phones.wire.Wire;

/** One client of the emulated lockdownd. For one thread. */
final class LockdownClient {

    private final RunningPhone phone;
    private final PhoneValues values;
    private final HostTrust trust;
    private final Wire plain;
    /** In TLS while a session runs. */
    private Wire wire;

    LockdownClient(RunningPhone phone, PhoneValues values, HostTrust trust, Wire plain) {
        this.phone = phone;
        this.values = values;
        this.trust = trust;
        this.plain = plain;
        this.wire = plain;
    }

    void talk() throws IOException {
        while (true) {
            var request = next();
            var kind = Plists.text(request, "Request").orElse("");
            var answer = answer(kind, request);
            answer.put("Request", kind);
            PlistFrame.write(wire.out(), answer);
            if (kind.equals("StartSession") && !answer.containsKey("Error")) {
                wire = trust.secured(plain);
            } else if (kind.equals("EnterRecovery")) {
                phone.enterRecovery();
            }
        }
    }

    /** The next request; a client that ends TLS goes on in plain, without a session. */
    private NSDictionary next() throws IOException {
        try {
            return PlistFrame.read(wire.in());
        } catch (EOFException ended) {
            if (!inSession()) {
                throw ended;
            }
            wire = plain;
            return PlistFrame.read(wire.in());
        }
    }

    private boolean inSession() {
        return wire != plain;
    }

    private NSDictionary answer(String kind, NSDictionary request) throws IOException {
        return switch (kind) {
            case "QueryType" -> Plists.of("Type", "com.apple.mobile.lockdown");
            case "GetValue" -> value(request);
            case "Pair" -> pair(request);
            case "ValidatePair" -> refusal(request).orElseGet(NSDictionary::new);
            case "Unpair" -> {
                hostId(request).ifPresent(trust::distrust);
                yield new NSDictionary();
            }
            case "StartSession" -> session(request);
            case "EnterRecovery" -> Plists.of("Result", "Success");
            case "StopSession" -> new NSDictionary();
            case "StartService" -> service(request);
            default -> error("InvalidRequest");
        };
    }

    private NSDictionary value(NSDictionary request) {
        var domain = Plists.text(request, "Domain");
        var key = Plists.text(request, "Key");
        var value = values.value(domain.orElse(""), key.orElse(""), inSession());
        var answer = value.map(each -> Plists.of("Value", each)).orElseGet(() -> error("MissingValue"));
        domain.ifPresent(each -> answer.put("Domain", each));
        key.ifPresent(each -> answer.put("Key", each));
        return answer;
    }

    private NSDictionary pair(NSDictionary request) throws IOException {
        var record = Plists.inner(request, "PairRecord");
        if (record.isEmpty()) {
            return error("InvalidPairRecord");
        }
        return switch (phone.lock()) {
            case LOCKED -> error("PasswordProtected");
            case ASKING -> error("PairingDialogResponsePending");
            case DENIED -> error("UserDeniedPairing");
            case OPEN -> {
                trust.trust(record.get());
                yield Plists.of("EscrowBag", new NSData(new byte[32]));
            }
        };
    }

    private NSDictionary session(NSDictionary request) {
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        trust.sessionWith(hostId(request).orElseThrow());
        return Plists.of("SessionID", UUID.randomUUID().toString().toUpperCase(Locale.ROOT), "EnableSessionSSL", true);
    }

    private Optional<NSDictionary> refusal(NSDictionary request) {
        if (hostId(request).filter(trust::trusts).isEmpty()) {
            return Optional.of(error("InvalidHostID"));
        }
        return phone.lock() == Lock.LOCKED ? Optional.of(error("PasswordProtected")) : Optional.empty();
    }

    private static Optional<String> hostId(NSDictionary request) {
        return Plists.text(request, "HostID")
                .or(() -> Plists.inner(request, "PairRecord").flatMap(record -> Plists.text(record, "HostID")));
    }

    private NSDictionary service(NSDictionary request) {
        if (!inSession()) {
            return error("NoRunningSession");
        }
        var name = Plists.text(request, "Service").orElse("");
        var answer = phone.startService(name).map(port -> Plists.of("Port", port, "EnableServiceSSL", true))
                .orElseGet(() -> error("InvalidService"));
        answer.put("Service", name);
        return answer;
    }

    private static NSDictionary error(String name) {
        return Plists.of("Error", name);
    }
}
