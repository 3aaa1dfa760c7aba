package org.boardwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhasesCommandTest {

    private static final List<String> EXPECTED = List.of("     8  sending the boot files", "    14  start of the restore",
            "    16  storage (NAND)", "    22  secure processor");

    @TempDir
    private Path folder;

    private static String example() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples"))) {
            at = at.getParent();
        }
        return at.resolve("examples").resolve("iphone-x-error-4013.log").toString();
    }

    @Test
    void eachPhaseIsShownWithItsFirstLine() {
        Cli.Run run = Cli.run("phases", example());
        assertEquals(0, run.exit(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(EXPECTED, lines.stream().skip(1).toList());
    }

    @Test
    void jsonHasTheSame() {
        Cli.Run run = Cli.run("phases", "--json", example());
        assertEquals(EXPECTED.size(), run.values("phases", "name").size());
        assertTrue(EXPECTED.getLast().endsWith(run.values("phases", "name").getLast()));
        assertTrue(EXPECTED.getLast().strip().startsWith(run.values("phases", "firstLine").getLast()));
    }

    @Test
    void aFileThatIsNoRestoreLogIsTold() throws IOException {
        Path other = Files.writeString(folder.resolve("shopping.txt"), "milk\nbread\n");
        Cli.Run run = Cli.run("phases", other.toString());
        assertEquals(3, run.exit());
        assertTrue(run.err().contains("no phase of a restore was recognised"), run.err());
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        Cli.Run run = Cli.run("phases", folder.resolve("gone.log").toString());
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("there is no such file"), run.err());
    }
}
