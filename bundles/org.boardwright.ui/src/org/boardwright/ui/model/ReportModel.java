package org.boardwright.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.boardwright.report.CaseReport;
import org.boardwright.report.Photo;
import org.boardwright.report.ReportKind;
import org.eclipse.osgi.util.NLS;

/** The Report dialog: for whom, with or without personal data, where to. */
public final class ReportModel {

    private static final String PDF = ".pdf";

    private ReportKind kind = ReportKind.CUSTOMER;
    private boolean redact;
    private String file;
    private List<Path> photos = List.of();

    /** @param suggested where the report could go */
    public ReportModel(Path suggested) {
        file = suggested.toString();
    }

    /**
     * For the case on the bench: beside its file and named like it, so that the reports of two cases are two files.
     *
     * @param home folder for a case that has no file yet
     */
    public static ReportModel of(CaseSnapshot snapshot, Path home) {
        Path suggested = snapshot.record().filter(r -> !r.name().isEmpty())
                .flatMap(r -> r.file().map(f -> f.resolveSibling(r.name() + PDF))).orElse(home.resolve(Messages.report_fileName));
        return new ReportModel(suggested);
    }

    public ReportKind kind() {
        return kind;
    }

    public void setKind(ReportKind kind) {
        this.kind = kind;
    }

    public boolean redact() {
        return redact;
    }

    public void setRedact(boolean redact) {
        this.redact = redact;
    }

    /** Photos for the customer, in their order. */
    public List<Path> photos() {
        return photos;
    }

    /** Adds photos; one that is there already is not added again. */
    public void addPhotos(List<Path> more) {
        photos = Stream.concat(photos.stream(), more.stream()).distinct().toList();
    }

    /** Takes all photos out. */
    public void clearPhotos() {
        photos = List.of();
    }

    /** The photos in one line. */
    public String photoNames() {
        return photos.stream().map(p -> p.getFileName().toString()).collect(Collectors.joining(", "));
    }

    /** The price of an hour as typed, with a point or a comma; empty when it is none. Nothing typed is 0. */
    public static OptionalDouble hourRate(String text) {
        try {
            double rate = text.isBlank() ? 0 : Double.parseDouble(text.strip().replace(',', '.'));
            return Double.isFinite(rate) && rate >= 0 ? OptionalDouble.of(rate) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The file as typed. */
    public String file() {
        return file;
    }

    /** @param file path of the report, as typed */
    public void setFile(String file) {
        this.file = file.strip();
    }

    /** Where the report goes; only when there is no {@link #problem}. */
    public Path path() {
        return Path.of(file);
    }

    /** Whether a file of that name is there already. */
    public boolean replaces() {
        return Files.exists(path());
    }

    /** Why the report cannot be written there; empty when it can. */
    public Optional<String> problem() {
        try {
            Path path = path();
            if (file.isEmpty() || !path.isAbsolute()) {
                return Optional.of(Messages.report_noFile);
            }
            if (!CaseReport.canWrite(path)) {
                return Optional.of(Messages.report_ending);
            }
            return Files.isDirectory(path.getParent()) ? Optional.empty() : Optional.of(NLS.bind(Messages.report_noFolder, path.getParent()));
        } catch (InvalidPathException e) {
            return Optional.of(NLS.bind(Messages.report_badPath, e.getReason()));
        }
    }

    /** The photos, read. */
    List<Photo> readPhotos() throws IOException {
        List<Photo> read = new ArrayList<>();
        for (Path file : photos()) {
            read.add(Photo.read(file));
        }
        return read;
    }
}
