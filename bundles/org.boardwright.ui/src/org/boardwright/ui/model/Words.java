package org.boardwright.ui.model;

import java.time.Duration;
import java.util.Locale;

import org.boardwright.model.casefile.SkipReason;
import org.boardwright.model.knowledge.Consequence;
import org.boardwright.model.knowledge.Locus;
import org.boardwright.workflow.Confirmation;
import org.eclipse.osgi.util.NLS;

/** Numbers and kinds as a technician reads them. */
public final class Words {

    private static final double STRONG = 10;
    private static final double CLEAR = 5;
    private static final double SLIGHT = 1;
    /** Below this a difference in cost is not worth a number. */
    private static final double SAME_COST = 0.5;

    private Words() {
    }

    /** A probability: {@code 43 %}, {@code under 1 %}, {@code over 99 %}. */
    public static String percent(double p) {
        if (p > 0 && p < 0.01) {
            return Messages.percent_under1;
        }
        if (p < 1 && p > 0.99) {
            return Messages.percent_over99;
        }
        return String.format(Locale.ROOT, "%.0f %%", 100 * p);
    }

    /** A probability that is only known to lie between two: {@code 43 %}, or {@code 40 % to 60 %}. */
    public static String percent(double low, double high) {
        String from = percent(low);
        String to = percent(high);
        return from.equals(to) ? from : NLS.bind(Messages.percent_range, from, to);
    }

    /** Bench time, rounded up to whole minutes so that nothing looks free. */
    public static String minutes(double minutes) {
        return minutes <= 0 ? Messages.minutes_none : NLS.bind(Messages.minutes, number(Math.max(1, minutes)));
    }

    /** Parts and fees. */
    public static String money(double money) {
        return money <= 0 ? Messages.money_none : NLS.bind(Messages.money, number(money));
    }

    /** How much more something costs than the best. */
    public static String extra(double more) {
        return more < SAME_COST ? Messages.extra_same : NLS.bind(Messages.extra, number(Math.max(1, more)));
    }

    /** A time as on a clock, in minutes and seconds: {@code 3:10}. */
    public static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** A rounded number without decimals. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /** What may be lost. */
    public static String loss(Consequence consequence) {
        return switch (consequence) {
            case DATA_LOSS -> Messages.loss_data;
            case FACE_ID_LOSS -> Messages.loss_faceId;
            case SEAL_LOSS -> Messages.loss_seal;
        };
    }

    /** Why a step cannot be done. */
    public static String skip(SkipReason reason) {
        return switch (reason) {
            case NO_PART -> Messages.skip_noPart;
            case NO_TOOL -> Messages.skip_noTool;
            case CUSTOMER_REFUSES -> Messages.skip_customer;
            case OTHER -> Messages.skip_other;
        };
    }

    /** Percentage points up or down, e.g. {@code ▲ 12}; empty when there is no change worth a number. */
    public static String change(double more) {
        long points = Math.round(100 * more);
        return points == 0 ? "" : (points > 0 ? "\u25B2 " : "\u25BC ") + Math.abs(points);
    }

    /** The same for those who hear it. */
    public static String changeSpoken(double more) {
        long points = Math.round(100 * more);
        return points == 0 ? "" : NLS.bind(points > 0 ? Messages.change_up : Messages.change_down, Math.abs(points));
    }

    /** How many pieces of evidence. */
    public static String pieces(long count) {
        return count == 1 ? Messages.table_piece : NLS.bind(Messages.table_pieces, count);
    }

    /** What sort of file was read; one that only a plug-in knows keeps its own name. */
    public static String kind(String artifact) {
        return switch (artifact) {
            case "restore-log" -> Messages.kind_restoreLog;
            case "panic-log" -> Messages.kind_panicLog;
            case "kernel-log" -> Messages.kind_kernelLog;
            case "usb-record" -> Messages.kind_usb;
            case "host-report" -> Messages.kind_host;
            case "phone-report" -> Messages.kind_phone;
            case "ipsw" -> Messages.kind_ipsw;
            default -> artifact;
        };
    }

    /** Where a fault sits. */
    public static String locus(Locus locus) {
        return switch (locus) {
            case CONNECTION -> Messages.locus_connection;
            case HOST -> Messages.locus_host;
            case SERVER -> Messages.locus_server;
            case FIRMWARE -> Messages.locus_firmware;
            case SOFTWARE -> Messages.locus_software;
            case PERIPHERAL -> Messages.locus_peripheral;
            case BATTERY -> Messages.locus_battery;
            case BOARD -> Messages.locus_board;
        };
    }

    /** How a verdict was confirmed, in words; those somebody typed stay as they are. */
    public static String confirmation(String confirmation) {
        return Confirmation.of(confirmation).map(c -> switch (c) {
            case REPAIR_VERIFIED -> Messages.close_by_repair;
            case TOGGLE_TEST -> Messages.close_by_toggle;
        }).orElse(confirmation);
    }

    /** How strongly a piece of evidence speaks, e.g. {@code strongly for}. */
    public static String strength(double decibans) {
        if (Double.isInfinite(decibans)) {
            return decibans > 0 ? Messages.weight_proves : Messages.weight_excludes;
        }
        double size = Math.abs(decibans);
        if (size < SLIGHT) {
            return Messages.weight_nothing;
        }
        boolean pro = decibans > 0;
        if (size >= STRONG) {
            return pro ? Messages.weight_strongFor : Messages.weight_strongAgainst;
        }
        if (size >= CLEAR) {
            return pro ? Messages.weight_clearFor : Messages.weight_clearAgainst;
        }
        return pro ? Messages.weight_slightFor : Messages.weight_slightAgainst;
    }

    /** The weight as a number, e.g. {@code +9 dB}; empty when it is beyond all numbers. */
    public static String decibans(double decibans) {
        return Double.isInfinite(decibans) ? "" : String.format(Locale.ROOT, "%+.0f dB", decibans + 0.0);
    }
}
