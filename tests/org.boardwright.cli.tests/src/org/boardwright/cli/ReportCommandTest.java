package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.boardwright.cli.Cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private static final String[] CASE = {"--device", "iPhone10,3", "--complaint", "4013", "--observe", "apple.other-cable=still-fails",
            "--observe", "apple.other-computer=still-fails"};

    @TempDir
    private Path folder;

    private Run report(String file, String kind, String... more) {
        return Cli.run(Stream.of(new String[] {"report", "--kind", kind, "--out", folder.resolve(file).toString()}, CASE, more)
                .flatMap(Stream::of).toArray(String[]::new));
    }

    private String written(String kind, String... more) throws IOException {
        Run run = report("r.html", kind, more);
        assertEquals(BoardwrightCommand.EXIT_JUDGED, run.exit(), run.err());
        return Files.readString(folder.resolve("r.html"));
    }

    @Test
    void theReportToTheCustomerNamesTheFlexAfterTheIsolation() throws IOException {
        String html = written("customer", "--observe", "apple.earpiece-flex-isolation=restores");
        assertTrue(html.matches("(?s).*class=\"big\">[^<]*(?i:earpiece)[^<]*<.*"), html);
    }

    @Test
    void aClearedFlexEndsAtNandAndWarnsOfRecoverySoftware() throws IOException {
        String html = written("customer", "--observe", "apple.earpiece-flex-isolation=still-fails");
        assertTrue(html.matches("(?s).*class=\"big\">[^<]*NAND[^<]*<.*"), html);
        assertTrue(html.matches("(?s).*We advise against this: [^<]*(?i:recovery|repair software)[^<]*.*"), html);
    }

    @Test
    void theTechnicalReportNamesItsSources() throws IOException {
        assertTrue(written("technical").contains("<a href=\"https://"));
    }

    @Test
    void theLogIsNamedWithItsLine() throws IOException {
        Path log = Files.writeString(folder.resolve("anna.log"), """
                Found device in Recovery mode
                Identified device as d22ap, iPhone10,3
                About to restore device...
                Waiting for NAND (28)
                Updating NAND Firmware (58)
                ERROR: Unable to restore device
                DONE
                """);
        assertTrue(written("technical", log.toString()).matches("(?s).*anna\\.log:\\d+<.*"));
        assertFalse(written("technical", log.toString(), "--redact").contains("anna.log"));
    }

    @Test
    void aPdfIsWritten() throws IOException {
        assertEquals(BoardwrightCommand.EXIT_JUDGED, report("r.pdf", "technical").exit());
        assertTrue(new String(Files.readAllBytes(folder.resolve("r.pdf")), java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    }

    @Test
    void anUnknownEndingIsRefusedWithWhatToDo() {
        Run run = report("r.doc", "customer");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains(".html or .pdf"), run.err());
    }

    @Test
    void aMissingFolderIsTold() {
        Run run = report("none/r.html", "customer");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("the folder does not exist"), run.err());
    }

    @Test
    void theShopItsPriceAndAPhotoStandInTheReport() throws IOException {
        Path shop = Files.writeString(folder.resolve("shop.txt"), "Bench and Board\n1 Main Road\n");
        Path photo = folder.resolve("board.png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
        String html = written("customer", "--letterhead", shop.toString(), "--currency", "EUR", "--hour-rate", "60", "--photo", photo.toString());
        assertTrue(html.contains("Bench and Board") && html.contains("45.00 EUR") && html.contains("<img "), html);
    }

    @Test
    void aMissingPhotoIsNamedAndNothingIsWritten() {
        Run run = report("r.html", "customer", "--photo", "gone.jpg");
        assertEquals(BoardwrightCommand.EXIT_USAGE, run.exit());
        assertTrue(run.err().contains("gone.jpg: there is no such photo."), run.err());
        assertFalse(Files.exists(folder.resolve("r.html")));
    }
}
