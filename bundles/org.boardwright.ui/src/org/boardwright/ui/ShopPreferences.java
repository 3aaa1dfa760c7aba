package org.boardwright.ui;

import java.util.List;

import org.boardwright.report.Letterhead;
import org.eclipse.core.runtime.Platform;

/** Settings of this bundle that concern reports. */
public final class ShopPreferences {

    /** Name and address of the shop, one line each. */
    public static final String SHOP = "report.shop";
    /** Currency of prices. */
    public static final String CURRENCY = "report.currency";
    /** Price of an hour at the bench. */
    public static final String HOUR_RATE = "report.hourRate";

    private ShopPreferences() {
    }

    /** What the shop puts on its reports. */
    public static Letterhead letterhead() {
        var all = Platform.getPreferencesService();
        List<String> shop = all.getString(CasePreferences.NODE, SHOP, "", null).lines().toList();
        return new Letterhead(shop, all.getString(CasePreferences.NODE, CURRENCY, "", null),
                all.getDouble(CasePreferences.NODE, HOUR_RATE, 0, null));
    }
}
