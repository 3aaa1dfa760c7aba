package org.boardwright.packs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A new pack as its author begins it: a small reactor that can be installed as it is, and builds with {@code mvn verify}. */
public enum PackTemplate {

    /** Data only: one fault model. */
    DATA("data", List.of("pom.xml", "dot-mvn/extensions.xml", "pack/META-INF/MANIFEST.MF", "pack/build.properties", "pack/plugin.xml",
            "pack/model/pack.faults", "site/category.xml"));

    private static final String ID = "[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*)+";
    private static final String HIDDEN = "dot-";

    private final String folder;
    private final List<String> files;

    PackTemplate(String folder, List<String> files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Writes a new pack.
     *
     * @param into the new folder; must not exist
     * @param id   of the pack: dotted, lower case, beginning with a name its author owns, e.g. com.example.charge-port
     * @return the files, in the order they are listed to the author
     * @throws IOException when the id is none, the folder exists or cannot be written; the message says so
     */
    public List<Path> write(Path into, String id) throws IOException {
        if (!id.matches(ID)) {
            throw new IOException("'" + id + "' is no id of a pack: use lower case with dots, beginning with a name you own, e.g. com.example.charge-port");
        }
        if (Files.exists(into)) {
            throw new IOException(into + " is there already; nothing was written");
        }
        List<Path> written = new ArrayList<>();
        for (String file : files) {
            Path target = into.resolve(replaced(file, id).replaceFirst("^" + HIDDEN, "."));
            Files.createDirectories(target.getParent());
            written.add(Files.writeString(target, replaced(text(folder + "/" + file), id)));
        }
        return written;
    }

    private static String text(String file) throws IOException {
        try (InputStream in = PackTemplate.class.getResourceAsStream("/templates/" + file)) {
            if (in == null) {
                throw new IOException("the template " + file + " is missing in this installation");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String replaced(String text, String id) {
        String name = id.substring(id.lastIndexOf('.') + 1);
        Map<String, String> words = Map.of("@ID@", id, "@PACKAGE@", id.replace('-', '_'), "@NAME@", name);
        String result = text;
        for (var word : words.entrySet()) {
            result = result.replace(word.getKey(), word.getValue());
        }
        return result;
    }
}
