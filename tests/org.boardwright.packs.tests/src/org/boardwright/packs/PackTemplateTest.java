package org.boardwright.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What an author begins with. */
class PackTemplateTest extends PacksFixture {

    private static final String ID = "com.example.charge-port";

    private Path written() throws IOException {
        Path author = folder.resolve(ID);
        PackTemplate.DATA.write(author, ID);
        return author;
    }

    @Test
    void theNewPackIsSoundAsItIs() throws Exception {
        PackReport report = packs.check(written());
        assertEquals(List.of(), report.reasons());
        assertEquals(List.of(), report.advice());
    }

    @Test
    void theNewPackIsInstalledAsItIs() throws Exception {
        packs.install(written());
        assertTrue(workflow.knowledge().fault(ID + ".part.shorted").isPresent());
    }

    @Test
    void theNewPackIsData() throws Exception {
        assertFalse(packs.check(written()).packs().getFirst().code());
    }

    @Test
    void thePackForIPhoneXIsWhatAVendorShips() throws Exception {
        PackReport report = packs.check(Path.of("../../bundles/org.boardwright.faults.iphonex.earpiece"));
        assertEquals(List.of(), report.reasons());
        assertFalse(report.packs().getFirst().code());
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path author = written();
        Path model = Files.writeString(author.resolve("pack/model/pack.faults"), "mine");
        assertThrows(IOException.class, () -> PackTemplate.DATA.write(author, ID));
        assertEquals("mine", Files.readString(model));
    }

    @Test
    void anIdThatIsNoneIsExplained() {
        var wrong = assertThrows(IOException.class, () -> PackTemplate.DATA.write(folder.resolve("x"), "My Pack"));
        assertTrue(wrong.getMessage().contains("use lower case with dots"), wrong.getMessage());
        assertFalse(Files.exists(folder.resolve("x")));
    }
}
