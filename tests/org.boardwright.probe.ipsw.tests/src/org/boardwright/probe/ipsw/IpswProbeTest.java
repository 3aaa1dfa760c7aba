package org.boardwright.probe.ipsw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.boardwright.probe.Facet;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.ProbeAnswer.Failed;
import org.boardwright.probe.ProbeAnswer.NotApplicable;
import org.boardwright.probe.ProbeAnswer.Observed;
import org.boardwright.probe.Support;
import org.boardwright.probe.Transport;
import org.boardwright.testkit.SyntheticIpsw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IpswProbeTest {

    /** 4.5 GiB of zeros, and their CRC-32. */
    private static final long HUGE = 288L << 24;
    private static final int CRC_OF_ZEROS = 0xe90177c6;

    private static final String NAME = "iPhone10,3_16.7.8_20H343_Restore.ipsw";
    private static final String PRODUCT = "iPhone10,3";
    private static final String KERNEL = "kernelcache.release.iphone10b";

    @TempDir
    private Path folder;

    private static String[] paths() {
        return SyntheticIpsw.paths();
    }

    private static ProbeAnswer read(Transport transport) throws IOException {
        try (var session = new IpswProbe().open(transport)) {
            return session.read(() -> false);
        }
    }

    private static Observed observed(byte[] bytes) throws IOException {
        return assertInstanceOf(Observed.class, read(Transport.ofBytes(NAME, bytes)));
    }

    private static String failed(byte[] bytes) throws IOException {
        return assertInstanceOf(Failed.class, read(Transport.ofBytes(NAME, bytes))).why();
    }

    private static List<String> values(Observed observed, String part) {
        return observed.facets(part).stream().map(Facet::value).toList();
    }

    private static String verdict(Observed observed) {
        return values(observed, IpswParts.VERDICT).getFirst();
    }

    @Test
    void aSoundFileIsIntact() throws IOException {
        var observed = observed(new SyntheticIpsw(PRODUCT).bytes());
        assertEquals("intact", verdict(observed), () -> observed.facets().toString());
    }

    @Test
    void everyDigestIsCheckedAlsoThoseTakenWithAnotherType() throws IOException {
        var observed = observed(new SyntheticIpsw(PRODUCT).bytes());
        assertEquals(List.of("14"), values(observed, IpswParts.DIGESTS));
    }

    @Test
    void aComponentWithoutDigestIsNamed() throws IOException {
        assertEquals(List.of("BasebandFirmware"), values(observed(new SyntheticIpsw(PRODUCT).bytes()), IpswParts.CRC_ONLY));
    }

    @Test
    void aCompressedFileIsIntact() throws IOException {
        assertEquals("intact", verdict(observed(new SyntheticIpsw(PRODUCT).deflated().bytes())));
    }

    @Test
    void whatItIsForIsTold() throws IOException {
        var observed = observed(new SyntheticIpsw(PRODUCT).bytes());
        assertEquals(List.of(PRODUCT), values(observed, IpswParts.SUPPORTED_PRODUCT));
        assertEquals(List.of("16.7.8"), values(observed, IpswParts.IOS_VERSION));
        assertEquals(List.of("20H343"), values(observed, IpswParts.IOS_BUILD));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aFlippedByteNamesTheComponents(String path) throws IOException {
        byte[] bytes = new SyntheticIpsw(PRODUCT).bytes();
        bytes[contentOf(bytes, path) + 1000] ^= 0x40;
        var observed = observed(bytes);
        assertEquals("damaged", verdict(observed));
        assertEquals(List.of(SyntheticIpsw.names(path)), values(observed, IpswParts.DAMAGED));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aFlippedByteInACompressedFileNamesTheComponents(String path) throws IOException {
        byte[] bytes = new SyntheticIpsw(PRODUCT).deflated().bytes();
        bytes[contentOf(bytes, path) + 1000] ^= 0x40;
        assertEquals(List.of(SyntheticIpsw.names(path)), values(observed(bytes), IpswParts.DAMAGED));
    }

    @Test
    void anotherContentWithARightCrcIsFoundByItsDigest() throws IOException {
        var observed = observed(new SyntheticIpsw(PRODUCT).replaced(KERNEL).bytes());
        assertEquals(List.of(SyntheticIpsw.names(KERNEL)), values(observed, IpswParts.DAMAGED));
    }

    @Test
    void aDamagedManifestIsNamed() throws IOException {
        byte[] bytes = new SyntheticIpsw(PRODUCT).bytes();
        bytes[contentOf(bytes, "BuildManifest.plist") + 150] ^= 0x01;
        assertEquals("damaged", verdict(observed(bytes)));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        var observed = observed(new SyntheticIpsw(PRODUCT).without(KERNEL).bytes());
        assertEquals("incomplete", verdict(observed));
        assertEquals(List.of(SyntheticIpsw.names(KERNEL)), values(observed, IpswParts.MISSING));
    }

    @Test
    void aFileCutShortIsToldWithWhatToDo() throws IOException {
        byte[] bytes = new SyntheticIpsw(PRODUCT).bytes();
        var verdict = observed(Arrays.copyOf(bytes, bytes.length - 3000)).facets(IpswParts.VERDICT).getFirst();
        assertEquals("cut-short", verdict.value());
        assertTrue(verdict.place().excerpt().contains("Download"), verdict.place().excerpt());
    }

    @Test
    void anEntryThatPointsOutsideIsRefused() throws IOException {
        var why = failed(new SyntheticIpsw(PRODUCT).with("Firmware/../../.ssh/authorized_keys", new byte[1]).bytes());
        assertTrue(why.contains("'Firmware/../../.ssh/authorized_keys' points outside"), why);
    }

    @Test
    void anArchiveThatUnpacksToFarMoreIsRefused() throws IOException {
        var why = failed(new SyntheticIpsw(PRODUCT).deflated().with("bomb.dmg", new byte[80 << 20]).bytes());
        assertTrue(why.contains("'bomb.dmg' would unpack to 80 MB"), why);
    }

    @Test
    void anEntryThatUnpacksToMoreThanItSaysIsRefusedOrDamaged() throws IOException {
        byte[] bytes = new SyntheticIpsw(PRODUCT).deflated().with("grows.dmg", new byte[3 << 20]).bytes();
        var directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        directory.putInt(lastOf(bytes, "grows.dmg") - 46 + 24, 1000);
        var answer = read(Transport.ofBytes(NAME, bytes));
        assertTrue(answer instanceof Failed || answer instanceof Observed o && verdict(o).equals("damaged"), answer.toString());
    }

    @Test
    void aZipOfAnotherKindIsNotApplicable() throws IOException {
        var file = folder.resolve("photos.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
        }
        assertInstanceOf(Support.Unsupported.class, new IpswProbe().supports(Transport.ofFile(file)));
        assertInstanceOf(NotApplicable.class, read(Transport.ofFile(file)));
    }

    @Test
    void readingEndsSoonAfterItIsCancelled() throws IOException {
        var file = Transport.ofFile(new SyntheticIpsw(PRODUCT).write(folder.resolve(NAME)));
        var asked = new AtomicInteger();
        try (var session = new IpswProbe().open(file)) {
            var answer = session.read(() -> asked.incrementAndGet() > 3);
            assertTrue(assertInstanceOf(Failed.class, answer).isCancelled());
        }
        assertEquals(4, asked.get());
    }

    @Test
    void aRecordingIsReadAndItsCopyDeleted() throws IOException {
        assertArrayEquals(new String[0], copies());
        observed(new SyntheticIpsw(PRODUCT).bytes());
        assertArrayEquals(new String[0], copies());
    }

    private static String[] copies() {
        return Path.of(System.getProperty("java.io.tmpdir")).toFile()
                .list((folder, name) -> name.startsWith("boardwright") && name.endsWith(".ipsw"));
    }

    /** Its 4.5 GB are a hole between the entries: nothing is written or read for them. */
    @Test
    void anArchiveOfMoreThanFourGigabytesIsOpened() throws IOException {
        var file = folder.resolve(NAME);
        long hole = 4L * 1024 * 1024 * 1024 + (512 << 20);
        byte[] ipsw = new SyntheticIpsw(PRODUCT).bytes();
        Zip64.behindHole(file, ipsw, hole);
        var answer = read(Transport.ofFile(file));
        assertEquals("intact", verdict(assertInstanceOf(Observed.class, answer)), answer::toString);
    }

    /** A system image of 4.5 GB is read to its last byte; on disk it takes no room, since it is a hole of zeros. */
    @Test
    void anEntryOfMoreThanFourGigabytesIsChecked() throws IOException {
        var file = folder.resolve(NAME);
        Zip64.withEntryOfZeros(file, new SyntheticIpsw(PRODUCT).bytes(), "048-00003-001.dmg", HUGE, CRC_OF_ZEROS);
        assertEquals("intact", verdict(assertInstanceOf(Observed.class, read(Transport.ofFile(file)))));
    }

    private static int contentOf(byte[] archive, String path) {
        int name = new String(archive, StandardCharsets.ISO_8859_1).indexOf(path);
        return name + path.length();
    }

    private static int lastOf(byte[] archive, String path) {
        return new String(archive, StandardCharsets.ISO_8859_1).lastIndexOf(path);
    }
}
