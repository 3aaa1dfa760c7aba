package org.boardwright.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files for the tests, of our own making. */
public final class Logs {

    private static final String FAILED = """
            Found device in Recovery mode
            Identified device as d22ap, iPhone10,3
            About to restore device...
            Waiting for NAND (28)
            ERROR: Could not read data (-256). Aborting.
            ERROR: Unable to restore device
            """;
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    private Logs() {
    }

    /** A restore of an iPhone X that lost the phone. */
    public static Path failed(Path folder) throws IOException {
        return Files.writeString(folder.resolve("failed.log"), FAILED);
    }

    /** Not a log at all. */
    public static Path picture(Path folder) throws IOException {
        return Files.write(folder.resolve("picture.png"), PICTURE);
    }
}
