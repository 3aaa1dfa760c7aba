package org.boardwright.phones;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A phone that is plugged in.
 *
 * @param mode    what it does
 * @param ids     what identifies it
 * @param link    its USB connection, when USB can be read on this computer
 * @param values  what it told without pairing, by lockdownd's keys, e.g. ProductType; empty in other modes than normal and restore
 * @param pairing whether more can be had
 * @param trouble why it could not be asked, and what to do; empty when it could
 */
public record Phone(PhoneMode mode, PhoneIds ids, Optional<UsbLink> link, Map<String, String> values, Pairing pairing,
        Optional<String> trouble) {

    public Phone {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(ids, "ids");
        Objects.requireNonNull(link, "link");
        values = Map.copyOf(values);
        Objects.requireNonNull(pairing, "pairing");
        Objects.requireNonNull(trouble, "trouble");
    }

    static Phone of(UsbPhone usb) {
        return new Phone(usb.mode(), usb.ids(), Optional.of(usb.link()), Map.of(), Pairing.UNKNOWN, Optional.empty());
    }

    /** A value it told. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** One and the same for as long as the phone stays plugged in, and across modes where it tells its ECID. */
    public String key() {
        if (ids.ecid().isPresent()) {
            return "ecid-%x".formatted(ids.ecid().getAsLong());
        }
        return !ids.udid().isEmpty() ? ids.udid() : link.map(each -> "port-" + each.port()).orElse("unknown");
    }
}
