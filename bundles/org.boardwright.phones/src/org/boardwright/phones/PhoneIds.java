package org.boardwright.phones;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What identifies a phone. What is not known is empty.
 *
 * @param chip         CPID, e.g. 0x8015 for an A11
 * @param board        BDID, e.g. 0x06; with the chip it names the model
 * @param ecid         number of this one chip
 * @param udid         in lower case: 8 and 16 hex digits with a hyphen, or 40 hex digits
 * @param serialNumber as on the box
 */
public record PhoneIds(OptionalInt chip, OptionalInt board, OptionalLong ecid, String udid, String serialNumber) {

    /** Nothing is known. */
    public static final PhoneIds NONE = new PhoneIds(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), "", "");

    private static final Pattern HYPHENATED = Pattern.compile("0000([0-9a-f]{4})-?([0-9a-f]{16})");
    private static final Pattern OLD = Pattern.compile("[0-9a-f]{40}");

    public PhoneIds {
        Objects.requireNonNull(chip, "chip");
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(ecid, "ecid");
        Objects.requireNonNull(udid, "udid");
        Objects.requireNonNull(serialNumber, "serialNumber");
    }

    /** Reads the USB serial string of a phone in any mode; what is missing in it, or is none, stays empty. */
    public static PhoneIds ofUsbSerial(String text) {
        var serial = text.replace("\0", "").strip();
        return serial.contains("CPID:") ? ofBootLoader(serial) : ofUdid(serial);
    }

    private static PhoneIds ofBootLoader(String serial) {
        var chip = field(serial, "CPID");
        var board = field(serial, "BDID");
        var ecid = field(serial, "ECID");
        var number = Pattern.compile("SRNM:\\[([^\\]]*)\\]?").matcher(serial);
        return new PhoneIds(narrow(chip), narrow(board), ecid, "", number.find() ? number.group(1).strip() : "");
    }

    private static OptionalLong field(String serial, String key) {
        var field = Pattern.compile("\\b" + key + ":([0-9A-Fa-f]{1,16})\\b").matcher(serial);
        return field.find() ? OptionalLong.of(Long.parseUnsignedLong(field.group(1), 16)) : OptionalLong.empty();
    }

    private static OptionalInt narrow(OptionalLong number) {
        return number.isPresent() && number.getAsLong() <= 0xFFFF ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    /** Reads a UDID with or without its hyphen. Since the iPhone XS it tells the chip and its number. */
    public static PhoneIds ofUdid(String text) {
        var udid = text.strip().toLowerCase(Locale.ROOT);
        var parts = HYPHENATED.matcher(udid);
        if (parts.matches()) {
            return new PhoneIds(OptionalInt.of(Integer.parseInt(parts.group(1), 16)), OptionalInt.empty(),
                    OptionalLong.of(Long.parseUnsignedLong(parts.group(2), 16)), "0000" + parts.group(1) + "-" + parts.group(2), "");
        }
        return OLD.matcher(udid).matches() ? new PhoneIds(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), udid, "") : NONE;
    }

    /** These, completed by what the other knows. */
    public PhoneIds or(PhoneIds other) {
        return new PhoneIds(chip.isPresent() ? chip : other.chip, board.isPresent() ? board : other.board,
                ecid.isPresent() ? ecid : other.ecid, udid.isEmpty() ? other.udid : udid,
                serialNumber.isEmpty() ? other.serialNumber : serialNumber);
    }

    /** Whether both are surely of one phone. */
    public boolean samePhone(PhoneIds other) {
        return ecid.isPresent() && ecid.equals(other.ecid) || !udid.isEmpty() && udid.equals(other.udid);
    }
}
