package org.boardwright.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.boardwright.packs.PackRefusedException;
import org.boardwright.packs.PackReport;
import org.boardwright.packs.PackRow;
import org.boardwright.packs.Packs;
import org.boardwright.packs.Signature;
import org.eclipse.osgi.util.NLS;

/** The packs of the shop as a table, and what came of a change. Its methods read files; they do not belong on the user-interface thread. */
public final class PacksModel {

    /**
     * A line of the table.
     *
     * @param pack      its title, with what keeps it from being used
     * @param sourced   how many of its numbers name a source, in words
     * @param removable whether the shop installed it
     */
    public record Row(String id, String pack, String version, String provider, String from, String sourced, String signature, boolean removable) {

        /** The texts in the order of the columns. */
        public List<String> cells() {
            return List.of(pack, version, provider, from, sourced, signature);
        }
    }

    /**
     * What came of a change.
     *
     * @param good whether it was done
     * @param text in a sentence or more
     */
    public record Outcome(boolean good, String text) {
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

    private static Row row(PackRow row) {
        boolean installed = row.origin() == PackRow.Origin.INSTALLED;
        String pack = row.acts() ? row.title() : NLS.bind(PackMessages.notInUse, row.title(), row.problems().getFirst());
        String sourced = row.coverage().isEmpty() ? PackMessages.sourced_none
                : NLS.bind(PackMessages.sourced, Math.round(100 * row.coverage().getAsDouble()));
        return new Row(row.id(), pack, row.version(), row.provider(), installed ? PackMessages.from_installed : PackMessages.from_product, sourced,
                signature(row.signature(), installed), installed);
    }

    private static String signature(Signature signature, boolean installed) {
        return switch (signature.state()) {
            case NONE -> installed ? PackMessages.signature_none : PackMessages.signature_product;
            case TRUSTED -> NLS.bind(PackMessages.signature_accepted, signature.signer());
            case UNKNOWN -> NLS.bind(PackMessages.signature_unknown, signature.signer());
            case BROKEN -> PackMessages.signature_broken;
        };
    }

    /** Installs files, one after the other. */
    public Outcome install(List<Path> files) {
        List<String> sentences = new ArrayList<>();
        boolean good = true;
        for (Path file : files) {
            try {
                PackReport report = packs.install(file);
                report.packs().forEach(p -> sentences.add(NLS.bind(PackMessages.installed, p.title(), p.version())));
                report.advice().stream().filter(a -> a.startsWith("Warning")).forEach(sentences::add);
            } catch (IOException | PackRefusedException e) {
                good = false;
                sentences.add(e.getMessage());
            }
        }
        return new Outcome(good, String.join("\n", sentences));
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

    /** Whether code may run that no accepted signer vouches for. */
    public boolean unsignedAllowed() {
        return packs.unsignedAllowed();
    }

    /** Sets whether code may run that no accepted signer vouches for. */
    public Outcome allowUnsigned(boolean allowed) {
        try {
            packs.allowUnsigned(allowed);
            return new Outcome(true, "");
        } catch (IOException e) {
            return new Outcome(false, NLS.bind(PackMessages.failed, e.getMessage()));
        }
    }
}
