package org.boardwright.probe.restorelog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class FuturerestoreLogTest {

    @Test
    void saysItSucceeded() {
        assertEquals("succeeded", Log.of("Waiting for NAND (28)", "DONE", "Done: restoring succeeded.").judged());
    }

    @Test
    void saysItFailed() {
        assertEquals("failed", Log.of("Waiting for NAND (28)", "Cleaning up...", "Done: restoring failed!").judged());
    }

    @Test
    void itsErrorCodeIsAWrapper() {
        var log = Log.of("Waiting for NAND (28)", "Done: restoring failed.", "Failed with errorcode=-11");

        assertEquals("-11", log.value("tool-code"));
        assertNull(log.value("code"));
    }

    @Test
    void anExceptionIsAnError() {
        var log = Log.of("futurerestore init done", "futurerestore: failed with exception:", "[exception]:",
                "what=[TSSC] parsing of the list failed", "", "code=12345678", "line=1234");

        assertEquals("failed", log.judged());
        assertEquals("[TSSC] parsing of the list failed", log.value("first-error"));
        assertEquals("12345678", log.value("tool-code"));
    }

    @Test
    void aFailedDownloadIsTheHosts() {
        assertEquals("host-check", Log.of("futurerestore init done", "User specified to use latest signed SEP",
                "[Error] failed to download file from=https://example.org/f.json to=/tmp/f.json CURLcode=28").phase());
    }

    @Test
    void itsVersionIsReported() {
        assertEquals("futurerestore v2.0.0(abc-321)",
                Log.of("Version: v2.0.0(abc-321)", "futurerestore init done", "Found device in DFU mode").value("tool"));
    }

    @Test
    void anExcerptIsKnownByItsLastWords() {
        assertEquals("futurerestore", Log.of("Sending iBEC (9 bytes)...", "Done: restoring failed.",
                "Failed with errorcode=-94").value("tool"));
    }

    @Test
    void wordsItSharesWithIdevicerestoreDoNotNameIt() {
        assertEquals("idevicerestore", Log.of("Found device in DFU mode", "Sending iBEC (9 bytes)...").value("tool"));
    }
}
