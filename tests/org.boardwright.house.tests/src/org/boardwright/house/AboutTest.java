package org.boardwright.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help > About names the version the program has. */
class AboutTest {

    @ParameterizedTest
    @ValueSource(strings = {"plugin.properties", "plugin_zh.properties"})
    void aboutNamesTheVersion(String texts) throws IOException {
        Path app = Repository.root().resolve("bundles/org.boardwright.app");
        String version = Repository.header(app, "Bundle-Version").getFirst().replace(".qualifier", "");
        assertTrue(Files.readString(app.resolve(texts)).contains("about.text=Boardwright " + version + "\\n"), version);
    }
}
