package org.boardwright.probe.paniclog.internal;

import java.util.regex.Pattern;

import org.boardwright.probe.Place;
import org.boardwright.probe.paniclog.PanicLogParts;

/** What the fields of a report say. A value of the wrong form is passed over: damaged reports have many. */
final class FieldGrammar {

    private static final Pattern BUG_TYPE = Pattern.compile("^\\d{1,4}\\b");
    private static final Pattern PRODUCT = Pattern.compile("\\b[A-Za-z]{2,20}\\d{1,2},\\d{1,2}\\b");
    private static final Pattern VERSION = Pattern.compile("\\b(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\b");
    private static final Pattern BUILD = Pattern.compile("\\b(\\d{1,2}[A-Z]\\d{1,5}[a-z]?)\\b");
    private static final Pattern TIME = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d[ T]?[-\\d:. +Z]*");
    private static final Pattern FLAGS = Pattern.compile("^" + Hex.DIGITS);
    private static final Pattern FAULT = Pattern.compile("\\w[\\w-]*");

    private final Facets facets;

    FieldGrammar(Facets facets) {
        this.facets = facets;
    }

    void field(Key key, String value, long number) {
        var place = new Place(facets.artifact(), number, key.raw() + ": " + value);
        switch (key.name()) {
            case Key.BUG_TYPE -> find(BUG_TYPE, PanicLogParts.BUG_TYPE, value, place);
            case Key.PRODUCT, Key.PRODUCT_TYPE -> find(PRODUCT, PanicLogParts.PRODUCT_TYPE, value, place);
            case Key.OS_VERSION, Key.BUILD -> system(value, place);
            case Key.TIMESTAMP, Key.DATE -> find(TIME, PanicLogParts.TIMESTAMP, value, place);
            case Key.PANIC_FLAGS -> flags(value, place);
            case Key.BOOT_FAULTS -> FAULT.matcher(value).results()
                    .forEach(fault -> facets.each(PanicLogParts.BOOT_FAULT, fault.group(), place));
            // Only its being there counts.
            default -> { }
        }
    }

    /** Version and build of the system, either of them or both. */
    void system(String value, Place place) {
        find(VERSION, PanicLogParts.IOS_VERSION, value, place);
        find(BUILD, PanicLogParts.IOS_BUILD, value, place);
    }

    /** The model, where another text names it. */
    void product(String value, Place place) {
        find(PRODUCT, PanicLogParts.PRODUCT_TYPE, value, place);
    }

    private void flags(String value, Place place) {
        var found = FLAGS.matcher(value);
        if (found.find()) {
            Hex.hexadecimal(found.group())
                    .ifPresent(flags -> facets.first(PanicLogParts.PANIC_FLAGS, Hex.show(flags), place));
        }
    }

    private void find(Pattern pattern, String part, String value, Place place) {
        var found = pattern.matcher(value);
        if (found.find()) {
            facets.first(part, found.group().strip(), place);
        }
    }
}
