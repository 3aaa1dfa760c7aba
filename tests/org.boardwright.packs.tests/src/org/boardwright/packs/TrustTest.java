package org.boardwright.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

import org.boardwright.packs.internal.PackFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jdk.security.jarsigner.JarSigner;

/** Data needs no trust; code runs only when a signer vouches for it whom the shop accepted. Signed with the tools of the JDK. */
class TrustTest extends PacksFixture {

    private static final String SECRET = "secret";
    private static final byte[] NO_CLASS = {1, 2, 3};

    private static PackFile withCode() {
        return new PackFile().with("test/Code.class", NO_CLASS);
    }

    @TempDir
    private static Path keys;

    /** Three keys: of a vendor, of somebody with the same name, and one whose time is over. */
    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        makeKey("vendor", "vendor", "-0d", "90");
        makeKey("namesake", "vendor", "-0d", "90");
        makeKey("old", "vendor", "-10d", "1");
    }

    private static void makeKey(String alias, String name, String start, String days) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keystore",
                store().toString(), "-storepass", SECRET, "-alias", alias, "-dname", "CN=" + name, "-keyalg", "EC", "-startdate", start, "-validity", days)
                        .redirectErrorStream(true).redirectOutput(keys.resolve("keytool.txt").toFile()).start();
        assertEquals(0, process.waitFor(), () -> "keytool failed, see " + keys.resolve("keytool.txt"));
    }

    private static Path store() {
        return keys.resolve("keys.p12");
    }

    private static KeyStore.PrivateKeyEntry key(String alias) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(store().toFile(), SECRET.toCharArray());
        return (KeyStore.PrivateKeyEntry) store.getEntry(alias, new KeyStore.PasswordProtection(SECRET.toCharArray()));
    }

    private Path certificate(String alias) throws IOException, GeneralSecurityException {
        return Files.write(folder.resolve(alias + ".cer"), key(alias).getCertificate().getEncoded());
    }

    private Path signed(PackFile pack, String alias) throws IOException, GeneralSecurityException {
        Path jar = folder.resolve("signed.jar");
        try (var in = new ZipFile(file(pack).toFile()); var out = Files.newOutputStream(jar)) {
            new JarSigner.Builder(key(alias)).build().sign(in, out);
        }
        return jar;
    }

    @Test
    void dataNeedsNoTrust() throws Exception {
        assertFalse(packs.install(file(new PackFile())).packs().getFirst().code());
    }

    @Test
    void unsignedCodeIsRefused() throws IOException {
        assertRefused("is more than data (the file test/Code.class) and is not signed", file(withCode()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bundle-Activator: x.Y", "Bundle-ClassPath: lib/x.txt", "Service-Component: OSGI-INF/x.xml", "Import-Package: org.osgi.framework",
            "Fragment-Host: org.boardwright.workflow", "Bundle-NativeCode: x.txt", "Require-Bundle: org.boardwright.workflow", "Launcher-Agent-Class: x.Y"})
    void aHeaderThatCouldRunCodeIsCode(String header) throws IOException {
        assertRefused("is more than data", file(new PackFile().header(header)));
    }

    @Test
    void anotherExtensionPointIsCode() throws IOException {
        assertRefused("the extension point org.eclipse.ui.startup", file(new PackFile().with("plugin.xml", """
                <plugin><extension point="org.boardwright.knowledge.faultModels"><faultModel file="model/test.faults"/></extension>
                <extension point="org.eclipse.ui.startup"><startup class="java.lang.Object"/></extension></plugin>""")));
    }

    @Test
    void codeOfAStrangerIsRefusedByName() throws Exception {
        assertRefused("is signed by CN=vendor, whom this shop has not accepted", signed(withCode(), "vendor"));
    }

    @Test
    void codeOfAnAcceptedSignerIsInstalled() throws Exception {
        packs.signers().accept(certificate("vendor"));
        packs.install(signed(withCode(), "vendor"));
        assertTrue(acts());
        assertEquals("CN=vendor", row().signature().signer());
        assertEquals(Signature.State.TRUSTED, row().signature().state());
    }

    @Test
    void aNameLikeThatOfAnAcceptedSignerIsNotEnough() throws Exception {
        packs.signers().accept(certificate("vendor"));
        assertRefused("whom this shop has not accepted", signed(withCode(), "namesake"));
    }

    @Test
    void anAcceptedSignerWhoseTimeIsOverIsUnknown() throws Exception {
        packs.signers().accept(certificate("old"));
        assertRefused("whom this shop has not accepted", signed(withCode(), "old"));
    }

    @Test
    void aPackThatWasChangedAfterSigningIsRefused() throws Exception {
        packs.signers().accept(certificate("vendor"));
        Path jar = signed(withCode(), "vendor");
        try (var zip = FileSystems.newFileSystem(jar)) {
            Files.write(zip.getPath("test/Code.class"), new byte[] {9});
        }
        assertRefused("changed after it was signed", jar);
    }

    @Test
    void aPackThatIsSignedInPartIsRefused() throws Exception {
        packs.signers().accept(certificate("vendor"));
        Path jar = signed(withCode(), "vendor");
        try (var zip = FileSystems.newFileSystem(jar)) {
            Files.write(zip.getPath("test/Other.class"), NO_CLASS);
        }
        assertRefused("signed in part only", jar);
    }

    @Test
    void codeOfASignerWhoIsNoLongerAcceptedIsOutOfUseAtOnce() throws Exception {
        Signature accepted = packs.signers().accept(certificate("vendor"));
        packs.install(signed(withCode(), "vendor"));
        assertTrue(packs.signers().remove(accepted.paired()));
        assertTrue(packs.problems().getFirst().contains("its signer is not accepted"), packs.problems().toString());
        assertFalse(acts());
    }

    @Test
    void codeOfASignerWhoIsAcceptedAgainIsInUseAtOnce() throws Exception {
        Signature accepted = packs.signers().accept(certificate("vendor"));
        packs.install(signed(withCode(), "vendor"));
        packs.signers().remove(accepted.fingerprint());
        packs.signers().accept(certificate("vendor"));
        assertEquals(List.of(), packs.problems());
        assertTrue(row().acts());
    }

    /** As the command line does it: the same folder, another program. */
    private PackChange whenAnotherProgram(BlockingQueue<List<PackChange>> told, boolean accepts, Signature signer) throws Exception {
        PackFolder other = new PackFolder(folder.resolve("packs"));
        if (accepts) {
            other.trusted().add((X509Certificate) key("vendor").getCertificate());
        } else {
            other.trusted().remove(signer.fingerprint());
        }
        other.noteTrust();
        List<PackChange> changes = told.poll(30, TimeUnit.SECONDS);
        assertNotNull(changes, "nothing was told");
        return changes.getFirst();
    }

    @Test
    void aSignerWhomAnotherProgramRemovesOrAcceptsCountsHereAtOnce() throws Exception {
        Signature accepted = packs.signers().accept(certificate("vendor"));
        packs.install(signed(withCode(), "vendor"));
        BlockingQueue<List<PackChange>> told = new LinkedBlockingQueue<>();
        try (var following = packs.follow(told::add, e -> { })) {
            assertEquals(PackChange.Kind.LEFT_OUT, whenAnotherProgram(told, false, accepted).kind());
            assertFalse(acts());
            assertEquals(new PackChange(PackChange.Kind.INSTALLED, PackFile.ID, "Vendor pack", "1.0.0", ""), whenAnotherProgram(told, true, accepted));
            assertTrue(acts());
        }
    }

    @Test
    void aSignerWhoIsNotAcceptedIsLeftOutAtTheNextStart() throws Exception {
        Signature accepted = packs.signers().accept(certificate("vendor"));
        packs.install(signed(withCode(), "vendor"));
        Files.delete(folder.resolve("packs/trusted/" + accepted.fingerprint() + ".cer"));
        restart();
        assertTrue(packs.problems().getFirst().contains("its signer is not accepted"), packs.problems().toString());
    }

    @Test
    void theOneWhomAcceptingWouldLetInIsNamedWithItsFingerprint() throws Exception {
        Path jar = signed(withCode(), "vendor");
        Signature stranger = packs.check(jar).strangers().getFirst();
        assertEquals("CN=vendor", stranger.signer());
        assertTrue(packs.check(jar).reasons().getFirst().contains(stranger.paired()), packs.check(jar).reasons().toString());
        packs.signers().accept(jar, stranger.fingerprint());
        assertTrue(packs.install(jar).accepted());
    }

    @Test
    void acceptingTheSignerOfABrokenPackWouldNotHelp() throws Exception {
        Path jar = signed(withCode().with("model/test.faults", "broken"), "vendor");
        assertEquals(List.of(), packs.check(jar).strangers());
    }

    @Test
    void aPackThatAnotherSignedMeanwhileIsNotAccepted() throws Exception {
        String shown = packs.check(signed(withCode(), "vendor")).strangers().getFirst().fingerprint();
        Path other = signed(withCode(), "namesake");
        var refused = assertThrows(PackRefusedException.class, () -> packs.signers().accept(other, shown));
        assertTrue(refused.getMessage().contains("changed meanwhile"), refused.getMessage());
        assertEquals(List.of(), packs.signers().accepted());
    }

    @Test
    void anAcceptedSignerWhoseTimeIsOverIsShownSo() throws Exception {
        packs.signers().accept(certificate("old"));
        assertEquals(Signature.State.UNKNOWN, packs.signers().accepted().getFirst().state());
    }

    @Test
    void aPreferenceLetsUnsignedCodeInWithAWarning() throws Exception {
        packs.signers().allowUnsigned(true);
        PackReport report = packs.install(file(withCode()));
        assertTrue(report.advice().stream().anyMatch(a -> a.startsWith("Warning: test.vendor.pack is more than data")), report.advice().toString());
        assertTrue(acts());
    }

    @Test
    void aFileThatIsNoCertificateIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("x.cer"), "hello");
        var wrong = assertThrows(IOException.class, () -> packs.signers().accept(file));
        assertTrue(wrong.getMessage().contains("x.cer holds no certificate"), wrong.getMessage());
    }
}
