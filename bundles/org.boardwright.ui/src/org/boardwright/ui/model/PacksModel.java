package org.boardwright.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.boardwright.packs.PackRefusedException;
import org.boardwright.packs.PackReport;
import org.boardwright.packs.PackRow;
import org.boardwright.packs.PackUpdate;
import org.boardwright.packs.Packs;
import org.boardwright.packs.Signature;
import org.boardwright.workflow.Workflow;
import org.eclipse.osgi.util.NLS;

/** The packs of the shop as a table, and what came of a change. Its methods read files; they do not belong on the user-interface thread. */
public final class PacksModel {

    /**
     * A line of the table.
     *
     * @param pack      its title, with what keeps it from being used
     * @param holds     data only, or code
     * @param sourced   how many of its numbers name a source, in words
     * @param details   all that is known of it, in sentences, one a line
     * @param removable whether the shop installed it
     */
    public record Row(String id, String pack, String version, String provider, String from, String holds, String sourced, String signature, String details,
            boolean removable) {

        /** The texts in the order of the columns. */
        public List<String> cells() {
            return List.of(pack, version, provider, from, holds, sourced, signature);
        }
    }

    /**
     * What came of a change.
     *
     * @param good     whether it was done
     * @param text     in a sentence or more
     * @param stranger who must be accepted or not before it goes on
     */
    public record Outcome(boolean good, String text, Optional<Stranger> stranger) {

        /** A change that needs no decision. */
        public Outcome(boolean good, String text) {
            this(good, text, Optional.empty());
        }
    }

    /**
     * A signer whom the shop has not accepted, of a pack with code that is installed when the technician accepts.
     *
     * @param pack     what the technician calls the pack
     * @param accepted accepts the signer, installs the pack and goes on
     * @param refused  goes on without
     */
    public record Stranger(String pack, Signature signer, Supplier<Outcome> accepted, Supplier<Outcome> refused) {

        /** What the technician decides on. */
        public String question() {
            return NLS.bind(PackMessages.signer_question, pack);
        }

        /** The fingerprint as it is read out on the telephone, in two lines. */
        public String fingerprint() {
            String paired = signer.paired();
            return paired.substring(0, paired.length() / 2) + "\n" + paired.substring(paired.length() / 2 + 1);
        }
    }

    private final Packs packs;

    public PacksModel(Packs packs) {
        this.packs = packs;
    }

    /** Whether a file dropped on the window is to be installed rather than read as a log. */
    public static boolean isPack(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(".jar", ".zip", ".faults").anyMatch(name::endsWith);
    }

    /** Every pack. */
    public List<Row> rows() throws IOException {
        return packs.list().stream().map(PacksModel::row).toList();
    }

    static Row row(PackRow row) {
        boolean installed = row.origin() == PackRow.Origin.INSTALLED;
        String title = row.acts() ? row.title() : NLS.bind(PackMessages.notInUse, row.title(), row.problems().getFirst());
        return row(row, title, installed ? PackMessages.from_installed : PackMessages.from_product, PackMessages.details_problem, installed);
    }

    /**
     * @param title   what to call it
     * @param from    how it came here, or would
     * @param problem the sentence its problems stand in
     */
    static Row row(PackRow row, String title, String from, String problem, boolean installed) {
        String sourced = row.coverage().isEmpty() ? PackMessages.sourced_none
                : NLS.bind(PackMessages.sourced, Math.round(100 * row.coverage().getAsDouble()));
        return new Row(row.id(), title, row.version(), row.provider(), from,
                row.code() ? PackMessages.holds_code : PackMessages.holds_data, sourced, signature(row.signature(), installed), details(row, problem), installed);
    }

    private static String signature(Signature signature, boolean installed) {
        return switch (signature.state()) {
            case NONE -> installed ? PackMessages.signature_none : PackMessages.signature_product;
            case TRUSTED -> NLS.bind(PackMessages.signature_accepted, signature.signer());
            case UNKNOWN -> NLS.bind(PackMessages.signature_unknown, signature.signer());
            case BROKEN -> PackMessages.signature_broken;
        };
    }

    private static String details(PackRow row, String problem) {
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(PackMessages.details_pack, new Object[] {row.title(), row.version(), row.provider(), row.id()}));
        lines.add(row.code() ? PackMessages.details_code : PackMessages.details_data);
        lines.add(signatureInFull(row));
        lines.add(row.coverage().isEmpty() ? PackMessages.details_noNumbers
                : NLS.bind(PackMessages.details_sourced, Math.round(100 * row.coverage().getAsDouble())));
        row.problems().forEach(p -> lines.add(NLS.bind(problem, p)));
        return String.join("\n", lines);
    }

    private static String signatureInFull(PackRow row) {
        Signature signature = row.signature();
        return switch (signature.state()) {
            case NONE -> row.origin() == PackRow.Origin.SHIPPED ? PackMessages.details_product : PackMessages.details_unsigned;
            case TRUSTED -> NLS.bind(PackMessages.details_accepted, signature.signer(), signature.paired());
            case UNKNOWN -> NLS.bind(PackMessages.details_unknown, signature.signer(), signature.paired());
            case BROKEN -> PackMessages.details_broken;
        };
    }

    /** Installs files, one after the other, until one needs a decision on its signer. */
    public Outcome install(List<Path> files) {
        return install(files, List.of(), true);
    }

    private Outcome install(List<Path> files, List<String> said, boolean good) {
        List<String> sentences = new ArrayList<>(said);
        boolean all = good;
        for (int i = 0; i < files.size(); i++) {
            try {
                sentences.addAll(told(packs.install(files.get(i))));
            } catch (PackRefusedException e) {
                if (!e.strangers().isEmpty()) {
                    return new Outcome(all, String.join("\n", sentences),
                            Optional.of(stranger(files.subList(i, files.size()), sentences, all, e.strangers().getFirst())));
                }
                all = false;
                sentences.add(e.getMessage());
            } catch (IOException e) {
                all = false;
                sentences.add(e.getMessage());
            }
        }
        return new Outcome(all, String.join("\n", sentences));
    }

    /** What a technician is told of packs that were installed. */
    static List<String> told(PackReport report) {
        return Stream.concat(report.packs().stream().map(p -> NLS.bind(PackMessages.installed, p.title(), p.version())),
                report.advice().stream().filter(a -> a.startsWith("Warning"))).toList();
    }

    /** @param files the pack, and what was to be installed after it */
    private Stranger stranger(List<Path> files, List<String> said, boolean good, Signature signer) {
        Path file = files.getFirst();
        List<Path> rest = files.subList(1, files.size());
        return new Stranger(file.getFileName().toString(), signer, () -> {
            try {
                packs.signers().accept(file, signer.fingerprint());
                return install(files, said, good);
            } catch (IOException | PackRefusedException e) {
                return install(rest, and(said, e.getMessage()), false);
            }
        }, () -> install(rest, and(said, NLS.bind(PackMessages.signer_refused, file.getFileName(), signer.signer())), false));
    }

    private static List<String> and(List<String> said, String more) {
        return Stream.concat(said.stream(), Stream.of(more)).toList();
    }

    /** Looks for newer versions at the sites packs came from, and installs them. */
    public Outcome update() {
        try {
            List<PackUpdate> updates = packs.update(List.of());
            return new Outcome(updates.stream().allMatch(u -> u.problem().isEmpty()),
                    updates.isEmpty() ? PackMessages.update_none : String.join("\n", updates.stream().map(PacksModel::line).toList()));
        } catch (IOException e) {
            return new Outcome(false, NLS.bind(PackMessages.failed, e.getMessage()));
        }
    }

    private static String line(PackUpdate update) {
        if (!update.problem().isEmpty()) {
            return NLS.bind(PackMessages.update_failed, update.id(), update.problem());
        }
        return update.after().equals(update.before()) ? NLS.bind(PackMessages.update_newest, update.id(), update.before())
                : NLS.bind(PackMessages.update_done, new Object[] {update.id(), update.before(), update.after()});
    }

    /** Removes a pack. */
    public Outcome remove(Row row) {
        try {
            List<String> sentences = new ArrayList<>(List.of(NLS.bind(PackMessages.removed, row.pack())));
            packs.remove(row.id()).forEach(d -> sentences.add(NLS.bind(PackMessages.dependent, d)));
            return new Outcome(true, String.join("\n", sentences));
        } catch (IOException | PackRefusedException e) {
            return new Outcome(false, e.getMessage());
        }
    }

    /** Asks to be told, on any thread, when packs come and go. */
    public Workflow.Subscription onChange(Runnable listener) {
        return packs.onChange(listener);
    }
}
