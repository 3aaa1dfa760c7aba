package org.boardwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is on screen and on paper is there in English and in Simplified Chinese. Whoever adds a text to NAME.properties
 * adds it to NAME_zh.properties beside it, with the same {0}, {1}...
 */
class TranslationTest {

    private static final List<String> SPEAKING = List.of("org.boardwright.ui", "org.boardwright.ui.knowledge", "org.boardwright.app", "org.boardwright.report");
    private static final Set<String> TEXTS = Set.of("messages.properties", "words.properties", "packs.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        for (String bundle : SPEAKING) {
            Path root = Repository.root().resolve("bundles").resolve(bundle);
            texts.add(root.resolve("plugin.properties"));
            try (Stream<Path> files = Files.walk(root.resolve("src"))) {
                files.filter(p -> TEXTS.contains(p.getFileName().toString())).forEach(texts::add);
            }
        }
        texts.removeIf(p -> !Files.exists(p));
        return texts;
    }

    private static Path chinese(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_zh.properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theTextsAreFound() throws IOException {
        assertEquals(9, texts().size(), texts().toString());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void bothLanguagesHaveTheSameKeys(Path english) throws IOException {
        assertEquals(new TreeSet<>(read(english).stringPropertyNames()), new TreeSet<>(read(chinese(english)).stringPropertyNames()),
                "keys of " + english.getFileName() + " and " + chinese(english) + " differ: add the missing text there");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void bothLanguagesHaveTheSamePlaceholders(Path english) throws IOException {
        Properties zh = read(chinese(english));
        Properties en = read(english);
        for (String key : en.stringPropertyNames()) {
            assertEquals(placeholders(en.getProperty(key)), placeholders(zh.getProperty(key, "")), key + " in " + chinese(english));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextIsEmpty(Path english) throws IOException {
        Properties zh = read(chinese(english));
        zh.stringPropertyNames().forEach(key -> assertFalse(zh.getProperty(key).isBlank(), key + " in " + chinese(english)));
    }

    @Test
    void theHelpHasTheSamePagesInBothLanguages() throws IOException {
        Path help = Repository.root().resolve("bundles/org.boardwright.ui/help");
        assertEquals(names(help.resolve("en")), names(help.resolve("zh")));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
