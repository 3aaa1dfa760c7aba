package org.boardwright.phones.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MuxAddressTest {

    @ParameterizedTest
    @CsvSource({"Linux, UNIX:/var/run/usbmuxd", "Mac OS X, UNIX:/var/run/usbmuxd", "Windows 11, 127.0.0.1:27015"})
    void isThatOfTheSystem(String system, String address) {
        assertEquals(address, MuxAddress.of(Map.of(), system).toString());
    }

    @ParameterizedTest
    @CsvSource({"UNIX:/tmp/mux.sock, UNIX:/tmp/mux.sock", "unix:/tmp/mux.sock, UNIX:/tmp/mux.sock", "bench.example:2701, bench.example:2701"})
    void isThatOfTheVariable(String given, String address) {
        assertEquals(address, MuxAddress.of(Map.of(MuxAddress.VARIABLE, given), "Linux").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "bench:", "bench:port", "bench:70000", ":27015"})
    void saysWhatAnAddressLooksLike(String given) {
        var wrong = assertThrows(IllegalArgumentException.class, () -> MuxAddress.of(Map.of(MuxAddress.VARIABLE, given), "Linux"));
        assertTrue(wrong.getMessage().contains("UNIX:/path/to/socket or host:port"), wrong.getMessage());
    }

    @Test
    void anEmptyVariableIsNone() {
        assertEquals("UNIX:/var/run/usbmuxd", MuxAddress.of(Map.of(MuxAddress.VARIABLE, " "), "Linux").toString());
    }
}
