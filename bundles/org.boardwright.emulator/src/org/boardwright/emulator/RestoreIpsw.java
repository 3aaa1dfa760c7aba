package org.boardwright.emulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;

/** A small firmware file (IPSW) of made-up parts, which the real restore programs take for one phone model. */
public final class RestoreIpsw {

    private static final String FLASH = "Firmware/all_flash/";
    /** Enough for several chunks of ASR, so that a link can break in the middle. */
    private static final int SYSTEM_IMAGE = 2 << 20;

    private RestoreIpsw() {
    }

    /**
     * Writes a firmware file that erases or updates a phone of this identity.
     *
     * @throws IOException when the file cannot be written
     */
    public static void write(Path file, PhoneIdentity phone) throws IOException {
        Map<String, byte[]> parts = parts(phone);
        byte[] manifest = manifest(phone).toXMLPropertyList().getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            store(zip, "BuildManifest.plist", manifest);
            // idevicerestore 1.0.0 asks Apple for no signature when this old name is there as well.
            store(zip, "BuildManifesto.plist", manifest);
            for (var part : parts.entrySet()) {
                store(zip, part.getKey(), part.getValue());
            }
        }
    }

    private static Map<String, byte[]> parts(PhoneIdentity phone) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        components(phone).forEach((component, path) -> parts.putIfAbsent(path, component.equals("OS") ? systemImage() : img4(component)));
        return parts;
    }

    /** Component to its path in the file. */
    private static Map<String, String> components(PhoneIdentity phone) {
        String board = phone.hardwareModel().toLowerCase(java.util.Locale.ROOT);
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("LLB", FLASH + "LLB." + board + ".RELEASE.im4p");
        paths.put("iBoot", FLASH + "iBoot." + board + ".RELEASE.im4p");
        paths.put("DeviceTree", FLASH + "DeviceTree." + board + ".im4p");
        paths.put("AppleLogo", FLASH + "applelogo@3x~iphone.im4p");
        paths.put("SEP", FLASH + "sep-firmware." + board + ".RELEASE.im4p");
        paths.put("iBSS", "Firmware/dfu/iBSS." + board + ".RELEASE.im4p");
        paths.put("iBEC", "Firmware/dfu/iBEC." + board + ".RELEASE.im4p");
        paths.put("KernelCache", "kernelcache.release.iphone");
        paths.put("RestoreRamDisk", "ramdisk.dmg");
        paths.put("OS", "system.dmg");
        return paths;
    }

    private static NSDictionary manifest(PhoneIdentity phone) {
        NSDictionary manifest = new NSDictionary();
        manifest.put("ManifestVersion", 0);
        manifest.put("ProductVersion", "16.7.10");
        manifest.put("ProductBuildVersion", "20H350");
        manifest.put("SupportedProductTypes", new String[] {phone.productType()});
        manifest.put("BuildIdentities", new NSArray(identity(phone, "Erase", "Customer Erase Install (IPSW)"),
                identity(phone, "Update", "Customer Upgrade Install (IPSW)")));
        return manifest;
    }

    private static NSObject identity(PhoneIdentity phone, String behavior, String variant) {
        NSDictionary info = new NSDictionary();
        info.put("DeviceClass", phone.hardwareModel().toLowerCase(java.util.Locale.ROOT));
        info.put("RestoreBehavior", behavior);
        info.put("Variant", variant);
        NSDictionary components = new NSDictionary();
        components(phone).forEach((component, path) -> components.put(component, component(path)));
        NSDictionary identity = new NSDictionary();
        identity.put("ApBoardID", "0x%02X".formatted(phone.board()));
        identity.put("ApChipID", "0x%04X".formatted(phone.chip()));
        identity.put("ApSecurityDomain", "0x01");
        identity.put("UniqueBuildID", new byte[20]);
        identity.put("Info", info);
        identity.put("Manifest", components);
        return identity;
    }

    private static NSDictionary component(String path) {
        NSDictionary info = new NSDictionary();
        info.put("Path", path);
        info.put("IsFirmwarePayload", path.startsWith(FLASH));
        NSDictionary component = new NSDictionary();
        component.put("Info", info);
        return component;
    }

    private static byte[] systemImage() {
        byte[] image = new byte[SYSTEM_IMAGE];
        new Random(7).nextBytes(image);
        return image;
    }

    /** An IM4P container: a DER sequence of three strings and the payload. */
    private static byte[] img4(String component) {
        byte[] payload = (component + " of a made-up firmware").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        der(body, 0x16, "IM4P".getBytes(StandardCharsets.US_ASCII));
        der(body, 0x16, (component.toLowerCase(java.util.Locale.ROOT) + "xxxx").substring(0, 4).getBytes(StandardCharsets.US_ASCII));
        der(body, 0x16, "made up".getBytes(StandardCharsets.US_ASCII));
        der(body, 0x04, payload);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        der(whole, 0x30, body.toByteArray());
        return whole.toByteArray();
    }

    /** Lengths below 128 only, which is what the made-up parts have. */
    private static void der(ByteArrayOutputStream out, int tag, byte[] content) {
        out.write(tag);
        out.write(content.length);
        out.writeBytes(content);
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
