package org.boardwright.phones;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs of the computer, as a shell finds them. */
public final class Programs {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private Programs() {
    }

    /**
     * The files of this name on a search path, also with the ending that Windows has, in the order of the path; they may not be
     * executable.
     *
     * @param path value of the variable PATH
     */
    public static Stream<Path> named(String name, String path) {
        return SEPARATOR.splitAsStream(path).filter(folder -> !folder.isBlank()).map(Path::of)
                .flatMap(folder -> Stream.of(folder.resolve(name), folder.resolve(name + ".exe"))).filter(Files::isRegularFile);
    }
}
