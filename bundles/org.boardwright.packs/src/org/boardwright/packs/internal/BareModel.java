package org.boardwright.packs.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.KnowledgeReader;
import org.boardwright.model.ModelProblem;
import org.boardwright.model.knowledge.FaultModel;
import org.osgi.framework.Constants;

/** A fault model without a plug-in around it, which is all that a pack of data needs to be. */
final class BareModel {

    private static final String PATH = "model/pack.faults";
    private static final String PLUGIN_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <?eclipse version="3.4"?>
            <plugin>
               <extension point="org.boardwright.knowledge.faultModels">
                  <faultModel file="%s"/>
               </extension>
            </plugin>
            """;

    private BareModel() {
    }

    /**
     * Makes the plug-in: its name, version and provider are those of the model.
     *
     * @return why not; empty when it was made
     */
    static Optional<List<String>> wrap(Path model, Path jar) throws IOException {
        byte[] text;
        try (var in = Files.newInputStream(model)) {
            text = in.readNBytes((int) JarReading.MOST_FILE_BYTES);
        }
        KnowledgeFile file = KnowledgeReader.read(model.toString(), new ByteArrayInputStream(text));
        if (file.model().isEmpty()) {
            return Optional.of(file.problems().stream().filter(ModelProblem::fatal).map(ModelProblem::toString).toList());
        }
        try (JarWriter out = new JarWriter(jar)) {
            out.manifest(manifest(file.model().get()));
            out.add("plugin.xml", PLUGIN_XML.formatted(PATH).getBytes(StandardCharsets.UTF_8));
            out.add(PATH, text);
        }
        return Optional.empty();
    }

    private static Manifest manifest(FaultModel model) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        put(headers, Constants.BUNDLE_MANIFESTVERSION, "2");
        put(headers, Constants.BUNDLE_NAME, model.getTitle());
        put(headers, Constants.BUNDLE_VENDOR, model.getProvider());
        put(headers, Constants.BUNDLE_SYMBOLICNAME, model.getId() + ";singleton:=true");
        put(headers, Constants.BUNDLE_VERSION, model.getVersion());
        return manifest;
    }

    private static void put(Attributes headers, String name, String value) {
        headers.putValue(name, value.replaceAll("\\p{Cntrl}+", " "));
    }
}
