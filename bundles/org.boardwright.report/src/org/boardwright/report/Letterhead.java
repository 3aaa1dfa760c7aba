package org.boardwright.report;

import java.util.List;

/**
 * What a shop puts on its reports.
 *
 * @param shop     name, address, telephone: one line each; may be empty
 * @param currency e.g. EUR; empty when none is to be named
 * @param hourRate price of an hour at the bench, in that currency; 0 when reports show minutes only
 */
public record Letterhead(List<String> shop, String currency, double hourRate) {

    /** A report of nobody in particular. */
    public static final Letterhead NONE = new Letterhead(List.of(), "", 0);

    private static final double MINUTES_OF_HOUR = 60;

    public Letterhead {
        shop = shop.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
        currency = currency.strip();
        hourRate = Double.isFinite(hourRate) ? Math.max(0, hourRate) : 0;
    }

    /** The price of bench time and parts together, in the currency. */
    public double price(double minutes, double parts) {
        return minutes / MINUTES_OF_HOUR * hourRate + parts;
    }
}
