package org.boardwright.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data needs no trust; code runs only when a signer vouches for it whom the shop accepted. Signed with the tools of the JDK. */
class TrustTest extends PacksFixture {

    private static final byte[] NO_CLASS = {1, 2, 3};

    private static PackFile withCode() {
        return new PackFile().with("test/Code.class", NO_CLASS);
    }

    private void tool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("tool.txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertEquals(0, process.waitFor(), () -> name + " failed, see " + output);
    }

    private void makeKey(String name, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-keystore", store(), "-storepass", "secret", "-alias", name, "-dname",
                "CN=" + name, "-keyalg", "EC"));
        arguments.addAll(List.of(more));
        tool("keytool", arguments.toArray(String[]::new));
    }

    private String store() {
        return folder.resolve("keys.p12").toString();
    }

    private Path certificate(String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".cer");
        tool("keytool", "-exportcert", "-rfc", "-keystore", store(), "-storepass", "secret", "-alias", name, "-file", file.toString());
        return file;
    }

    private Path signed(PackFile pack, String name) throws IOException, InterruptedException {
        Path jar = file(pack);
        tool("jarsigner", "-keystore", store(), "-storepass", "secret", jar.toString(), name);
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
        makeKey("stranger");
        assertRefused("is signed by CN=stranger, whom this shop has not accepted", signed(withCode(), "stranger"));
    }

    @Test
    void codeOfAnAcceptedSignerIsInstalled() throws Exception {
        makeKey("vendor");
        packs.trust(certificate("vendor"));
        packs.install(signed(withCode(), "vendor"));
        assertTrue(acts());
        assertEquals("CN=vendor", row().signature().signer());
        assertEquals(Signature.State.TRUSTED, row().signature().state());
    }

    @Test
    void aNameLikeThatOfAnAcceptedSignerIsNotEnough() throws Exception {
        makeKey("vendor");
        packs.trust(certificate("vendor"));
        Files.delete(Path.of(store()));
        makeKey("vendor");
        assertRefused("whom this shop has not accepted", signed(withCode(), "vendor"));
    }

    @Test
    void anAcceptedSignerWhoseTimeIsOverIsUnknown() throws Exception {
        makeKey("vendor", "-startdate", "-10d", "-validity", "1");
        packs.trust(certificate("vendor"));
        assertRefused("whom this shop has not accepted", signed(withCode(), "vendor"));
    }

    @Test
    void aPackThatWasChangedAfterSigningIsRefused() throws Exception {
        makeKey("vendor");
        packs.trust(certificate("vendor"));
        Path jar = signed(withCode(), "vendor");
        try (var zip = FileSystems.newFileSystem(jar)) {
            Files.write(zip.getPath("test/Code.class"), new byte[] {9});
        }
        assertRefused("changed after it was signed", jar);
    }

    @Test
    void aPackThatIsSignedInPartIsRefused() throws Exception {
        makeKey("vendor");
        packs.trust(certificate("vendor"));
        Path jar = signed(withCode(), "vendor");
        try (var zip = FileSystems.newFileSystem(jar)) {
            Files.write(zip.getPath("test/Other.class"), NO_CLASS);
        }
        assertRefused("signed in part only", jar);
    }

    @Test
    void aSignerWhoIsNoLongerAcceptedIsLeftOutAtTheNextStart() throws Exception {
        makeKey("vendor");
        Signature accepted = packs.trust(certificate("vendor"));
        packs.install(signed(withCode(), "vendor"));
        assertTrue(packs.distrust(accepted.fingerprint()));
        restart();
        assertTrue(packs.problems().getFirst().contains("its signer is not accepted"), packs.problems().toString());
    }

    @Test
    void aPreferenceLetsUnsignedCodeInWithAWarning() throws Exception {
        packs.allowUnsigned(true);
        PackReport report = packs.install(file(withCode()));
        assertTrue(report.advice().stream().anyMatch(a -> a.startsWith("Warning: test.vendor.pack is more than data")), report.advice().toString());
        assertTrue(acts());
    }

    @Test
    void aFileThatIsNoCertificateIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("x.cer"), "hello");
        var wrong = assertThrows(IOException.class, () -> packs.trust(file));
        assertTrue(wrong.getMessage().contains("x.cer holds no certificate"), wrong.getMessage());
    }
}
