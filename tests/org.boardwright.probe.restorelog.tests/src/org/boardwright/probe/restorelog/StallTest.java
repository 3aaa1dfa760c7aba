package org.boardwright.probe.restorelog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class StallTest {

    @Test
    void aBarThatEndsTheLogIsAStall() {
        assertEquals("progress ends at 61.5 %",
                Log.of("Sending iBEC (123456 bytes)...", "[=====================================     ] 61.5%").value("wait"));
    }

    @Test
    void aFullBarIsNone() {
        assertEquals(List.of(), Log.of("Sending iBEC (123456 bytes)...", "[=============] 100.0%").values("wait"));
    }

    @Test
    void aBarThatSomethingFollowsIsNone() {
        assertEquals(List.of(), Log.of("[=====       ] 41.5%", "Sending iBEC (123456 bytes)...").values("wait"));
    }

    @Test
    void progressLinesForProgramsCountAsWell() {
        assertEquals("progress ends at 35.0 %", Log.of("Waiting for NAND (28)", "progress: 2 0.350000").value("wait"));
    }

    @Test
    void aPhoneThatSendsNothingIsCounted() {
        assertEquals("No data to read (timeout), 3 times", Log.of("Waiting for NAND (28)", "No data to read (timeout)",
                "No data to read (timeout)", "No data to read (timeout)").value("wait"));
    }

    @Test
    void oneEmptyPollIsEveryday() {
        assertEquals(List.of(), Log.of("Waiting for NAND (28)", "No data to read (timeout)").values("wait"));
    }

    @Test
    void emptyPollsBeforeProgressAreForgotten() {
        assertEquals(List.of(), Log.of("Waiting for NAND (28)", "No data to read (timeout)", "No data to read (timeout)",
                "Creating filesystem (12)").values("wait"));
    }

    @Test
    void silenceBeforeTheEndIsMeasured() {
        assertEquals("silence of 300 s", Log.of("10:00:00.000 <Info> Waiting for NAND (28)",
                "10:05:00.000 <Error> Could not read data").value("wait"));
    }

    @Test
    void silencePassesMidnight() {
        assertEquals("silence of 180 s", Log.of("23:59:00.000 <Info> Waiting for NAND (28)",
                "00:02:00.000 <Error> Could not read data").value("wait"));
    }

    @Test
    void silenceAfterWhichTheRestoreWentOnIsForgotten() {
        assertEquals(List.of(), Log.of("10:00:00.000 <Info> Sending filesystem now...",
                "10:05:00.000 <Info> Verifying restore (14)", "10:05:01.000 <Error> Could not read data").values("wait"));
    }

    @Test
    void theClockOfThePhoneIsNotTheHosts() {
        assertEquals(List.of(), Log.of("10:00:00.000 <Info> Waiting for NAND (28)",
                "[01:00:00.0001-GMT]{3>6} CHECKPOINT NOTICE: x", "10:00:01.000 <Error> Could not read data").values("wait"));
    }

    @Test
    void waitingInVainOnThePhoneIsReported() {
        assertEquals("error waiting for events: timed out", Log.of("waiting for host to trigger start of restore",
                "error waiting for events: timed out").value("wait"));
    }
}
