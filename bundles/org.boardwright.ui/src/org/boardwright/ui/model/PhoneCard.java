package org.boardwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.boardwright.phones.Pairing;
import org.boardwright.phones.Phone;
import org.boardwright.phones.PhoneMode;
import org.boardwright.phones.UsbLink;
import org.boardwright.workflow.BenchPhone;
import org.eclipse.osgi.util.NLS;

/**
 * A phone as the Bench view shows it.
 *
 * @param phone    what it is
 * @param training whether it is the training phone
 * @param title    its model
 * @param mode     what it does, in words
 * @param facts    what was learnt, a line each
 * @param trouble  why more cannot be had, and what to do; empty when all is well
 * @param said     what the last action on it came to; empty when there was none
 */
public record PhoneCard(BenchPhone phone, boolean training, String title, String mode, List<String> facts, String trouble, String said) {

    public PhoneCard {
        facts = List.copyOf(facts);
    }

    static PhoneCard of(BenchPhone bench, boolean training, String said) {
        Phone phone = bench.phone();
        String title = bench.model().isEmpty() && bench.productType().isEmpty() && phone.ids().chip().isEmpty() ? Messages.bench_phone : bench.title();
        return new PhoneCard(bench, training, training ? NLS.bind(Messages.bench_training, title) : title, mode(phone.mode()), facts(bench),
                phone.trouble().orElse(""), said);
    }

    /** Whether pairing would bring more. */
    public boolean canPair() {
        return phone.phone().pairing() == Pairing.NOT_PAIRED;
    }

    /** Whether it can be sent into recovery mode. The one for training has none. */
    public boolean canEnterRecovery() {
        return phone.phone().mode() == PhoneMode.NORMAL && !training;
    }

    /** Whether it can be let go from recovery mode. */
    public boolean canLeaveRecovery() {
        return phone.phone().mode() == PhoneMode.RECOVERY;
    }

    private static String mode(PhoneMode mode) {
        return switch (mode) {
            case DFU -> Messages.bench_mode_dfu;
            case WTF -> Messages.bench_mode_wtf;
            case RECOVERY -> Messages.bench_mode_recovery;
            case RUNNING -> Messages.bench_mode_running;
            case NORMAL -> Messages.bench_mode_normal;
            case RESTORE -> Messages.bench_mode_restore;
        };
    }

    private static List<String> facts(BenchPhone bench) {
        Phone phone = bench.phone();
        List<String> facts = new ArrayList<>();
        if (!bench.productType().isEmpty()) {
            facts.add(bench.productType());
        }
        phone.value("ProductVersion").ifPresent(v -> facts.add(NLS.bind(Messages.bench_ios, v)));
        Optional.of(phone.ids().serialNumber()).filter(s -> !s.isEmpty()).ifPresent(s -> facts.add(NLS.bind(Messages.bench_serial, s)));
        phone.ids().ecid().ifPresent(ecid -> facts.add(NLS.bind(Messages.bench_ecid, "%016X".formatted(ecid))));
        phone.link().ifPresent(link -> facts.add(link(link)));
        if (phone.pairing() == Pairing.PAIRED) {
            facts.add(Messages.bench_paired);
        }
        return facts;
    }

    private static String link(UsbLink link) {
        String way = switch (link.hubs()) {
            case 0 -> Messages.bench_direct;
            case 1 -> Messages.bench_hub;
            default -> NLS.bind(Messages.bench_hubs, link.hubs());
        };
        return link.speed() == 0 ? NLS.bind(Messages.bench_linkNoSpeed, link.port(), way)
                : NLS.bind(Messages.bench_link, new Object[] {link.port(), Integer.toString(link.speed()), way});
    }
}
