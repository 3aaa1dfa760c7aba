package org.boardwright.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.boardwright.packs.internal.PackFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;

/** Packs of a vendor's p2 site, served over the web by the server of the JDK. */
class SiteTest extends PacksFixture {

    @TempDir
    private Path site;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SimpleFileServer.createFileHandler(site.toRealPath())).getFilters()
                .add(Filter.beforeHandler("notes what is asked for", exchange -> asked.add(exchange.getRequestURI().getPath())));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private static String line(String id, String version, String sha256) {
        return "<artifact classifier='osgi.bundle' id='" + id + "' version='" + version + "'><properties size='1'>"
                + "<property name='download.checksum.sha-256' value='" + sha256 + "'/></properties></artifact>";
    }

    /** As a build of the vendor leaves it. */
    private void publish(PackFile pack, String version) throws IOException {
        Files.createDirectories(site.resolve("plugins"));
        Path jar = pack.version(version).write(site.resolve("plugins/" + PackFile.ID + "_" + version + ".jar"));
        list(line(PackFile.ID, version, PackFolder.sha256(jar).toLowerCase()));
    }

    private void list(String artifacts) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(site.resolve("artifacts.jar")))) {
            out.putNextEntry(new ZipEntry("artifacts.xml"));
            out.write(("<?xml version='1.0'?><?artifactRepository version='1.1.0'?><repository><artifacts>" + artifacts + "</artifacts></repository>")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private void install() throws IOException, PackRefusedException {
        try (SitePacks there = packs.look(address())) {
            packs.install(there, List.of(PackFile.ID));
        }
    }

    private void assertRefusedSite(String words) {
        var refused = assertThrows(PackRefusedException.class, () -> packs.look(address()));
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }

    @Test
    void thePacksOfASiteAreSeenBeforeTheyAreInstalled() throws Exception {
        publish(new PackFile(), "1.0.0");
        try (SitePacks there = packs.look(address())) {
            SitePacks.Offer offer = there.offers().getFirst();
            assertEquals("Vendor pack", offer.pack().title());
            assertEquals(Optional.empty(), offer.installed());
            assertTrue(there.remark().orElse("").contains("not encrypted"));
        }
        assertFalse(acts());
    }

    @Test
    void aPackOfASiteActsAtOnce() throws Exception {
        publish(new PackFile(), "1.0.0");
        install();
        assertTrue(acts());
        assertEquals(Map.of(PackFile.ID, address()), packs.sites());
    }

    @Test
    void aNewerVersionOfTheSiteIsTheUpdate() throws Exception {
        publish(new PackFile(), "1.0.0");
        install();
        assertEquals(List.of(new PackUpdate(PackFile.ID, "1.0.0", "1.0.0", "")), packs.update(List.of()));
        publish(new PackFile().changed("name=\"Fault\"", "name=\"Fault by its new name\""), "1.1.0");
        assertEquals(List.of(new PackUpdate(PackFile.ID, "1.0.0", "1.1.0", "")), packs.update(List.of()));
        assertEquals("Fault by its new name", workflow.knowledge().fault(PackFile.FAULT).orElseThrow().getName());
    }

    @Test
    void aSiteOfTwoPacksIsFetchedOnceForBoth() throws Exception {
        publish(new PackFile(), "1.0.0");
        Path other = new PackFile().named("test.other").write(site.resolve("plugins/test.other.pack_1.0.0.jar"));
        list(line("test.other.pack", "1.0.0", PackFolder.sha256(other)) + line(PackFile.ID, "1.0.0", ""));
        try (SitePacks there = packs.look(address())) {
            packs.install(there, List.of("test.other.pack", PackFile.ID));
        }
        asked.clear();
        assertEquals(List.of("test.other.pack", PackFile.ID), packs.update(List.of()).stream().map(PackUpdate::id).toList());
        assertEquals(1, asked.stream().filter("/artifacts.jar"::equals).count());
    }

    @Test
    void aSiteThatIsGoneLeavesThePackAsItIs() throws Exception {
        publish(new PackFile(), "1.0.0");
        install();
        server.stop(0);
        PackUpdate update = packs.update(List.of(PackFile.ID)).getFirst();
        assertTrue(update.problem().contains("Check the address and the network"), update.problem());
        assertTrue(acts());
    }

    @Test
    void theSiteIsForgottenWithThePack() throws Exception {
        publish(new PackFile(), "1.0.0");
        install();
        packs.remove(PackFile.ID);
        assertEquals(Map.of(), packs.sites());
    }

    @Test
    void aFolderOfASiteIsLookedAtAgainToo() throws Exception {
        publish(new PackFile(), "1.0.0");
        try (SitePacks there = packs.look(site.toString())) {
            packs.install(there, List.of(PackFile.ID));
        }
        assertEquals(Map.of(PackFile.ID, site.toString()), packs.sites());
    }

    @Test
    void whatIsNotWhatTheListSaysIsRefused() throws Exception {
        publish(new PackFile(), "1.0.0");
        Files.writeString(site.resolve("plugins/" + PackFile.ID + "_1.0.0.jar"), "other");
        assertRefusedSite("its SHA-256 differs");
    }

    @Test
    void codeOfTheSiteNeedsAnAcceptedSignerAsAnyOther() throws Exception {
        publish(new PackFile().with("test/Code.class", new byte[] {1}), "1.0.0");
        var refused = assertThrows(PackRefusedException.class, this::install);
        assertTrue(refused.getMessage().contains("is more than data"), refused.getMessage());
    }

    @Test
    void anAddressWithoutASiteSaysWhatIsMissing() {
        assertRefusedSite("neither artifacts.jar nor artifacts.xml is there");
    }

    @Test
    void aSiteOfManyPlugInsIsRefused() throws Exception {
        StringBuilder all = new StringBuilder();
        Files.createDirectories(site.resolve("plugins"));
        for (int i = 0; i < 51; i++) {
            Files.writeString(site.resolve("plugins/many.p" + i + "_1.0.0.jar"), "x");
            all.append(line("many.p" + i, "1.0.0", ""));
        }
        list(all.toString());
        assertRefusedSite("more than 50 plug-ins");
    }

    @Test
    void namesThatLeadElsewhereAndPartsOfTheProductAreNotFetched() throws Exception {
        list(line("../../evil", "1.0.0", "") + line("org.boardwright.workflow", "1.0.0", ""));
        assertRefusedSite("no plug-in that is not part of this product");
    }

    @Test
    void aLibraryBesideAPackIsLeftOut() throws Exception {
        publish(new PackFile(), "1.0.0");
        Path library = new PackFile().without("plugin.xml").without("model/test.faults").with("lib/Code.class", "x").write(site.resolve("plugins/a.library_1.0.0.jar"));
        list(line("a.library", "1.0.0", PackFolder.sha256(library)) + line(PackFile.ID, "1.0.0", ""));
        try (SitePacks there = packs.look(address())) {
            assertEquals(List.of("Vendor pack"), there.offers().stream().map(o -> o.pack().title()).toList());
        }
    }

    @Test
    void aProbeBesideAPackIsShown() throws Exception {
        publish(new PackFile(), "1.0.0");
        Path probe = new PackFile().without("plugin.xml").without("model/test.faults").with("a/Probe.class", "x")
                .header("Import-Package: org.boardwright.probe;version=\"1.0.0\"").write(site.resolve("plugins/a.probe_1.0.0.jar"));
        list(line("a.probe", "1.0.0", PackFolder.sha256(probe)) + line(PackFile.ID, "1.0.0", ""));
        try (SitePacks there = packs.look(address())) {
            assertEquals(2, there.offers().size());
        }
    }

    @Test
    void aListWithADoctypeIsRefused() throws Exception {
        Files.writeString(site.resolve("artifacts.xml"), "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>");
        assertRefusedSite("cannot be read");
    }

    @Test
    void aSiteMadeOfSitesIsFollowed() throws Exception {
        publish(new PackFile(), "1.0.0");
        Files.createDirectories(site.resolve("all"));
        Files.writeString(site.resolve("all/compositeArtifacts.xml"), "<repository><children><child location='..'/><child location='..'/></children></repository>");
        try (SitePacks there = packs.look(address() + "all")) {
            assertEquals(1, there.offers().size());
        }
    }
}
