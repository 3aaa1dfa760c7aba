package org.boardwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class StartArgumentsTest {

    @Test
    void whatIsNoOptionIsALog() {
        assertEquals(List.of(Path.of("a.log"), Path.of("b.ips")), StartArguments.of("a.log", "b.ips").logs());
    }

    @Test
    void theOptionsTakeTheArgumentAfterThem() {
        StartArguments arguments = StartArguments.of("--theme", "dark", "a.log", "b.faults", "--screenshot", "a.png", "--screenshots", "dir");
        assertEquals(new StartArguments(List.of(Path.of("a.log")), List.of(Path.of("b.faults")), Optional.of("dark"), Optional.of(Path.of("a.png")),
                Optional.of(Path.of("dir"))), arguments);
    }

    @Test
    void anOptionOfThePlatformIsNoLog() {
        assertEquals(List.of(), StartArguments.of("-showlocation").logs());
    }

    @Test
    void anOptionWithoutItsArgumentIsPassedOver() {
        assertEquals(Optional.empty(), StartArguments.of("--theme").theme());
    }
}
