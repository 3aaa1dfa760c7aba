package org.boardwright.report.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Fonts of this computer that can be embedded in a PDF. Only files with TrueType outlines are looked for; the PDF library cannot
 * embed a part of the others (Noto CJK, PingFang).
 */
final class PdfFonts {

    private static final List<Path> FOLDERS = Stream.of("/usr/share/fonts", "/usr/local/share/fonts",
            System.getProperty("user.home", "") + "/.fonts", System.getProperty("user.home", "") + "/.local/share/fonts",
            "/System/Library/Fonts", "/Library/Fonts", System.getenv().getOrDefault("WINDIR", "C:\\Windows") + "\\Fonts").map(Path::of).toList();
    private static final List<String> LATIN = List.of("DejaVuSans.ttf", "NotoSans-Regular.ttf", "LiberationSans-Regular.ttf", "Arial.ttf", "arial.ttf");
    private static final List<String> BOLD = List.of("DejaVuSans-Bold.ttf", "NotoSans-Bold.ttf", "LiberationSans-Bold.ttf", "Arial Bold.ttf", "arialbd.ttf");
    private static final List<String> MONO = List.of("DejaVuSansMono.ttf", "LiberationMono-Regular.ttf", "Courier New.ttf", "cour.ttf");
    private static final List<String> CHINESE = List.of("wqy-zenhei.ttc", "wqy-microhei.ttc", "DroidSansFallbackFull.ttf", "DroidSansFallback.ttf",
            "uming.ttc", "Arial Unicode.ttf", "simhei.ttf", "Deng.ttf", "msyh.ttc", "simsun.ttc", "STHeiti Light.ttc");

    private final List<Path> installed = new ArrayList<>();

    PdfFonts() throws IOException {
        for (Path folder : FOLDERS) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    installed.addAll(files.filter(Files::isReadable).toList());
                }
            }
        }
    }

    Optional<File> latin() {
        return first(LATIN);
    }

    Optional<File> bold() {
        return first(BOLD);
    }

    Optional<File> mono() {
        return first(MONO);
    }

    Optional<File> chinese() {
        return first(CHINESE);
    }

    private Optional<File> first(List<String> names) {
        return names.stream().flatMap(n -> installed.stream().filter(p -> p.getFileName().toString().equals(n)).limit(1))
                .findFirst().map(Path::toFile);
    }

    /** The characters of a text that none of these fonts has. */
    static List<Integer> missing(String text, List<File> fonts) throws IOException {
        List<Integer> left = text.codePoints().filter(c -> c > 0x7E).distinct().boxed().toList();
        for (File font : fonts) {
            if (left.isEmpty()) {
                return left;
            }
            left = withoutThoseOf(font, left);
        }
        return left;
    }

    private static List<Integer> withoutThoseOf(File file, List<Integer> characters) throws IOException {
        if (!file.getName().endsWith(".ttc")) {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
                return withoutThoseOf(font, characters);
            }
        }
        List<Integer> left = new ArrayList<>(characters);
        try (TrueTypeCollection all = new TrueTypeCollection(file)) {
            all.processAllFonts(f -> left.retainAll(withoutThoseOf(f, left)));
        }
        return left;
    }

    private static List<Integer> withoutThoseOf(TrueTypeFont font, List<Integer> characters) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        return characters.stream().filter(c -> glyphs.getGlyphId(c) == 0).toList();
    }
}
