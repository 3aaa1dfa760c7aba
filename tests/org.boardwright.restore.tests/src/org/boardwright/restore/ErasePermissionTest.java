package org.boardwright.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ErasePermissionTest {

    @Test
    void isGivenWithNameAndWordWhenTheDataMayGo() throws Exception {
        assertEquals("Mei", ErasePermission.given(false, " Mei ", "ERASE").by());
    }

    @Test
    void isNeverGivenWhileTheDataMustBeKept() {
        assertThrows(RestoreRefusedException.class, () -> ErasePermission.given(true, "Mei", "ERASE"));
    }

    @Test
    void needsAName() {
        assertThrows(RestoreRefusedException.class, () -> ErasePermission.given(false, " ", "ERASE"));
    }

    @Test
    void needsTheWordLetterByLetter() {
        assertThrows(RestoreRefusedException.class, () -> ErasePermission.given(false, "Mei", "erase"));
    }
}
