package org.boardwright.phones;

import java.io.Closeable;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;

import org.boardwright.phones.PhoneException.Kind;
import org.boardwright.phones.internal.Deadline;
import org.boardwright.phones.internal.Trouble;
import org.boardwright.phones.wire.MuxFrame;
import org.boardwright.phones.wire.PairedTls;
import org.boardwright.phones.wire.PlistFrame;
import org.boardwright.phones.wire.Plists;
import org.boardwright.phones.wire.Wire;

/**
 * Talks with lockdownd of a phone that runs iOS, or with restored of one that restores: both answer on the same port.
 * For one thread. Pairs never; that is left to {@code idevicepair} and the phone's owner.
 */
public final class LockdownClient implements Closeable {

    private static final String RESTORED = "com.apple.mobile.restored";
    private static final String WHO = "the phone";

    private final MuxClient mux;
    private final MuxPhone phone;
    private final Wire plain;
    private Wire wire;

    private LockdownClient(MuxClient mux, MuxPhone phone, Wire plain) {
        this.mux = mux;
        this.phone = phone;
        this.plain = plain;
        this.wire = plain;
    }

    /**
     * Connects.
     *
     * @throws PhoneException when the phone cannot be reached
     */
    public static LockdownClient open(MuxClient mux, MuxPhone phone) throws PhoneException {
        return new LockdownClient(mux, phone, mux.connect(phone, MuxFrame.LOCKDOWN_PORT));
    }

    /** What the phone said when it was asked who answers. */
    public record Daemon(boolean restoring, Map<String, String> told) {
    }

    /**
     * Who answers: to be asked first, since in restore mode other questions have no answer.
     *
     * @throws PhoneException when the phone does not answer
     */
    public Daemon daemon() throws PhoneException {
        var answer = ask(request("QueryType"));
        var type = Plists.text(answer, "Type").orElse("");
        answer.remove("Request");
        return new Daemon(type.equals(RESTORED), texts(answer));
    }

    /**
     * What restored tells of the hardware.
     *
     * @throws PhoneException when the phone does not answer
     */
    public PhoneIds hardware() throws PhoneException {
        var request = request("QueryValue");
        request.put("QueryKey", "HardwareInfo");
        var told = Plists.inner(ask(request), "HardwareInfo").map(LockdownClient::texts).orElse(Map.of());
        return ids(told, "BoardID");
    }

    /**
     * All values of the general domain that the phone tells now; more in a session than without. Data is in base64,
     * nested values are left out.
     *
     * @throws PhoneException when the phone does not answer
     */
    public Map<String, String> values() throws PhoneException {
        return values("");
    }

    /**
     * All values of a domain.
     *
     * @param domain e.g. com.apple.mobile.battery
     * @return empty when the phone has no such values, or not without a session
     * @throws PhoneException when the phone does not answer
     */
    public Map<String, String> values(String domain) throws PhoneException {
        var request = request("GetValue");
        if (!domain.isEmpty()) {
            request.put("Domain", domain);
        }
        return Plists.inner(ask(request), "Value").map(LockdownClient::texts).orElse(Map.of());
    }

    /** What values of the general domain say about who the phone is. */
    public static PhoneIds ids(Map<String, String> values) {
        return ids(values, "BoardId");
    }

    private static PhoneIds ids(Map<String, String> values, String board) {
        var udid = PhoneIds.ofUdid(values.getOrDefault("UniqueDeviceID", ""));
        var ecid = number(values, "UniqueChipID").map(OptionalLong::of).orElseGet(OptionalLong::empty);
        return new PhoneIds(narrow(number(values, "ChipID")), narrow(number(values, board)), ecid, udid.udid(),
                values.getOrDefault("SerialNumber", "")).or(udid);
    }

    private static Optional<Long> number(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key)).filter(each -> each.matches("\\d{1,19}")).map(Long::parseUnsignedLong);
    }

    private static OptionalInt narrow(Optional<Long> number) {
        return number.filter(each -> each >= 0 && each <= 0xFFFF).map(each -> OptionalInt.of(each.intValue()))
                .orElseGet(OptionalInt::empty);
    }

    /**
     * Starts a session with the pair record of this computer; from then on the connection is in TLS.
     *
     * @throws PhoneException not paired, locked, or the phone does not answer
     */
    public void startSession() throws PhoneException {
        var record = mux.pairRecord(phone.udid()).orElseThrow(LockdownClient::notPaired);
        var request = request("StartSession");
        request.put("HostID", Plists.text(record, "HostID").orElse(""));
        request.put("SystemBUID", Plists.text(record, "SystemBUID").orElse(""));
        var answer = ask(request);
        var error = Plists.text(answer, "Error");
        if (error.isPresent()) {
            throw refused(error.get());
        }
        if (answer.get("EnableSessionSSL") instanceof NSNumber ssl && ssl.boolValue()) {
            wire = secured(plain, record);
        }
    }

    private Wire secured(Wire from, NSDictionary record) throws PhoneException {
        try (var deadline = new Deadline(plain, mux.patience())) {
            try {
                return tls(record).asComputer(from);
            } catch (IOException broken) {
                throw Trouble.talking(WHO, deadline, broken);
            }
        }
    }

    /** libimobiledevice shows its root certificate, and so do we; a record without its key has the one of the host. */
    private static PairedTls tls(NSDictionary record) throws IOException {
        var own = Plists.data(record, "RootPrivateKey").isPresent() ? "Root" : "Host";
        return new PairedTls(pem(record, own + "PrivateKey"), pem(record, own + "Certificate"), List.of(pem(record, "DeviceCertificate")));
    }

    private static byte[] pem(NSDictionary record, String key) throws IOException {
        return PairedTls.unwrapped(Plists.data(record, key).orElseThrow(() -> new PhoneException(Kind.NOT_PAIRED,
                "The pair record of this phone on this computer has no %s. Pair anew: idevicepair unpair, then idevicepair pair."
                        .formatted(key), null)));
    }

    private static PhoneException notPaired() {
        return new PhoneException(Kind.NOT_PAIRED,
                "The phone does not trust this computer yet. Unlock it, pair it (the button Pair, or boardwright identify --pair),"
                        + " and tap Trust on the phone.", null);
    }

    private static PhoneException refused(String error) {
        return switch (error) {
            case "PasswordProtected" -> new PhoneException(Kind.LOCKED,
                    "The phone is locked. Enter its passcode on the phone once, then try again.", null);
            case "InvalidHostID" -> new PhoneException(Kind.NOT_PAIRED,
                    "The phone does not know this computer any more. Unlock it, pair it (the button Pair, or boardwright identify --pair),"
                            + " and tap Trust on the phone.", null);
            default -> new PhoneException(Kind.GARBAGE,
                    "The phone refuses a session (%s). Restart the phone; when it stays so, pair anew with idevicepair.".formatted(error), null);
        };
    }

    private static NSDictionary request(String kind) {
        return Plists.of("Label", "boardwright", "ProtocolVersion", "2", "Request", kind);
    }

    private NSDictionary ask(NSDictionary request) throws PhoneException {
        try (var deadline = new Deadline(plain, mux.patience())) {
            try {
                PlistFrame.write(wire.out(), request);
                return PlistFrame.read(wire.in());
            } catch (IOException broken) {
                throw Trouble.talking(WHO, deadline, broken);
            }
        }
    }

    private static Map<String, String> texts(NSDictionary dictionary) {
        var texts = new TreeMap<String, String>();
        dictionary.getHashMap().forEach((key, value) -> text(value).ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    private static Optional<String> text(NSObject value) {
        return switch (value) {
            case NSString text -> Optional.of(text.getContent());
            case NSNumber flag when flag.isBoolean() -> Optional.of(Boolean.toString(flag.boolValue()));
            case NSNumber number -> Optional.of(number.toString());
            case NSData data -> Optional.of(Base64.getEncoder().encodeToString(data.bytes()));
            case null, default -> Optional.empty();
        };
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
