package org.boardwright.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

/** What is broken or means harm is refused with the reason, and the product goes on. */
class HostilePackTest extends PacksFixture {

    private static final int PATIENCE_MILLIS = 300;

    @Test
    void aFileThatIsNoArchive() throws IOException {
        assertRefused("neither a .jar nor a .zip", Files.writeString(folder.resolve("a.jar"), "hello"));
    }

    @Test
    void aFileThatIsNotThere() throws IOException {
        assertRefused("no such file", folder.resolve("none.jar"));
    }

    @Test
    void anArchiveWithoutAPlugIn() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertRefused("holds no plug-in", zip);
    }

    @Test
    void anEntryThatLeadsOut() throws IOException {
        assertRefused("leads out", file(new PackFile().with("../../evil.txt", "x")));
    }

    @Test
    void anEntryOfASiteThatLeadsOut() throws IOException {
        Path zip = folder.resolve("site.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("plugins/../../evil.jar"));
        }
        assertRefused("leads out", zip);
    }

    @Test
    void aPackThatUnpacksWithoutEnd() throws IOException {
        assertRefused("more than 128 MB", file(new PackFile().with("zeros.txt", new byte[(128 << 20) + 1])));
    }

    @Test
    void aModelThatIsGiant() throws IOException {
        assertRefused("larger than 16 MB", file(new PackFile().changed("title=\"Vendor pack\"", "title=\"" + "x".repeat(17 << 20) + "\"")));
    }

    @Test
    void aModelThatIsNoXml() throws IOException {
        assertRefused("test.vendor.pack/model/test.faults:16: is not well-formed XML", file(new PackFile().changed("</knowledge:FaultModel>", "")));
    }

    @Test
    void aDeviceClassThatIsItsOwnParent() throws IOException {
        assertRefused("test.vendor.a", file(new PackFile().changed("<parts ", """
                <deviceClasses id="test.vendor.a" name="A" parent="test.vendor.b"/>
                <deviceClasses id="test.vendor.b" name="B" parent="test.vendor.a"/>
                <parts\s""")));
    }

    @Test
    void aPatternThatUnrollsToMillionsOfSteps() throws IOException {
        assertRefused("the counted repetitions of the pattern", file(new PackFile().changed("</knowledge:FaultModel>", """
                <signatures id="test.vendor.s" artifact="restore-log" part="error" pattern="((a{90}){90}){90}" test="apple.restore-link" outcome="lost"/>
                </knowledge:FaultModel>""")));
    }

    @Test
    void aLinkToATestThatIsNotThere() throws IOException {
        assertRefused("unknown test 'apple.no-such-test'", file(new PackFile().changed("apple.other-cable", "apple.no-such-test")));
    }

    @Test
    void aPackThatNeedsAnotherThatIsNotThere() throws IOException {
        assertRefused("requires other.vendor", file(new PackFile().changed("org.boardwright.faults.apple", "other.vendor")));
    }

    @Test
    void aPlugInXmlThatNamesAFileThatIsNotThere() throws IOException {
        assertRefused("which is not in it", file(new PackFile().without("model/test.faults")));
    }

    @Test
    void aPlugInXmlWithADoctype() throws IOException {
        assertRefused("plugin.xml is refused", file(new PackFile().with("plugin.xml", "<!DOCTYPE p SYSTEM \"file:///etc/passwd\"><plugin/>")));
    }

    @Test
    void anElementInAnotherFile() throws IOException {
        assertRefused("refers to another file", file(new PackFile().changed("</knowledge:FaultModel>",
                "<parts href=\"file:///etc/passwd#x\"/></knowledge:FaultModel>")));
    }

    @Test
    void nothingInAPackReachesTheNetwork() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(PATIENCE_MILLIS);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            assertRefused("", file(new PackFile().changed("</knowledge:FaultModel>",
                    "<parts xmlns:o=\"http://other\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://other " + url
                            + "\" xsi:type=\"o:Part\"/><parts href=\"" + url + "#x\"/></knowledge:FaultModel>")));
            assertThrows(SocketTimeoutException.class, server::accept, "somebody asked the server");
        }
    }

    @Test
    void aSymbolicNameThatIsAPath() throws IOException {
        Path folderOfAuthor = Files.createDirectories(folder.resolve("author/META-INF")).getParent();
        Files.writeString(folderOfAuthor.resolve("META-INF/MANIFEST.MF"),
                "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: ../../evil\nBundle-Version: 1.0.0\n");
        assertRefused("gives no Bundle-SymbolicName", folderOfAuthor);
    }

    @Test
    void aVersionThatIsNone() throws IOException {
        assertRefused("versions are written 1.0.0", file(new PackFile().version("new")));
    }

    @Test
    void aPackThatContributesNothing() throws IOException {
        assertRefused("contributes nothing", file(new PackFile().with("plugin.xml", "<plugin/>")));
    }

    @Test
    void theRefusalLeavesAnInstalledVersionInUse() throws Exception {
        packs.install(file(new PackFile()));
        assertThrows(PackRefusedException.class, () -> packs.install(file(new PackFile().version("2.0.0").changed("</knowledge:FaultModel>", ""))));
        assertEquals("1.0.0", row().version());
        assertEquals(true, acts());
    }
}
