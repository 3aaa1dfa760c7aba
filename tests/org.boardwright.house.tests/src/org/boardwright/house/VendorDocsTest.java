package org.boardwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the pages for vendors name is there, and what is there they name. */
class VendorDocsTest {

    private static final Pattern ELEMENT = Pattern.compile("<element name=\"([^\"]+)\">(.*?)</element>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("<attribute name=\"([^\"]+)\" type=\"[^\"]+\"( use=\"required\")?");
    private static final Pattern CLASS = Pattern.compile("\\borg\\.boardwright(?:\\.[a-z0-9]+)*\\.[A-Z][A-Za-z]+\\b");
    private static final Pattern PATH = Pattern.compile("`((?:bundles|tests|docs|examples)/[^`]+)`");

    /** What is to be written into a file: its path, its text. */
    private static final Pattern BLOCK = Pattern.compile("^```[a-z]+ (\\S+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static List<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.root().resolve("bundles"), 3)) {
            return files.filter(f -> f.toString().endsWith(".exsd")).toList();
        }
    }

    private static String page(String name) throws IOException {
        return Files.readString(Repository.root().resolve("docs").resolve(name));
    }

    /** The rows a schema asks for, as the page writes them. */
    private static TreeSet<String> rows(String schema) {
        var rows = new TreeSet<String>();
        ELEMENT.matcher(schema).results().forEach(e -> ATTRIBUTE.matcher(e.group(2)).results()
                .forEach(a -> rows.add("| `" + e.group(1) + "` | `" + a.group(1) + "` | " + (a.group(2) == null ? "no" : "yes") + " |")));
        return rows;
    }

    @Test
    void theReferenceSaysWhatTheSchemasSay() throws IOException {
        var asked = new TreeSet<String>();
        for (Path schema : schemas()) {
            asked.addAll(rows(Files.readString(schema)));
        }
        var written = new TreeSet<String>();
        page("extension-points.md").lines().filter(l -> l.startsWith("| `")).forEach(l -> written.add(l.replaceFirst("(\\| `[^|]+\\| `[^|]+\\| (yes|no) \\|).*", "$1")));
        assertTrue(!asked.isEmpty(), "no schema was found");
        assertEquals(asked, written);
    }

    @Test
    void everyExtensionPointHasASchemaAndItsChapter() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path folder : Repository.bundles().values()) {
            Path plugin = folder.resolve("plugin.xml");
            if (Files.exists(plugin)) {
                Pattern.compile("<extension-point id=\"([^\"]+)\"").matcher(Files.readString(plugin)).results().map(m -> m.group(1)).forEach(id -> {
                    if (!Files.exists(folder.resolve("schema/" + id + ".exsd"))) {
                        missing.add("schema of " + id);
                    }
                    missing.addAll(chapterMissing(folder.getFileName() + "." + id));
                });
            }
        }
        assertEquals(List.of(), missing);
    }

    private static List<String> chapterMissing(String point) {
        try {
            return page("extension-points.md").contains("## `" + point + "`") ? List.of() : List.of("chapter " + point);
        } catch (IOException e) {
            return List.of(e.getMessage());
        }
    }

    @Test
    void everyClassThatIsNamedExists() throws IOException {
        var wrong = new TreeSet<String>();
        List<String> texts = new ArrayList<>(List.of(page("extension-points.md"), page("vendor-guide.md"), page("fault-models.md")));
        for (Path schema : schemas()) {
            texts.add(Files.readString(schema));
        }
        texts.forEach(t -> CLASS.matcher(t).results().map(r -> r.group()).filter(c -> !exists(c)).forEach(wrong::add));
        assertEquals(new TreeSet<>(), wrong);
    }

    private static boolean exists(String type) {
        String source = "src/" + type.replace('.', '/') + ".java";
        return Repository.bundles().values().stream().anyMatch(f -> Files.exists(f.resolve(source)));
    }

    @Test
    void everyPathThatIsNamedExists() throws IOException {
        var wrong = new TreeSet<String>();
        for (String name : List.of("extension-points.md", "vendor-guide.md", "fault-models.md")) {
            PATH.matcher(page(name)).results().map(r -> r.group(1)).filter(p -> !Files.exists(Repository.root().resolve(p))).forEach(wrong::add);
        }
        assertEquals(new TreeSet<>(), wrong);
    }

    /** A stranger follows the guide in a test of the built product; the folder is there for whoever would rather read it. */
    @Test
    void theExampleOfAProbeIsWhatTheGuideWrites() throws IOException {
        List<MatchResult> blocks = BLOCK.matcher(page("vendor-guide.md")).results().filter(b -> b.group(1).startsWith("com.example.meter/")).toList();
        assertEquals(3, blocks.size());
        for (MatchResult block : blocks) {
            assertEquals(block.group(2), Files.readString(Repository.root().resolve("examples").resolve(block.group(1))), block.group(1));
        }
    }

    @Test
    void everySignatureThatAGuideShowsIsOfAShippedPack() throws IOException {
        String packs = Files.readString(Repository.root().resolve("bundles/org.boardwright.faults.apple/model/apple.faults"))
                + Files.readString(Repository.root().resolve("examples/org.boardwright.faults.iphonex.earpiece/pack/model/pack.faults"));
        List<String> shown = page("restore.md").lines().filter(l -> l.startsWith("<signatures ")).toList();
        assertEquals(1, shown.size());
        assertTrue(shown.stream().allMatch(packs::contains), shown.toString());
    }

    @Test
    void theUpdateSiteHoldsEveryFeature() throws IOException {
        String site = Files.readString(Repository.root().resolve("releng/org.boardwright.site/category.xml"));
        try (Stream<Path> features = Files.list(Repository.root().resolve("features"))) {
            List<String> missing = features.filter(f -> Files.exists(f.resolve("feature.xml"))).map(f -> f.getFileName().toString())
                    .filter(f -> !site.contains("<feature id=\"" + f + "\"")).toList();
            assertEquals(List.of(), missing);
        }
    }

    @Test
    void theSdkHoldsEveryClassThatAVendorReadsOf() throws IOException {
        String sdk = Files.readString(Repository.root().resolve("features/org.boardwright.sdk.feature/feature.xml"));
        var wrong = new TreeSet<String>();
        String read = page("vendor-guide.md") + page("extension-points.md");
        CLASS.matcher(read).results().map(r -> r.group().replaceFirst("\\.[A-Z].*", "")).filter(p -> !sdk.contains("<plugin id=\"" + p + "\"")).forEach(wrong::add);
        assertEquals(new TreeSet<>(), wrong);
    }
}
