package org.boardwright.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.boardwright.report.internal.CustomerPage;
import org.boardwright.report.internal.Page;
import org.boardwright.report.internal.PdfPrinter;
import org.boardwright.report.internal.TechnicalPage;
import org.boardwright.report.internal.Words;

/** A case on paper. */
public final class CaseReport {

    private final ReportSubject subject;
    private final Redactor redactor;
    private final Letterhead letterhead;
    private final List<Photo> photos;

    /**
     * @param redact whether personal data is left out
     */
    public CaseReport(ReportSubject subject, boolean redact) {
        this(subject, redact ? Redactor.of(subject.data(), subject.fileNames()) : Redactor.none(), Letterhead.NONE, List.of());
    }

    private CaseReport(ReportSubject subject, Redactor redactor, Letterhead letterhead, List<Photo> photos) {
        this.subject = subject;
        this.redactor = redactor;
        this.letterhead = letterhead;
        this.photos = List.copyOf(photos);
    }

    /** This report with a letterhead and, for the customer, photos. */
    public CaseReport with(Letterhead head, List<Photo> pictures) {
        return new CaseReport(subject, redactor, head, pictures);
    }

    /** Whether a file of this name can be written: its ending tells HTML or PDF. */
    public static boolean canWrite(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm") || isPdf(name);
    }

    private static boolean isPdf(String lowerCaseName) {
        return lowerCaseName.endsWith(".pdf");
    }

    /** The report as one HTML page that needs no other file; well-formed XML too. */
    public String html(ReportKind kind) {
        Page page = new Page(redactor).letterhead(letterhead.shop());
        return switch (kind) {
            case CUSTOMER -> new CustomerPage(subject, page, letterhead, photos).write();
            case TECHNICAL -> new TechnicalPage(subject, page).write();
        };
    }

    /**
     * Writes the report; an older file of this name is replaced only when the new one is complete.
     *
     * @param file ends in .html, .htm or .pdf
     * @return sentences for the technician about what is not as it should be; empty when all is well
     * @throws IllegalArgumentException when the ending is another
     */
    public List<String> write(ReportKind kind, Path file) throws IOException {
        if (!canWrite(file)) {
            throw new IllegalArgumentException(Words.text("ending", file));
        }
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID() + ".tmp");
        try {
            List<String> remarks = print(html(kind), isPdf(target.getFileName().toString().toLowerCase(Locale.ROOT)), unfinished);
            replace(unfinished, target);
            return remarks;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static List<String> print(String html, boolean pdf, Path file) throws IOException {
        if (pdf) {
            return new PdfPrinter().print(html, file);
        }
        Files.writeString(file, html, StandardCharsets.UTF_8);
        return List.of();
    }

    private static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
