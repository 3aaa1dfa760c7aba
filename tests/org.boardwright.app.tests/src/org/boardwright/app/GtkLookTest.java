package org.boardwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GtkLookTest {

    @BeforeEach
    @AfterEach
    void forget() {
        System.clearProperty(GtkLook.RULES);
    }

    @Test
    void theNextDisplayFadesWhatCannotBePressed() throws IOException {
        GtkLook.prepare();
        String rules = Files.readString(Path.of(System.getProperty(GtkLook.RULES)));
        assertTrue(rules.contains("button:disabled"), rules);
    }

    @Test
    void rulesThatSomebodyBroughtStay() {
        System.setProperty(GtkLook.RULES, "mine.css");
        GtkLook.prepare();
        assertEquals("mine.css", System.getProperty(GtkLook.RULES));
    }
}
