package org.boardwright.probe.paniclog.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.boardwright.probe.WordSieve;
import org.boardwright.probe.paniclog.PanicLogParts;

/** What the first line of a panic says, and only that line. */
final class ReasonGrammar {

    static final Pattern SERVICE = Pattern.compile(
            "(?i)\\bno (?:successful )?(?:check-?ins|updates) from ([\\w.:-]+)");
    static final Pattern BUS = Pattern.compile("(?i)\\b(i2c\\d+)(?![\\w.])");
    private static final Pattern DEVICE = Pattern.compile("(?i)\\bfor device:?\\s++([\\w-]+)");

    /** Without these a line names no service and no bus. */
    static final WordSieve WORDS = WordSieve.ofAnyCase(List.of(List.of("ins from ", "updates from "), List.of("i2c")));
    static final int OF_SERVICE = 1;
    static final int OF_BUS = 2;

    private static final String KEY = "([A-Za-z][A-Za-z0-9]{3})\\b";
    /** A list of keys behind what failed; one that is compared; one that is called a key. */
    private static final Pattern KEY_LIST = Pattern.compile("\\bfailure,((?:\\s*+" + KEY + ",?){1,20})");
    private static final Pattern KEY_COMPARED = Pattern.compile("\\b" + KEY + "\\s*+[!=]=");
    private static final Pattern KEY_NAMED = Pattern.compile("\\b(?i:key)\\s*+[:=]?\\s*+['\"]?" + KEY);
    private static final Pattern WORD = Pattern.compile("\\b" + KEY);
    /** A mailbox message: its first four bytes are the key. */
    private static final Pattern MESSAGE = Pattern.compile("\\b0x([0-9a-fA-F]{8})(?:[0-9a-fA-F]{8})?\\b");

    private enum BusError {
        ERROR_INTERRUPT("\\berror interrupt\\b"),
        SCL_STUCK_LOW("\\bSCL\\b.{0,20}\\bstuck low"),
        SDA_STUCK_LOW("\\bSDA\\b.{0,20}\\bstuck low"),
        ARBITRATION("\\barbitration"),
        NACK("\\bnack\\b"),
        INVALID_RESPONSE("\\binvalid response\\b"),
        TIMEOUT("\\btimed? ?out\\b");

        private final Pattern pattern;

        BusError(String pattern) {
            this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Facets facets;
    private final Reason reason;

    ReasonGrammar(Facets facets, Reason reason) {
        this.facets = facets;
        this.reason = reason;
    }

    void read() {
        var kind = PanicKind.of(reason.value());
        facets.first(PanicLogParts.PANIC_LINE, reason.value(), reason.place(facets.artifact()));
        facets.first(PanicLogParts.PANIC_KIND, kind.id(), reason.place(facets.artifact()));
        int words = WORDS.groupsIn(reason.value());
        if ((words & OF_SERVICE) != 0) {
            find(SERVICE, PanicLogParts.SERVICE);
        }
        if (kind == PanicKind.SMC) {
            smcKeys();
        }
        if ((words & OF_BUS) != 0) {
            bus();
        }
    }

    private void bus() {
        var bus = BUS.matcher(reason.value());
        if (bus.find()) {
            first(PanicLogParts.I2C_BUS, bus.group(1).toLowerCase(Locale.ROOT), bus.toMatchResult());
            find(DEVICE, PanicLogParts.I2C_DEVICE);
            busError();
        }
    }

    private void busError() {
        for (var error : BusError.values()) {
            var found = error.pattern.matcher(reason.value());
            if (found.find()) {
                first(PanicLogParts.I2C_ERROR, error.id(), found.toMatchResult());
                return;
            }
        }
    }

    private void find(Pattern pattern, String part) {
        var found = pattern.matcher(reason.value());
        if (found.find()) {
            // A sentence may end behind a name.
            first(part, found.group(1).replaceFirst("[.:-]+$", ""), found.toMatchResult());
        }
    }

    private void first(String part, String value, MatchResult found) {
        facets.first(part, value, reason.place(facets.artifact(), found.start(), found.end()));
    }

    private void smcKeys() {
        KEY_LIST.matcher(reason.value()).results()
                .forEach(list -> WORD.matcher(list.group(1)).results().forEach(word -> smcKey(word.group(1), list)));
        KEY_COMPARED.matcher(reason.value()).results().forEach(found -> smcKey(found.group(1), found));
        KEY_NAMED.matcher(reason.value()).results().forEach(found -> smcKey(found.group(1), found));
        MESSAGE.matcher(reason.value()).results().forEach(found -> smcKey(ascii(found.group(1)), found));
    }

    private static String ascii(String eightDigits) {
        var bytes = ByteBuffer.allocate(Integer.BYTES).putInt(Integer.parseUnsignedInt(eightDigits, 16)).array();
        return new String(bytes, ISO_8859_1);
    }

    private void smcKey(String key, MatchResult found) {
        // Words have four letters too, but not two capitals or digits.
        boolean shaped = WORD.matcher(key).matches()
                && key.chars().filter(c -> Character.isUpperCase(c) || Character.isDigit(c)).count() >= 2;
        if (shaped) {
            facets.each(PanicLogParts.SMC_KEY, key, reason.place(facets.artifact(), found.start(), found.end()));
        }
    }
}
