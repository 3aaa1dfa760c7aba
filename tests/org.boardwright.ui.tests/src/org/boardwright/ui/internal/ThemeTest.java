package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Light and dark. */
class ThemeTest {

    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final RGB LIGHT_TRACK = new RGB(0xDE, 0xDE, 0xDE);
    private static final RGB DARK_TRACK = new RGB(0x5A, 0x5E, 0x62);

    private final Bench bench = new Bench();

    private void choose(String theme) throws CommandException {
        bench.run("org.boardwright.app.theme", Map.of("org.boardwright.app.theme.id", theme));
    }

    private static RGB track() {
        return JFaceResources.getColorRegistry().getRGB("org.boardwright.ui.track");
    }

    @AfterEach
    void light() throws CommandException {
        choose(LIGHT);
    }

    @Test
    void darkHasItsOwnColours() throws CommandException {
        assertEquals(LIGHT_TRACK, track());
        choose(DARK);
        bench.until("dark is on", () -> DARK_TRACK.equals(track()));
        choose(LIGHT);
        bench.until("light is back", () -> LIGHT_TRACK.equals(track()));
    }
}
