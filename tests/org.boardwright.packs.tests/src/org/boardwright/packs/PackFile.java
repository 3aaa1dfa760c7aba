package org.boardwright.packs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A pack as a vendor makes it, or as somebody who means harm does. */
final class PackFile {

    static final String ID = "test.vendor.pack";
    static final String FAULT = "test.vendor.fault";
    static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <knowledge:FaultModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:knowledge="http://www.boardwright.org/knowledge/1" id="test.vendor.pack" version="1.0.0" title="Vendor pack" provider="A vendor">
              <requires>org.boardwright.faults.apple</requires>
              <parts id="test.vendor.part" name="Part"/>
              <faults id="test.vendor.fault" name="Fault" part="test.vendor.part" mode="open" locus="board">
                <priors value="5" note="a guess"/>
                <links test="apple.other-cable" outcome="still-fails"><claims value="0.9" note="a guess"/></links>
              </faults>
              <tests id="test.vendor.unplugged" name="Unplug the part" question="Does it restore?">
                <cost minutes="5"/>
                <outcomes id="restores" name="Yes" leak="0.1"/>
                <outcomes id="still-fails" name="No" leak="0.9"/>
                <isolation gone="restores"><parts>test.vendor.part</parts><certainty value="0.9" note="a guess"/></isolation>
              </tests>
            </knowledge:FaultModel>
            """;
    private static final String PLUGIN_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <?eclipse version="3.4"?>
            <plugin><extension point="org.boardwright.knowledge.faultModels"><faultModel file="model/test.faults"/></extension></plugin>
            """;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private String headers = "Bundle-Name: Vendor pack\nBundle-Vendor: A vendor\n";
    private String id = ID;
    private String version = "1.0.0";

    PackFile() {
        with("plugin.xml", PLUGIN_XML).with("model/test.faults", MODEL);
    }

    PackFile with(String entry, String text) {
        return with(entry, text.getBytes(StandardCharsets.UTF_8));
    }

    PackFile with(String entry, byte[] bytes) {
        entries.put(entry, bytes);
        return this;
    }

    PackFile without(String entry) {
        entries.remove(entry);
        return this;
    }

    /** The model with one text for another. */
    PackFile changed(String from, String to) {
        if (!MODEL.contains(from)) {
            throw new IllegalArgumentException("the model has no " + from);
        }
        return with("model/test.faults", MODEL.replace(from, to));
    }

    /** Another pack of the vendor: its names begin with this in place of {@code test.vendor}. */
    PackFile named(String begin) {
        id = begin + ".pack";
        return with("model/test.faults", MODEL.replace("test.vendor", begin));
    }

    PackFile header(String line) {
        headers += line + "\n";
        return this;
    }

    PackFile version(String number) {
        version = number;
        return this;
    }

    Path write(Path file) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            new Manifest(new ByteArrayInputStream(("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + id
                    + ";singleton:=true\nBundle-Version: " + version + "\n" + headers).getBytes(StandardCharsets.UTF_8))).write(out);
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return file;
    }

    /** The zip of a p2 site with this pack in it. */
    Path writeSite(Path file) throws IOException {
        Path jar = write(file.resolveSibling("inner.jar"));
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String other : new String[] {"content.jar", "artifacts.jar", "features/test_1.0.0.jar"}) {
                out.putNextEntry(new ZipEntry(other));
            }
            out.putNextEntry(new ZipEntry("plugins/" + ID + "_1.0.0.jar"));
            Files.copy(jar, out);
        }
        return file;
    }
}
