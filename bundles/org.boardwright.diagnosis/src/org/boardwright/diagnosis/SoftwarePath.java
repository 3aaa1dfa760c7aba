package org.boardwright.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether software alone can help: what programs sold for it do (leave recovery mode, check the firmware file, restore once more with the
 * data kept), and for which faults none of it can do anything.
 *
 * @param verdict whether it can
 * @param chance  P(the fault is one that software on phone or computer can mend), 0..1
 * @param reason  why, in a sentence or two for the technician
 * @param actions what to do, in order; empty when it is not recommended
 */
public record SoftwarePath(Verdict verdict, double chance, String reason, List<Action> actions) {

    /** Whether software alone can help. */
    public enum Verdict {
        /** Most likely the fault is in the software of the phone or in the firmware file. */
        HELPS,
        /** Most likely it is in the computer or on the way to the signing server: nothing that is done to the phone helps. */
        COMPUTER,
        /** Most likely it is in the cable or in a part of the phone, which no program repairs. */
        CANNOT
    }

    /** Something that software can do for the phone. None of it loses data. */
    public enum Action {
        LEAVE_RECOVERY, VERIFY_FIRMWARE, UPDATE
    }

    /** Where a fault sits, as far as that says who can mend it. */
    private enum Side {
        PHONE_SOFTWARE("in the software of the phone or in the firmware file"),
        COMPUTER("in the computer or on the way to the signing server"),
        CONNECTION("in the cable or the port"),
        HARDWARE("in a part of the phone");

        private final String words;

        Side(String words) {
            this.words = words;
        }

        static Side of(RankedFault fault) {
            return switch (fault.locus()) {
                case SOFTWARE, FIRMWARE -> PHONE_SOFTWARE;
                case HOST, SERVER -> COMPUTER;
                case CONNECTION -> CONNECTION;
                case PERIPHERAL, BATTERY, BOARD -> HARDWARE;
            };
        }
    }

    public SoftwarePath {
        actions = List.copyOf(actions);
    }

    /**
     * By the belief over the faults.
     *
     * @param restoreFailed whether a restore of the phone has failed already; then recovery mode is no accident
     * @return empty while nothing is known about such phones
     */
    public static Optional<SoftwarePath> of(Diagnosis diagnosis, boolean restoreFailed) {
        Map<Side, Double> shares = new EnumMap<>(Side.class);
        diagnosis.faults().forEach(f -> shares.merge(Side.of(f), f.probability(), Double::sum));
        Optional<Side> most = shares.entrySet().stream().max(Comparator.comparingDouble(Map.Entry::getValue)).map(Map.Entry::getKey);
        return most.map(side -> of(side, shares, likeliest(diagnosis, side), restoreFailed));
    }

    private static RankedFault likeliest(Diagnosis diagnosis, Side side) {
        return diagnosis.faults().stream().filter(f -> Side.of(f) == side).findFirst().orElseThrow();
    }

    private static SoftwarePath of(Side side, Map<Side, Double> shares, RankedFault likeliest, boolean restoreFailed) {
        double chance = shares.getOrDefault(Side.PHONE_SOFTWARE, 0.0) + shares.getOrDefault(Side.COMPUTER, 0.0);
        String where = "The fault is %s with %s, most likely: %s (%s).".formatted(side.words, percent(shares.get(side)), likeliest.name(),
                percent(likeliest.probability()));
        return switch (side) {
            case PHONE_SOFTWARE -> new SoftwarePath(Verdict.HELPS, chance,
                    where + " An update writes iOS anew and keeps the data; a paid program does the same.", actions(restoreFailed));
            case COMPUTER -> new SoftwarePath(Verdict.COMPUTER, chance,
                    where + " Put the computer right first; a repair program for the phone would fail in the same way.", List.of());
            case CONNECTION, HARDWARE -> new SoftwarePath(Verdict.CANNOT, chance,
                    where + " No program repairs that, and each further restore only fails again. Software would help with %s."
                            .formatted(percent(chance)), List.of());
        };
    }

    private static List<Action> actions(boolean restoreFailed) {
        List<Action> actions = new ArrayList<>(List.of(Action.VERIFY_FIRMWARE, Action.UPDATE));
        if (!restoreFailed) {
            actions.addFirst(Action.LEAVE_RECOVERY);
        }
        return actions;
    }

    private static String percent(double p) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * p);
    }
}
