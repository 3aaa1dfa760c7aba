package org.boardwright.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Install, act, update, remove, without a restart and over one. */
class PacksTest extends PacksFixture {

    private static final String EARPIECE = "org.boardwright.faults.iphonex.earpiece";

    @Test
    void anInstalledPackActsAtOnce() throws Exception {
        packs.install(file(new PackFile()));
        assertTrue(acts());
    }

    @Test
    void aRemovedPackIsGoneAtOnce() throws Exception {
        packs.install(file(new PackFile()));
        packs.remove(PackFile.ID);
        assertFalse(acts());
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheOlder() throws Exception {
        packs.install(file(new PackFile()));
        packs.install(file(new PackFile().version("1.1.0").changed("name=\"Fault\"", "name=\"Renamed\"")));
        assertEquals("Renamed", workflow.knowledge().fault(PackFile.FAULT).orElseThrow().getName());
        assertEquals("1.1.0", row().version());
    }

    @Test
    void anAuthorCanInstallTheSameVersionAgain() throws Exception {
        packs.install(file(new PackFile()));
        packs.install(file(new PackFile().changed("name=\"Fault\"", "name=\"Renamed\"")));
        assertEquals("Renamed", workflow.knowledge().fault(PackFile.FAULT).orElseThrow().getName());
    }

    @Test
    void anOlderVersionIsRefused() throws Exception {
        packs.install(file(new PackFile().version("1.1.0")));
        var refused = assertThrows(PackRefusedException.class, () -> packs.install(file(new PackFile())));
        assertTrue(refused.getMessage().contains("Version 1.1.0 of test.vendor.pack is installed"), refused.getMessage());
    }

    @Test
    void theZipOfASiteIsInstalled() throws Exception {
        packs.install(new PackFile().writeSite(folder.resolve("site.zip")));
        assertTrue(acts());
    }

    @Test
    void aBareModelIsInstalledUnderItsOwnNameAndVersion() throws Exception {
        packs.install(Files.writeString(folder.resolve("my.faults"), PackFile.MODEL));
        assertTrue(acts());
        assertEquals("1.0.0", row().version());
        assertEquals("A vendor", row().provider());
    }

    @Test
    void aFolderWithAModelIsInstalled() throws Exception {
        Path author = Files.createDirectory(folder.resolve("author"));
        Files.writeString(author.resolve("my.faults"), PackFile.MODEL);
        packs.install(author);
        assertTrue(acts());
    }

    @Test
    void aFolderLikeThoseOfOurPacksIsInstalled() throws Exception {
        Path author = Files.createDirectories(folder.resolve("author"));
        Files.createDirectories(author.resolve("META-INF"));
        Files.writeString(author.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: "
                + PackFile.ID + ";singleton:=true\nBundle-Version: 1.0.0.qualifier\n");
        Files.writeString(author.resolve("build.properties"), "bin.includes = META-INF/,plugin.xml,my.faults\n");
        Files.writeString(author.resolve("plugin.xml"),
                "<plugin><extension point=\"org.boardwright.knowledge.faultModels\"><faultModel file=\"my.faults\"/></extension></plugin>");
        Files.writeString(author.resolve("my.faults"), PackFile.MODEL);
        packs.install(author);
        assertTrue(acts());
    }

    @Test
    void anInstalledPackIsBackAfterAStart() throws Exception {
        packs.install(file(new PackFile()));
        Stream.of(context.getBundles()).filter(b -> PackFile.ID.equals(b.getSymbolicName())).forEach(b -> {
            try {
                b.uninstall();
            } catch (org.osgi.framework.BundleException e) {
                throw new AssertionError(e);
            }
        });
        restart();
        assertEquals(List.of(), packs.problems());
        assertTrue(row().acts());
    }

    @Test
    void aPackThatWasDamagedIsNamedAtTheNextStartAndLeftOut() throws Exception {
        packs.install(file(new PackFile()));
        try (Stream<Path> kept = Files.list(folder.resolve("packs"))) {
            Files.writeString(kept.filter(f -> f.toString().endsWith(".jar")).findFirst().orElseThrow(), "damaged");
        }
        restart();
        assertTrue(packs.problems().getFirst().contains("was changed since it was installed"), packs.problems().toString());
        assertFalse(row().acts());
    }

    @Test
    void aDamagedIndexIsNamedAndTheProductStarts() throws IOException {
        Files.createDirectories(folder.resolve("packs"));
        Path index = Files.writeString(folder.resolve("packs/index.txt"), "nonsense\n");
        restart();
        assertTrue(packs.problems().getFirst().contains("index.txt:1: is damaged"), packs.problems().toString());
        Files.delete(index);
    }

    @Test
    void aShippedPackGivesWayToItsUpdateAndComesBack() throws Exception {
        String shipped = workflow.knowledge().packs().stream().filter(p -> p.getId().equals(EARPIECE)).findFirst().orElseThrow().getVersion();
        Path source = Path.of("../../examples", EARPIECE, "pack");
        Path author = Files.createDirectories(folder.resolve("author/META-INF")).getParent();
        Files.writeString(author.resolve("META-INF/MANIFEST.MF"), Files.readString(source.resolve("META-INF/MANIFEST.MF")).replace("1.0.0.qualifier", "9.0.0"));
        for (String file : List.of("plugin.xml", "model/pack.faults")) {
            Files.createDirectories(author.resolve(file).getParent());
            Files.writeString(author.resolve(file), Files.readString(source.resolve(file)).replace("version=\"1.0.0\"", "version=\"9.0.0\""));
        }
        packs.install(author);
        assertEquals("9.0.0", earpieceVersion());
        packs.remove(EARPIECE);
        assertEquals(shipped, earpieceVersion());
    }

    private String earpieceVersion() {
        return workflow.knowledge().packs().stream().filter(p -> p.getId().equals(EARPIECE)).findFirst().orElseThrow().getVersion();
    }

    @Test
    void aPackThatWasNotInstalledCannotBeRemoved() {
        var refused = assertThrows(PackRefusedException.class, () -> packs.remove("org.boardwright.faults.apple"));
        assertTrue(refused.getMessage().contains("No such pack was installed here"), refused.getMessage());
    }

    @Test
    void aCheckChangesNothing() throws Exception {
        assertTrue(packs.check(file(new PackFile())).accepted());
        assertFalse(acts());
    }

    @Test
    void theListTellsHowManyNumbersNameASource() throws Exception {
        packs.install(file(new PackFile()));
        assertEquals(0, row().coverage().orElseThrow());
    }
}
