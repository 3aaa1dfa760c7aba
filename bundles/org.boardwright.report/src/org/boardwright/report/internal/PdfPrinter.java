package org.boardwright.report.internal;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/** Prints a page as PDF. */
public final class PdfPrinter {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    /** Held, since a logger nobody holds forgets its level; the library warns of fonts that no report uses. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    /**
     * Prints.
     *
     * @param html well-formed XML that names no other file
     * @param file written anew
     * @return what could not be printed as it should; empty when all is well
     */
    public List<String> print(String html, Path file) throws IOException {
        PDFBOX.setLevel(Level.SEVERE);
        XRLog.setLoggingEnabled(false);
        PdfFonts fonts = new PdfFonts();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        fonts.latin().ifPresent(f -> builder.useFont(f, "Report", NORMAL, FontStyle.NORMAL, true));
        fonts.bold().ifPresent(f -> builder.useFont(f, "Report", BOLD, FontStyle.NORMAL, true));
        fonts.mono().ifPresent(f -> builder.useFont(f, "ReportMono", NORMAL, FontStyle.NORMAL, true));
        fonts.chinese().ifPresent(f -> builder.useFont(f, "Han", NORMAL, FontStyle.NORMAL, true));
        try (OutputStream out = Files.newOutputStream(file)) {
            builder.withHtmlContent(html, null).toStream(out).run();
        }
        return remarks(html, Stream.of(fonts.latin(), fonts.chinese()).flatMap(Optional::stream).toList());
    }

    private static List<String> remarks(String html, List<File> fonts) throws IOException {
        List<Integer> missing = PdfFonts.missing(html, fonts);
        return missing.isEmpty() ? List.of()
                : List.of(Words.text("pdf.noGlyph", Integer.toString(missing.size()), "U+" + "%04X".formatted(missing.getFirst())));
    }
}
