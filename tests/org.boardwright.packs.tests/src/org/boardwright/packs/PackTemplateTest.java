package org.boardwright.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What an author begins with. */
class PackTemplateTest extends PacksFixture {

    private static final String ID = "com.example.charge-port";
    private static final Path IPHONE_X = Path.of("../../examples/org.boardwright.faults.iphonex.earpiece");
    private static final Path METER = Path.of("../../examples/com.example.meter");

    private Path written() throws IOException {
        Path author = folder.resolve(ID);
        PackTemplate.writeData(author, ID);
        return author;
    }

    @Test
    void theNewPackIsSoundAsItIs() throws Exception {
        PackReport report = packs.check(written());
        assertEquals(List.of(), report.reasons());
        assertEquals(List.of(), report.advice());
    }

    @Test
    void theNewPackIsInstalledAsItIs() throws Exception {
        packs.install(written());
        assertTrue(workflow.knowledge().fault(ID + ".part.shorted").isPresent());
    }

    @Test
    void theNewPackIsData() throws Exception {
        assertFalse(packs.check(written()).packs().getFirst().code());
    }

    @Test
    void thePackForIPhoneXIsWhatAVendorShips() throws Exception {
        PackReport report = packs.check(IPHONE_X);
        assertEquals(List.of(), report.reasons());
        assertFalse(report.packs().getFirst().code());
    }

    @Test
    void thePackForIPhoneXHasTheShapeOfTheTemplate() throws IOException {
        Path author = folder.resolve(IPHONE_X.getFileName());
        PackTemplate.writeData(author, author.getFileName().toString());
        assertEquals(shape(author), shape(IPHONE_X));
    }

    @Test
    void theExampleOfAProbeHasTheShapeOfTheTemplate() throws IOException {
        Path author = folder.resolve(METER.getFileName());
        PackTemplate.writeProbe(author, author.getFileName().toString(), site().toString());
        assertEquals(shape(author), shape(METER));
    }

    /** The files of an author by name, without what the author writes: models, Java, names, and where the site is. */
    private static SortedMap<String, String> shape(Path author) throws IOException {
        SortedMap<String, String> shape = new TreeMap<>();
        try (Stream<Path> files = Files.walk(author)) {
            for (Path file : files.filter(f -> Files.isRegularFile(f) && isWritten(author.relativize(f))).toList()) {
                shape.put(author.relativize(file).toString(), file.toString().matches(".*\\.(faults|java)") ? ""
                        : Files.readString(file).replaceAll("(?m)^(Bundle-(Name|Vendor)):.*", "$1").replaceAll("<boardwright.site>.*", ""));
            }
        }
        return shape;
    }

    /** Other than what a build leaves there. */
    private static boolean isWritten(Path file) {
        return !file.toString().contains("target") && !file.getFileName().toString().matches("\\.(polyglot|tycho).*");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path author = written();
        Path model = Files.writeString(author.resolve("pack/model/pack.faults"), "mine");
        assertThrows(IOException.class, () -> PackTemplate.writeData(author, ID));
        assertEquals("mine", Files.readString(model));
    }

    @Test
    void anIdThatIsNoneIsExplained() {
        var wrong = assertThrows(IOException.class, () -> PackTemplate.writeData(folder.resolve("x"), "My Pack"));
        assertTrue(wrong.getMessage().contains("use lower case with dots"), wrong.getMessage());
        assertFalse(Files.exists(folder.resolve("x")));
    }

    private Path site() throws IOException {
        Path site = Files.createDirectories(folder.resolve("the site"));
        Files.writeString(site.resolve("p2.index"), "version = 1\n");
        return site;
    }

    private Path probe() throws IOException {
        Path author = folder.resolve(ID);
        PackTemplate.writeProbe(author, ID, site().toString());
        return author;
    }

    @Test
    void theBuildOfAProbeNamesTheSite() throws IOException {
        String site = folder.resolve("the site").toUri().toString().replaceFirst("/$", "");
        assertTrue(Files.readString(probe().resolve("pom.xml")).contains("<boardwright.site>" + site + "<"), site);
    }

    @Test
    void theProbeIsNamedAfterThePack() throws IOException {
        Path source = probe().resolve("probe/src/com/example/charge_port/ChargePortProbe.java");
        assertTrue(Files.readString(source).contains("public final class ChargePortProbe"), source.toString());
    }

    @Test
    void nothingIsLeftToReplaceInAProbe() throws IOException {
        List<Path> written = PackTemplate.writeProbe(folder.resolve(ID), ID, site().toString());
        for (Path file : written) {
            assertFalse((file + Files.readString(file)).matches("(?s).*@[A-Z]+@.*"), file.toString());
        }
    }

    @Test
    void thePackBesideANewProbeIsSound() throws Exception {
        PackReport report = packs.check(probe().resolve("pack"));
        assertEquals(List.of(), report.reasons());
        assertEquals(List.of(), report.advice());
    }

    @Test
    void aProbeIsBuiltBeforeItIsInstalled() throws IOException {
        assertRefused("Java sources, which are built first: mvn verify", probe());
    }

    @Test
    void aSiteCanBeAnAddress() throws IOException {
        PackTemplate.writeProbe(folder.resolve(ID), ID, "https://example.com/site?a&b");
        assertTrue(Files.readString(folder.resolve(ID).resolve("pom.xml")).contains(">https://example.com/site?a&amp;b<"));
    }

    @Test
    void aFolderThatIsNoSiteIsExplained() {
        var wrong = assertThrows(IOException.class, () -> PackTemplate.writeProbe(folder.resolve(ID), ID, folder.toString()));
        assertTrue(wrong.getMessage().contains("is no update site"), wrong.getMessage());
    }

    @Test
    void aNameThatIsAWordOfJavaIsExplained() {
        var wrong = assertThrows(IOException.class, () -> PackTemplate.writeProbe(folder.resolve("x"), "com.example.switch", site().toString()));
        assertTrue(wrong.getMessage().contains("holds a word of Java"), wrong.getMessage());
    }
}
