package org.boardwright.packs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.lang.model.SourceVersion;

import org.boardwright.packs.internal.UpdateSite;

/** A new pack as its author begins it: a small reactor that builds with {@code mvn verify}. */
public enum PackTemplate {

    /** Data only: one fault model. It can be installed as it is, and needs nothing of ours to build. */
    DATA(List.of("data/pom.xml", "data/dot-mvn/extensions.xml", "data/pack/META-INF/MANIFEST.MF", "data/pack/build.properties",
            "data/pack/plugin.xml", "data/pack/model/pack.faults", "data/site/category.xml")),

    /** A probe in Java with the tests of the contract kit, and the fault model that says what it means. It builds against our update site. */
    PROBE(List.of("probe/pom.xml", "data/dot-mvn/extensions.xml", "data/pack/META-INF/MANIFEST.MF", "data/pack/build.properties",
            "data/pack/plugin.xml", "probe/pack/model/pack.faults", "probe/probe/META-INF/MANIFEST.MF", "probe/probe/build.properties",
            "probe/probe/dot-settings/org.eclipse.pde.ds.annotations.prefs", "probe/probe/src/@PATH@/@TYPE@Probe.java",
            "probe/probe.tests/META-INF/MANIFEST.MF", "probe/probe.tests/build.properties",
            "probe/probe.tests/src/@PATH@/@TYPE@ProbeTest.java", "probe/site/category.xml"));

    private static final String ID = "[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*)+";

    private final List<String> files;

    PackTemplate(List<String> files) {
        this.files = files;
    }

    /**
     * Writes a new pack of data.
     *
     * @param into the new folder; must not exist
     * @param id   of the pack: dotted, lower case, beginning with a name its author owns, e.g. com.example.charge-port
     * @return the files, in the order they are listed to the author
     * @throws IOException when the id is none, the folder exists or cannot be written; the message says so
     */
    public static List<Path> writeData(Path into, String id) throws IOException {
        return DATA.write(into, id, Map.of());
    }

    /**
     * Writes a new probe with its pack.
     *
     * @param into as for {@link #writeData}
     * @param id   as for {@link #writeData}
     * @param site Boardwright's update site, which its build takes: a folder, or an address such as https://...
     * @return the files, in the order they are listed to the author
     * @throws IOException as for {@link #writeData}, and when the id cannot be a Java package or the site is a folder without an update site
     */
    public static List<Path> writeProbe(Path into, String id, String site) throws IOException {
        if (!SourceVersion.isName(javaPackage(id))) {
            throw new IOException("'" + id + "' cannot be the name of a Java package, since it holds a word of Java; use another");
        }
        return PROBE.write(into, id, Map.of("@SITE@", UpdateSite.address(site)));
    }

    private List<Path> write(Path into, String id, Map<String, String> more) throws IOException {
        if (!id.matches(ID)) {
            throw new IOException("'" + id + "' is no id of a pack: use lower case with dots, beginning with a name you own, e.g. com.example.charge-port");
        }
        if (Files.exists(into)) {
            throw new IOException(into + " is there already; nothing was written");
        }
        List<Path> written = new ArrayList<>();
        for (String file : files) {
            Path target = into.resolve(replaced(unhidden(file), id, more));
            Files.createDirectories(target.getParent());
            written.add(Files.writeString(target, replaced(text(file), id, more)));
        }
        return written;
    }

    /** Where a file goes: without the folder of its template, and hidden when it is so for the tools that read it. */
    private static String unhidden(String file) {
        return file.substring(file.indexOf('/') + 1).replaceAll("(^|/)dot-", "$1.");
    }

    private static String text(String file) throws IOException {
        try (InputStream in = PackTemplate.class.getResourceAsStream("/templates/" + file)) {
            if (in == null) {
                throw new IOException("the template " + file + " is missing in this installation");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String replaced(String text, String id, Map<String, String> more) {
        String name = id.substring(id.lastIndexOf('.') + 1);
        String result = text.replace("@ID@", id).replace("@PACKAGE@", javaPackage(id)).replace("@PATH@", javaPackage(id).replace('.', '/'))
                .replace("@NAME@", name).replace("@TYPE@", typeName(name));
        for (var word : more.entrySet()) {
            result = result.replace(word.getKey(), word.getValue());
        }
        return result;
    }

    private static String javaPackage(String id) {
        return id.replace('-', '_');
    }

    private static String typeName(String name) {
        return Arrays.stream(name.split("-")).filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }
}
