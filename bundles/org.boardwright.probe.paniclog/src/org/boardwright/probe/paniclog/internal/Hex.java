package org.boardwright.probe.paniclog.internal;

import java.util.Locale;
import java.util.Optional;

/** Numbers as reports and photographs of them show them: with {@code O} for 0 and {@code l} for 1. */
final class Hex {

    /** A hexadecimal number, for use in a pattern; possessive. */
    static final String DIGITS = "(?:[0Oo]x)?[0-9a-fA-FOolI]++";

    private static final int DIGITS_MAX = 16;

    private Hex() {
    }

    /** A hexadecimal number with or without 0x; unsigned, 64 bits. */
    static Optional<Long> hexadecimal(String text) {
        var plain = repaired(text);
        return digits(plain.startsWith("0x") ? plain.substring(2) : plain, 16);
    }

    /** A number that is hexadecimal with 0x and decimal without. */
    static Optional<Long> either(String text) {
        var plain = repaired(text);
        return plain.startsWith("0x") ? digits(plain.substring(2), 16) : digits(plain, 10);
    }

    /** As facets show it, e.g. {@code 0x1F}. */
    static String show(long value) {
        return "0x" + Long.toHexString(value).toUpperCase(Locale.ROOT);
    }

    private static String repaired(String text) {
        return text.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1').replace('X', 'x');
    }

    private static Optional<Long> digits(String digits, int radix) {
        boolean number = !digits.isEmpty() && digits.length() <= DIGITS_MAX
                && digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
        return number ? Optional.of(Long.parseUnsignedLong(digits, radix)) : Optional.empty();
    }
}
