package org.boardwright.packs.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Writes a jar; the same input gives the same bytes. */
final class JarWriter implements AutoCloseable {

    private final JarOutputStream out;

    JarWriter(Path jar) throws IOException {
        OutputStream file = Files.newOutputStream(jar);
        out = new JarOutputStream(file);
    }

    void manifest(Manifest manifest) throws IOException {
        begin(JarFile.MANIFEST_NAME);
        manifest.write(out);
        out.closeEntry();
    }

    void add(String name, Path file) throws IOException {
        begin(name);
        Files.copy(file, out);
        out.closeEntry();
    }

    void add(String name, byte[] bytes) throws IOException {
        begin(name);
        out.write(bytes);
        out.closeEntry();
    }

    private void begin(String name) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTime(0);
        out.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
