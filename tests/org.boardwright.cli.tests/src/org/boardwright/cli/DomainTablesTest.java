package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.testkit.Corpus;
import org.junit.jupiter.api.Test;

/** The packs against the tables of what is publicly known, which lie beside the public logs; skipped when they are absent. */
class DomainTablesTest {

    private static final Path CASES = Path.of("data/panic-signature-cases.tsv");
    /** What matches nothing stands for a row that describes a pattern in words. */
    private static final String NO_PATTERN = "$^";

    /** How a report writes what the probe gives out as a part; the value goes in for the %s. */
    private static final Map<String, String> WRITTEN = Map.of("missing-sensor", "Missing sensor(s): %s", "smc-array", "S.sensor array %s",
            "i2c-bus", "%s bus timeout error nack", "i2c-device", "i2c for device %s");

    private static List<Map<String, String>> rows(String table) throws IOException {
        Path file = Corpus.folder().resolveSibling("domain").resolve(table);
        assumeTrue(Files.isRegularFile(file), "skipped: no " + table + " beside the public logs");
        return rows(file);
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
        List<String> header = List.of(lines.getFirst().split("\t", -1));
        return lines.stream().skip(1).map(l -> l.split("\t", -1)).map(cells -> {
            Map<String, String> row = new TreeMap<>();
            IntStream.range(0, Math.min(cells.length, header.size())).forEach(i -> row.put(header.get(i), cells[i]));
            return row;
        }).toList();
    }

    @Test
    void everyPhoneHasItsBoardAndItsChip() throws IOException {
        KnowledgeBase base = Cli.workflow().knowledge();
        List<String> wrong = rows("device-models.tsv").stream().filter(row -> {
            String type = row.get("product_type");
            return !base.productTypeOfBoard(row.get("board_config")).equals(Optional.of(type))
                    || !base.productTypeOfChip(Integer.decode(row.get("cpid")), Integer.decode(row.get("bdid"))).equals(Optional.of(type));
        }).map(row -> row.get("product_type")).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyPanicPatternThatIsNotContradictedHasASignature() throws IOException {
        List<String> lines = rows(CASES).stream().flatMap(DomainTablesTest::written).toList();
        List<String> without = rows("panic-signatures.tsv").stream()
                .filter(row -> !row.get("evidence_strength").equals("contradicted") && !row.get("regex_hint").equals(NO_PATTERN))
                .filter(row -> {
                    Pattern pattern = Pattern.compile(row.get("regex_hint"), Pattern.CASE_INSENSITIVE);
                    return lines.stream().noneMatch(l -> pattern.matcher(l).find());
                }).map(row -> row.get("signature")).toList();
        assertEquals(List.of(), without);
        assertTrue(lines.size() > 100, "only " + lines.size() + " lines were tried");
    }

    /** A line that a signature matches, as it is given out and as a report writes it. */
    private static Stream<String> written(Map<String, String> row) {
        String value = row.get("matches");
        return Stream.of(value, WRITTEN.getOrDefault(row.get("part"), "%s").formatted(value));
    }
}
