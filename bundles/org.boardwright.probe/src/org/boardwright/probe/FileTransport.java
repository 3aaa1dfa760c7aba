package org.boardwright.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.OptionalLong;

/** A file as a transport. The size is taken once, so that an answer about a growing log is consistent in itself. */
record FileTransport(Path file, OptionalLong size) implements Transport {

    static FileTransport of(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new FileSystemException(file.toString(), null, "is a folder, not a file");
        }
        // A pipe or a device reports 0 although there is something to read.
        var size = attributes.isRegularFile() ? OptionalLong.of(attributes.size()) : OptionalLong.empty();
        return new FileTransport(file, size);
    }

    @Override
    public String name() {
        var name = file.getFileName();
        return name == null || name.toString().isBlank() ? file.toString() : name.toString();
    }

    @Override
    public Optional<Path> location() {
        return Optional.of(file.toAbsolutePath().normalize());
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
