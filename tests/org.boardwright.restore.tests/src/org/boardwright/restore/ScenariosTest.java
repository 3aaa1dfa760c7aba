package org.boardwright.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import org.boardwright.emulator.RestoreScript;
import org.boardwright.probe.restorelog.Phase;
import org.boardwright.restore.RestoreVerdict.Ended;
import org.boardwright.restore.RestoreVerdict.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real idevicerestore against every script of the emulated phone: how it ended, where, and why. */
@EnabledOnOs(OS.LINUX)
class ScenariosTest {

    private static final String REVIEWED = """
            bb                 | FAILED    | BASEBAND      | 1015 | ''
            crash              | FAILED    | FIRMWARE      | ''   | lost
            debuginfo          | SUCCEEDED | FINISH        | ''   | ''
            drop-fs            | FAILED    | IMAGE         | ''   | lost
            drop-fw            | FAILED    | FIRMWARE      | ''   | lost
            drop-start         | FAILED    | RESTORE_START | ''   | lost
            e4013              | FAILED    | FIRMWARE      | 4013 | ''
            fdr                | FAILED    | FDR           | 53   | ''
            hold               | FAILED    | FIRMWARE      | 4013 | ''
            mount              | FAILED    | MOUNT         | 27   | ''
            nand               | FAILED    | STORAGE       | 6    | ''
            nand-then-progress | FAILED    | STORAGE       | 6    | ''
            ok                 | SUCCEEDED | FINISH        | ''   | ''
            prevlog            | SUCCEEDED | FINISH        | ''   | ''
            sep                | FAILED    | SEP           | ''   | ''
            stall              | FAILED    | STORAGE       | ''   | ''
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = REVIEWED)
    void isJudgedRight(String script, Judged judged, Phase phase, String code, String link) throws Exception {
        try (Bench bench = new Bench(folder)) {
            RestoreRun run = bench.start(RestoreScript.all().get(script), Duration.ofSeconds(4));
            RestoreVerdict verdict = Bench.verdict(run);
            String log = Files.readString(run.log());
            assertEquals(judged, verdict.judged(), log);
            assertEquals(phase, verdict.phase().orElseThrow(), log);
            assertEquals(code, verdict.code(), log);
            assertEquals(link, verdict.link(), log);
        }
    }

    @Test
    void everyScriptOfThePhoneIsReviewed() {
        Set<String> reviewed = new HashSet<>(REVIEWED.lines().map(l -> l.split("\\|")[0].strip()).toList());
        assertEquals(RestoreScript.all().keySet(), reviewed);
    }

    @Test
    void exitNoughtAfterAFailureIsNoSuccess() throws Exception {
        try (Bench bench = new Bench(folder)) {
            RestoreVerdict verdict = Bench.verdict(bench.start(RestoreScript.nandFailsThenProgress(), Duration.ofMinutes(2)));
            assertEquals(0, verdict.exit().orElseThrow());
            assertEquals(Judged.FAILED, verdict.judged());
        }
    }

    @Test
    void aSilentPhoneIsGivenUp() throws Exception {
        try (Bench bench = new Bench(folder)) {
            RestoreRun run = bench.start(RestoreScript.stalls(), Duration.ofSeconds(2));
            assertEquals(Ended.WATCHDOG, Bench.verdict(run).ended());
            assertTrue(Files.readString(run.log()).contains("the phone had said nothing for 2 s"), () -> run.log().toString());
        }
    }
}
