package org.boardwright.probe.restorelog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The cheap checks in front of a pattern, and the words of its grammar, never hide a line that the pattern fits. */
class PatternChecksTest {

    private static final int TRIES = 40_000;

    private static final List<String> OF_AMR = List.of("<Restore Device 0x7f96>: operation 28 progress -1",
            "<Recovery Mode Device 0x7f96>: operation 9 progress 100", "<DFU Device>: Restore failed (result = 11)",
            "<Restore Device>: Restore succeeded", "Finished RestoreOS Restore Phase: Successful", "Finished DFU Restore Phase: Failed",
            "Restore completed, status: 4013", "iTunes: Restore error 9", "AMRestorePerformRestore failed with error: 11",
            "Depth:0 Code:11 Error:Failed to handle message");
    private static final List<String> OF_HOST = List.of("Waiting for NAND (28)", "Unhandled status message (-7)", "Failed with errorcode=-11",
            "code=4013", "Uploading [====      ] 42.3%", "[>   ] 7%Waiting for NAND (28)", "[] 100.0%", "progress: 2 0.350000");
    private static final List<String> OF_CHECKPOINTS = List.of("Checkpoint 4294968884 complete with code 53",
            "Checkpoint completed id: 0x60D (wait_for_storage) result=0", "Completed checkpoint id: 0x655 (is_host_compatible)",
            "Checkpoint FAILURE id: 0x60D (x) result=-1: [0]D(updater failed)", "started checkpoint id: 0x1 result=7");
    private static final List<String> OF_FAULTS = List.of("x (RamrodErrorDomain error 1002 - update_gas_gauge: no answer)",
            "Error Domain=RamrodErrorDomain Code=1017 \"update failed\"", "3: SavageErrorDomain/ffffffff: text", "12: AMRestoreErrorDomain/b",
            "bbupdater: END(kBBUReturnIOError): Command", "amai: (SomeErrorDomain error 7 - x)");

    private final GrammarTables tables = new GrammarTables();
    private final Random random = new Random(4013);

    /** One of the lines, often with something left out, put in or in another case. */
    private String line(List<String> lines) {
        var line = new StringBuilder(lines.get(random.nextInt(lines.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(line.length() + 1);
            int to = Math.min(line.length(), at + random.nextInt(4));
            var other = lines.get(random.nextInt(lines.size()));
            int from = random.nextInt(other.length());
            switch (random.nextInt(4)) {
                case 0 -> line.delete(at, to);
                case 1 -> line.insert(at, other.substring(from, Math.min(other.length(), from + 5)));
                case 2 -> line.replace(at, to, line.substring(at, to).toUpperCase(Locale.ROOT));
                default -> line.insert(at, Integer.toString(random.nextInt(2_000)));
            }
        }
        return line.toString();
    }

    /** What a grammar tells of a line, and whether it is asked at all. */
    private List<RestoreEvent> told(int grammar, String text) {
        var line = new LogLine(1, text, false, LogLine.NO_TIME, text);
        var asked = tables.grammars().get(grammar);
        var events = new ArrayList<RestoreEvent>();
        asked.read(line, events::add);
        boolean wanted = (tables.sieve().groupsIn(text) >> grammar & 1) != 0 || asked.wants(line);
        assertTrue(wanted || events.isEmpty(), () -> "'" + text + "' is not read and tells " + events);
        return events;
    }

    /** Each made-up line that a pattern fits is one of which the grammar tells something. */
    private void assertTold(int grammar, List<String> pieces, List<Pattern> patterns, Pattern but) {
        int[] fits = new int[patterns.size()];
        for (int i = 0; i < TRIES; i++) {
            var text = line(pieces);
            var events = told(grammar, text);
            for (int p = 0; p < fits.length; p++) {
                if (patterns.get(p).matcher(text).matches() && !but.matcher(text).find()) {
                    fits[p]++;
                    assertTrue(!events.isEmpty(), () -> "'" + text + "' tells nothing");
                }
            }
        }
        for (int p = 0; p < fits.length; p++) {
            assertTrue(fits[p] > 10, "only " + fits[p] + " lines of " + patterns.get(p));
        }
    }

    @Test
    void ofTheRestoreLibrary() {
        assertTold(2, OF_AMR, List.of(AmrGrammar.OPERATION, Pattern.compile("(?=.*failed|.*>: Restore succ)" + AmrGrammar.RESULT.pattern()),
                AmrGrammar.PHASE, AmrGrammar.COMPLETED, AmrGrammar.LEVEL), Pattern.compile("$^"));
    }

    @Test
    void ofTheHostTools() {
        assertTold(1, OF_HOST, List.of(HostGrammar.ERROR_CODE, HostGrammar.BAR, HostGrammar.PROGRESS, HostGrammar.UNHANDLED_STATUS),
                Pattern.compile("$^"));
    }

    @Test
    void operations() {
        var names = Table.rows("operations.tsv").stream().map(row -> row[row.length - 1]).toList();
        for (var name : names) {
            var text = name + " (" + random.nextInt(1000) + ")";
            boolean fits = HostGrammar.OPERATION.matcher(text).matches() && tables.operations().looksLikeName(name);
            assertTrue(!fits || !told(1, text).isEmpty(), text);
        }
    }

    @Test
    void ofCheckpoints() {
        assertTold(1, OF_CHECKPOINTS, List.of(HostCheckpoints.OLD, HostCheckpoints.NEW), Pattern.compile("^(?!.* checkpoint id: )(?!Checkpoint )|^(Checkpoint )?warning"));
    }

    /** Every domain of a phone has the word error in its name. */
    @Test
    void ofThePhone() {
        int coded = 0;
        for (int i = 0; i < TRIES; i++) {
            var text = line(OF_FAULTS);
            var events = told(3, text);
            boolean found = Stream.of(DeviceFaults.ERROR, DeviceFaults.DOMAIN).anyMatch(each -> each.matcher(text).find())
                    || text.contains("rror") && DeviceFaults.LISTED.matcher(text).matches();
            boolean tells = events.stream().anyMatch(RestoreEvent.DomainCode.class::isInstance);
            coded += found && !text.startsWith("amai:") ? 1 : 0;
            assertEquals(found && !text.startsWith("amai:"), tells, text);
            assertTrue(!DeviceFaults.BASEBAND.matcher(text).matches() || !events.isEmpty(), text);
        }
        assertTrue(coded > 300, "only " + coded + " lines named a code");
    }
}
