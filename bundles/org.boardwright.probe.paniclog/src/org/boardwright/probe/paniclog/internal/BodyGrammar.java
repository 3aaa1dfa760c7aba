package org.boardwright.probe.paniclog.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.boardwright.probe.Place;
import org.boardwright.probe.WordSieve;
import org.boardwright.probe.paniclog.PanicLogParts;

/** What the lines of a panic string say about sensors, masks, the phone and its clock. */
final class BodyGrammar {

    private static final Pattern MISSING = Pattern.compile("(?i)\\bMissing sensors?(?:\\(s\\))?\\s*+:\\s*+(\\S.*)");
    /** Names follow each other up to the next label. */
    private static final Pattern SENSOR = Pattern.compile("([A-Za-z][\\w-]{1,31})[,;.]?(?:\\s++|$)");
    private static final List<String> NO_SENSOR = List.of("none", "null");

    private static final Pattern ARRAY = Pattern.compile("""
            (?i)\\b([SF])\\.\\s?sensor array(?:\\s++(\\d{1,3}))?(?:\\s?-\\s?\\d{1,3})?\\s++is\\s++(\\S.*)""");
    /** Two numbers without a comma are one that was torn apart: better no mask than a wrong one. */
    private static final Pattern ENTRY = Pattern.compile("(\\w++)(?!\\s++\\d)[,.]?\\s*+");

    private static final Pattern MASKS = Pattern.compile("(?i)\\bcurrent\\s++(" + Hex.DIGITS + ")[,.]?\\s++mask\\s++("
            + Hex.DIGITS + ")[,.]?\\s++expected\\s++(" + Hex.DIGITS + ")");
    private static final List<String> MASK_NAMES = List.of("current", "mask", "expected");

    private static final Pattern TARGET = Pattern.compile("\\btarget\\s?/\\s?(\\w+)\\s?/\\s?target\\.cpp");
    private static final Pattern AOP_BUS = Pattern.compile(
            "\\bSCMController\\s++(i2c\\w++)\\s++\\[[^\\]]{0,80}+\\]\\s*+:\\s*+global-errors\\s*+=\\s*+(\\d++)");
    private static final Pattern SYSTEM = Pattern.compile("^\\s*+OS version:\\s*+(\\S.*)");
    private static final Pattern MODEL = Pattern.compile("^\\s*+Hardware Model:\\s*+(\\S.*)");
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)^\\s*+(Boot|Calendar)\\s*+:\\s*+([0O]x[0-9a-fOol]{6,9})\\b");

    static final List<Pattern> PATTERNS = List.of(MISSING, ARRAY, MASKS, TARGET, AOP_BUS, SYSTEM, MODEL, CLOCK);
    /** One of these is in each line that the pattern of the same place finds something in. */
    static final WordSieve WORDS = WordSieve.ofAnyCase(List.of(List.of("Missing sensor"), List.of("sensor array"),
            List.of("current"), List.of("target.cpp"), List.of("SCMController"), List.of("OS version:"), List.of("Hardware Model:"),
            List.of("Boot", "Calendar")));

    /** A phone does not run for longer; the clock was set meanwhile. */
    private static final long UPTIME_MAX = 366L * 24 * 3600;

    private final Facets facets;
    private final FieldGrammar fields;
    private Optional<Long> boot = Optional.empty();

    BodyGrammar(Facets facets, FieldGrammar fields) {
        this.facets = facets;
        this.fields = fields;
    }

    void line(PanicLine line) {
        var text = line.text();
        int words = WORDS.groupsIn(text);
        // Next to none of the lines holds any.
        if (words == 0) {
            return;
        }
        in(words, MISSING, text, found -> sensors(found, line));
        in(words, ARRAY, text, found -> array(found, line));
        in(words, MASKS, text, found -> masks(found, line));
        in(words, TARGET, text, found -> facets.first(PanicLogParts.BOARD_TARGET, found.group(1).toLowerCase(Locale.ROOT), place(line, found)));
        in(words, AOP_BUS, text, found -> aopBus(found, line));
        in(words, SYSTEM, text, found -> fields.system(found.group(1), place(line, found)));
        in(words, MODEL, text, found -> fields.product(found.group(1), place(line, found)));
        in(words, CLOCK, text, found -> clock(found, line));
    }

    private static void in(int words, Pattern pattern, String text, Consumer<MatchResult> found) {
        if ((words >> PATTERNS.indexOf(pattern) & 1) != 0) {
            pattern.matcher(text).results().forEach(found);
        }
    }

    private Place place(PanicLine line, MatchResult found) {
        return line.place(facets.artifact(), found.start(), found.end());
    }

    private void sensors(MatchResult found, PanicLine line) {
        var names = SENSOR.matcher(found.group(1));
        while (names.lookingAt()) {
            var name = names.group(1);
            if (!NO_SENSOR.contains(name.toLowerCase(Locale.ROOT))) {
                int at = found.start(1) + names.start();
                facets.each(PanicLogParts.MISSING_SENSOR, name, line.place(facets.artifact(), at, at + name.length()));
            }
            names.region(names.end(), found.group(1).length());
        }
    }

    private void array(MatchResult found, PanicLine line) {
        var part = found.group(1).equalsIgnoreCase("S") ? PanicLogParts.SMC_ARRAY : PanicLogParts.SMC_F_ARRAY;
        int index = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        var entries = ENTRY.matcher(found.group(3));
        while (entries.lookingAt()) {
            var value = Hex.either(entries.group(1));
            if (value.isEmpty()) {
                return;
            }
            entry(part, index++, value.get(), place(line, found));
            entries.region(entries.end(), found.group(3).length());
        }
    }

    private void entry(String part, int index, long value, Place place) {
        if (value != 0) {
            facets.each(part, index + ":" + Hex.show(value), place);
        }
    }

    private void masks(MatchResult found, PanicLine line) {
        for (int i = 0; i < MASK_NAMES.size(); i++) {
            var name = MASK_NAMES.get(i);
            Hex.hexadecimal(found.group(i + 1)).ifPresent(mask -> facets.each(PanicLogParts.THERMAL_MASK,
                    name + ":" + Hex.show(mask), place(line, found)));
        }
    }

    private void aopBus(MatchResult found, PanicLine line) {
        var errors = found.group(2).replaceFirst("^0+", "");
        if (!errors.isEmpty()) {
            facets.each(PanicLogParts.AOP_BUS_ERRORS, found.group(1) + ":" + errors, place(line, found));
        }
    }

    private void clock(MatchResult found, PanicLine line) {
        var seconds = Hex.hexadecimal(found.group(2));
        if (found.group(1).equalsIgnoreCase("Boot")) {
            boot = boot.or(() -> seconds);
        } else if (boot.isPresent() && seconds.isPresent()) {
            uptime(seconds.get() - boot.get(), place(line, found));
        }
    }

    private void uptime(long seconds, Place place) {
        if (seconds < 0 || seconds > UPTIME_MAX) {
            return;
        }
        facets.first(PanicLogParts.UPTIME_SECONDS, Long.toString(seconds), place);
        if (seconds >= PanicLogParts.LOOP_FROM && seconds <= PanicLogParts.LOOP_TO) {
            facets.first(PanicLogParts.LOOP, PanicLogParts.THREE_MINUTES, place);
        }
    }
}
