package org.boardwright.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransportTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsNamedWithoutItsFolders() throws IOException {
        assertEquals("restore.log", Transport.ofFile(file("x")).name());
    }

    @Test
    void aFileKnowsItsSize() throws IOException {
        assertEquals(OptionalLong.of(4), Transport.ofFile(file("4013")).size());
    }

    @Test
    void aFileCanBeOpenedAgain() throws IOException {
        var transport = Transport.ofFile(file("4013"));
        for (int i = 0; i < 2; i++) {
            try (var in = transport.open()) {
                assertArrayEquals("4013".getBytes(UTF_8), in.readAllBytes());
            }
        }
    }

    @Test
    void aMissingFileIsRefused() {
        assertThrows(NoSuchFileException.class, () -> Transport.ofFile(folder.resolve("gone.log")));
    }

    @Test
    void aFolderIsRefused() {
        var refused = assertThrows(FileSystemException.class, () -> Transport.ofFile(folder));

        assertTrue(refused.getMessage().contains("is a folder"), refused.getMessage());
    }

    @Test
    void bytesAreCopied() throws IOException {
        var bytes = "4013".getBytes(UTF_8);
        var transport = Transport.ofBytes("log", bytes);
        bytes[0] = 'x';

        try (var in = transport.open()) {
            assertArrayEquals("4013".getBytes(UTF_8), in.readAllBytes());
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("restore.log"), text);
    }
}
