package org.boardwright.report.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the report, from {@code words.properties}. */
public final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.boardwright.report.internal.words",
            Locale.getDefault(), Words.class.getClassLoader());

    private Words() {
    }

    /** The text of this key with its arguments; numbers are given as text. */
    public static String text(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }

    /** 0..1 as a percentage that never claims certainty by rounding. */
    static String percent(double probability) {
        double hundred = 100 * probability;
        return hundred > 0 && hundred < 1 ? text("percent.under1") : hundred > 99 && hundred < 100 ? text("percent.over99")
                : number(hundred) + " %";
    }

    /** An amount with cents. */
    static String money(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
