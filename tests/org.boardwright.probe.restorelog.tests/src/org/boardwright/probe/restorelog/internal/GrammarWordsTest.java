package org.boardwright.probe.restorelog.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.boardwright.probe.TextLines;
import org.boardwright.probe.Transport;
import org.boardwright.testkit.Corpus;
import org.junit.jupiter.api.Test;

/** No line that tells anything is passed over for want of a word: real logs whole, cut, and with their lines in another order. */
class GrammarWordsTest {

    private final GrammarTables tables = new GrammarTables();
    private final Random random = new Random(4013);
    private int told;

    @Test
    void aLineThatTellsAnythingHoldsAWordOfItsGrammar() throws IOException {
        for (var log : Corpus.files("restore").toList()) {
            var lines = new ArrayList<>(Files.readString(log, ISO_8859_1).lines().toList());
            read(lines);
            lines.replaceAll(line -> random.nextInt(3) == 0 ? line.substring(random.nextInt(line.length() + 1)) : line);
            read(lines);
            Collections.shuffle(lines, random);
            read(lines);
        }
        assertTrue(told > 3_000, "only " + told + " lines told anything");
    }

    /** The beginnings in the tables, alone and with what the grammars look for behind them. */
    @Test
    void theWordsOfTheTablesAreKnown() throws IOException {
        var lines = new ArrayList<String>();
        for (var behind : List.of("", " (28)", " 42.0%", "x failed")) {
            for (var table : List.of("host-messages.tsv", "device-messages.tsv", "errors.tsv", "statuses.tsv", "operations.tsv")) {
                Table.rows(table).forEach(row -> lines.addAll(List.of(row[0] + behind, "ERROR: " + row[0], "Status: " + row[0] + ".",
                        row[row.length - 1] + behind)));
            }
        }
        read(lines);
        assertTrue(told > 500, "only " + told + " lines told anything");
    }

    @Test
    void noOtherKindOfTextIsMissedForWantOfAWord() throws IOException {
        var lines = new ArrayList<>(List.of("{\"bug_type\":\"210\"", " \"panicString\" : x", "panic(cpu 0 caller 0x1): x", "host kernel: x",
                "usb 3-1.2: x", "[    1.000000] x", "[10:11:12.345][3] x", "usbmuxd v1", "Nov 27 10:11:12 phone kernel[0] <Notice>: x",
                "<!DOCTYPE plist", "<plist ", "<!doctype HTML", "<HTML>", "{x \"incident_id\""));
        for (var kind : List.of("panic", "restore")) {
            for (var log : Corpus.files(kind).toList()) {
                lines.addAll(Files.readString(log, ISO_8859_1).lines().map(line -> line.substring(0, Math.min(line.length(), 2_000))).toList());
            }
        }
        lines.forEach(line -> assertEquals(OtherKind.KINDS.all().stream().filter(kind -> kind.pattern().matcher(line).find())
                .map(kind -> kind.told()).findFirst(), OtherKind.KINDS.in(line), line));
    }

    private void read(List<String> lines) throws IOException {
        var text = String.join("\n", lines) + "\n.";
        try (var open = TextLines.open(Transport.ofBytes("a.log", text.getBytes(UTF_8)))) {
            var log = new LogLines(open, null);
            var grammars = tables.grammars();
            for (var line = log.next(); line != null; line = log.next()) {
                for (int i = 0; i < grammars.size(); i++) {
                    boolean wanted = (tables.sieve().groupsIn(line.text()) >> i & 1) != 0 || grammars.get(i).wants(line);
                    var events = new ArrayList<RestoreEvent>();
                    grammars.get(i).read(line, events::add);
                    assertTrue(wanted || events.isEmpty(), line.text() + " tells " + events);
                    told += events.isEmpty() ? 0 : 1;
                }
            }
        }
    }
}
