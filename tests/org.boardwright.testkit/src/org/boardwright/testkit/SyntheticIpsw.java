package org.boardwright.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A firmware file made for a test, built as Apple builds one: IM4P containers with SHA-384 digests, components that
 * share a file and differ in the type in its header, a SHA-256 component, one without digest, a system image.
 */
public final class SyntheticIpsw {

    /** Components with a file, in the order of the manifest. */
    private static final String[][] CONTAINERS = {
        // name, path, type in the file, type when hashed
        {"iBEC", "Firmware/dfu/iBEC.d22.RELEASE.im4p", "ibec", "ibec"},
        {"iBSS", "Firmware/dfu/iBSS.d22.RELEASE.im4p", "ibss", "ibss"},
        {"LLB", "Firmware/all_flash/LLB.d22.RELEASE.im4p", "illb", "illb"},
        {"DeviceTree", "Firmware/all_flash/DeviceTree.d22ap.im4p", "dtre", "dtre"},
        {"RestoreDeviceTree", "Firmware/all_flash/DeviceTree.d22ap.im4p", "dtre", "rdtr"},
        {"AppleLogo", "Firmware/all_flash/applelogo.im4p", "logo", "logo"},
        {"RestoreLogo", "Firmware/all_flash/applelogo.im4p", "logo", "rlgo"},
        {"KernelCache", "kernelcache.release.iphone10b", "krnl", "krnl"},
        {"RestoreKernelCache", "kernelcache.release.iphone10b", "krnl", "rkrn"},
        {"SEP", "Firmware/all_flash/sep-firmware.d22.RELEASE.im4p", "sepi", "sepi"},
        {"RestoreSEP", "Firmware/all_flash/sep-firmware.d22.RELEASE.im4p", "sepi", "rsep"},
        {"RestoreRamDisk", "048-00001-001.dmg", "rdsk", "rdsk"},
    };
    private static final String SAVAGE = "Firmware/Savage/Savage.B2-Prod.fw";
    private static final String BASEBAND = "Firmware/Mav17-4.02.00.Release.bbfw";
    private static final String OS = "048-00002-001.dmg";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final StringBuilder components = new StringBuilder();
    private final String product;
    private boolean stored = true;

    /** For one product type, e.g. iPhone10,3. */
    public SyntheticIpsw(String product) {
        this.product = product;
        var random = new Random(11);
        for (var container : CONTAINERS) {
            byte[] file = entries.computeIfAbsent(container[1], path -> container(container[2], random));
            byte[] hashed = retagged(file, container[2], container[3]);
            component(container[0], container[1], digest("SHA-384", hashed), container[3], true);
        }
        component("Savage,B2-Prod-Patch", SAVAGE, digest("SHA-256", put(SAVAGE, bytes(random, 30_000))), "", true);
        put(BASEBAND, bytes(random, 40_000));
        component("BasebandFirmware", BASEBAND, null, "", true);
        component("OS", OS, digest("SHA-384", put(OS, bytes(random, 700_000))), "", false);
    }

    private byte[] put(String path, byte[] content) {
        entries.put(path, content);
        return content;
    }

    /** Paths of all files that belong to a component, each once. */
    public static String[] paths() {
        var paths = Arrays.stream(CONTAINERS).map(container -> container[1]);
        return Stream.concat(paths, Stream.of(SAVAGE, BASEBAND, OS)).distinct().toArray(String[]::new);
    }

    /** Names of the components that use a file. */
    public static String[] names(String path) {
        return switch (path) {
            case SAVAGE -> new String[] {"Savage,B2-Prod-Patch"};
            case BASEBAND -> new String[] {"BasebandFirmware"};
            case OS -> new String[] {"OS"};
            default -> Arrays.stream(CONTAINERS).filter(container -> container[1].equals(path)).map(container -> container[0])
                    .sorted().toArray(String[]::new);
        };
    }

    /** Packs with compression instead of storing. */
    public SyntheticIpsw deflated() {
        stored = false;
        return this;
    }

    /** Changes the content of a file after the digests were taken; the CRC-32 in the archive is right. */
    public SyntheticIpsw replaced(String path) {
        entries.get(path)[entries.get(path).length / 2] ^= 1;
        return this;
    }

    /** Leaves out a file that the manifest names. */
    public SyntheticIpsw without(String path) {
        entries.remove(path);
        return this;
    }

    /** Adds a file the manifest does not name. */
    public SyntheticIpsw with(String path, byte[] content) {
        put(path, content);
        return this;
    }

    /** Writes the archive. */
    public Path write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            write(out);
        }
        return file;
    }

    /** The archive in memory. */
    public byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        write(out);
        return out.toByteArray();
    }

    private void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                add(zip, entry.getKey(), entry.getValue());
            }
            add(zip, "BuildManifest.plist", manifest().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(ZipOutputStream zip, String path, byte[] content) throws IOException {
        var entry = new ZipEntry(path);
        if (stored) {
            var crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private void component(String name, String path, byte[] digest, String payload, boolean personalized) {
        components.append("<key>").append(name).append("</key><dict>");
        if (digest != null) {
            components.append("<key>Digest</key><data>").append(Base64.getEncoder().encodeToString(digest)).append("</data>");
        }
        components.append("<key>Info</key><dict><key>Path</key><string>").append(path).append("</string>");
        if (!payload.isEmpty()) {
            components.append("<key>Img4PayloadType</key><string>").append(payload).append("</string>");
        }
        components.append("<key>Personalize</key>").append(personalized ? "<true/>" : "<false/>").append("</dict></dict>");
    }

    private String manifest() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0"><dict>
                <key>ProductVersion</key><string>16.7.8</string>
                <key>ProductBuildVersion</key><string>20H343</string>
                <key>SupportedProductTypes</key><array><string>%s</string></array>
                <key>BuildIdentities</key><array>
                <dict><key>Info</key><dict><key>Variant</key><string>Customer Erase Install (IPSW)</string></dict>
                <key>Manifest</key><dict>%s</dict></dict>
                <dict><key>Info</key><dict><key>Variant</key><string>Customer Upgrade Install (IPSW)</string></dict>
                <key>Manifest</key><dict>%s</dict></dict>
                </array></dict></plist>
                """.formatted(product, components, components);
    }

    /** DER: a sequence of three IA5 strings and an octet string, with lengths of four bytes. */
    private static byte[] container(String type, Random random) {
        byte[] payload = bytes(random, 20_000 + random.nextInt(90_000));
        var inner = new ByteArrayOutputStream();
        inner.writeBytes(new byte[] {0x16, 4, 'I', 'M', '4', 'P', 0x16, 4});
        inner.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        inner.writeBytes(new byte[] {0x16, 1, '0', 4, (byte) 0x83, 0, 0, 0});
        byte[] head = inner.toByteArray();
        length(head, head.length - 3, payload.length);
        byte[] whole = new byte[5 + head.length + payload.length];
        whole[0] = 0x30;
        whole[1] = (byte) 0x83;
        length(whole, 2, head.length + payload.length);
        System.arraycopy(head, 0, whole, 5, head.length);
        System.arraycopy(payload, 0, whole, 5 + head.length, payload.length);
        return whole;
    }

    private static void length(byte[] bytes, int at, int length) {
        bytes[at] = (byte) (length >> 16);
        bytes[at + 1] = (byte) (length >> 8);
        bytes[at + 2] = (byte) length;
    }

    private static byte[] retagged(byte[] file, String from, String to) {
        byte[] changed = file.clone();
        int at = new String(file, 0, 32, StandardCharsets.ISO_8859_1).indexOf(from);
        System.arraycopy(to.getBytes(StandardCharsets.US_ASCII), 0, changed, at, 4);
        return changed;
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
