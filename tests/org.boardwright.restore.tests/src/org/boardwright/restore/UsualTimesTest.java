package org.boardwright.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.boardwright.emulator.RestoreScript;
import org.boardwright.probe.restorelog.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UsualTimesTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private static PhaseTimes storage(int seconds) {
        return new PhaseTimes(Map.of(Phase.STORAGE, Duration.ofSeconds(seconds)));
    }

    @Test
    void theMedianIsUsualAndOneRunThatHungIsNot() {
        assertEquals(Optional.of(Duration.ofSeconds(40)), UsualTimes.of(List.of(storage(38), storage(600), storage(40))).of(Phase.STORAGE));
    }

    @Test
    void betweenTwoRunsStandsTheirMean() {
        assertEquals(Optional.of(Duration.ofSeconds(50)), UsualTimes.of(List.of(storage(40), storage(60))).of(Phase.STORAGE));
    }

    @Test
    void twiceTheUsualIsSlow() {
        UsualTimes usual = UsualTimes.of(List.of(storage(40)));
        assertTrue(usual.isSlow(Phase.STORAGE, Duration.ofSeconds(190)));
        assertFalse(usual.isSlow(Phase.STORAGE, Duration.ofSeconds(79)));
    }

    @Test
    void aFewSecondsMoreAreNotSlow() {
        assertFalse(UsualTimes.of(List.of(storage(1))).isSlow(Phase.STORAGE, Duration.ofSeconds(9)));
    }

    @Test
    void nothingIsSlowBeforeTheFirstRestore() {
        assertFalse(UsualTimes.NONE.isSlow(Phase.STORAGE, LONG));
    }

    private static RestoreRun restore(Bench bench, RestoreScript script, String model) throws Exception {
        bench.plug(script);
        RestoreRun run = bench.runner(LONG).start(bench.order().ofModel(model), RestoreListener.NONE);
        Bench.verdict(run);
        return run;
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onlySuccessesOfTheModelBeforeItAreLearntFrom() throws Exception {
        try (Bench bench = new Bench(folder)) {
            RestoreRun first = restore(bench, RestoreScript.succeeds(), "iPhone10,6");
            RestoreRun failed = restore(bench, RestoreScript.dropsInFirmware(), "iPhone10,6");
            RestoreRun other = restore(bench, RestoreScript.succeeds(), "iPhone12,1");
            RestoreRun last = restore(bench, RestoreScript.dropsInFirmware(), "iPhone10,6");
            assertEquals(List.of(0, 1, 0, 1), Stream.of(first, failed, other, last).map(r -> bench.runner(LONG).usual(r).runs()).toList());
            assertTrue(bench.runner(LONG).usual(last).of(Phase.STORAGE).isPresent());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aRunWhoseTimesAreBrokenIsLeftOut() throws Exception {
        try (Bench bench = new Bench(folder)) {
            restore(bench, RestoreScript.succeeds(), "iPhone10,6");
            try (var all = Files.walk(folder.resolve("runs"), 2)) {
                Files.writeString(all.filter(f -> f.endsWith("times.properties")).findFirst().orElseThrow(), "storage=soon");
            }
            assertEquals(0, bench.runner(LONG).usual(restore(bench, RestoreScript.dropsAtStart(), "iPhone10,6")).runs());
        }
    }
}
