package org.boardwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** A phone is erased by an order that takes a permission, and a permission is given in one place, which asks the case. So no face can forget it. */
class EraseTest {

    private static List<String> naming(String text) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path bundle : Repository.bundles().values()) {
            for (Path source : Repository.sources(bundle)) {
                if (Files.readString(source).contains(text)) {
                    found.add(source.getFileName().toString());
                }
            }
        }
        return found.stream().sorted().toList();
    }

    @Test
    void thePermissionIsGivenInOnePlace() throws IOException {
        assertEquals(List.of("RestoreDesk.java"), naming("ErasePermission.given("));
    }

    @Test
    void thatPlaceAsksTheCaseWhetherTheDataMustBeKept() throws IOException {
        assertTrue(naming("ErasePermission.given(open.intake().keepData(),").contains("RestoreDesk.java"));
    }

    @Test
    void onlyTheFacesThatAskForItOrderIt() throws IOException {
        assertEquals(List.of("RestoreBoard.java", "RestoreCommand.java"), naming("RestoreOrder.erase("));
        assertTrue(naming("RestoreDesk.permitErase(").containsAll(naming("RestoreOrder.erase(")));
    }

    @Test
    void noOtherProgramIsToldToErase() throws IOException {
        assertEquals(List.of("Command.java"), naming("line.add(\"-e\")"));
        assertEquals(List.of("RestoreCommand.java"), naming("\"--erase\""));
    }
}
