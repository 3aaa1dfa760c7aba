package org.boardwright.packs.internal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The folder of the user where installed packs are kept: a jar each, and {@code index.txt} with a line for each, its fields
 * separated by tabs: id, version, file, SHA-256 of the file, fingerprint of the signer whose code may run (or {@code -}).
 */
public final class PackFolder {

    private static final String INDEX = "index.txt";
    private static final String ALLOW = "unsigned-code-allowed";
    private static final String TRUST = "trust-changed";
    private static final String NO_SIGNER = "-";
    private static final String SITES = "sites.txt";
    private static final int FIELDS = 5;

    /**
     * An installed pack.
     *
     * @param sha256 of the jar, upper-case hexadecimal
     * @param signer fingerprint of the certificate its code is trusted for; empty for data, and for code that was let in unsigned
     */
    public record Entry(String id, String version, Path jar, String sha256, Optional<String> signer) {
    }

    private final Path folder;

    public PackFolder(Path folder) {
        this.folder = folder;
    }

    /** The one of this user; another can be named by the property boardwright.packs or the variable BOARDWRIGHT_PACKS. */
    public static PackFolder ofUser(Map<String, String> environment) {
        String named = System.getProperty("boardwright.packs", environment.getOrDefault("BOARDWRIGHT_PACKS", ""));
        return new PackFolder(named.isBlank() ? Path.of(System.getProperty("user.home"), ".boardwright", "packs") : Path.of(named));
    }

    public Path path() {
        return folder;
    }

    /** Whether a file of this name tells which packs are installed, or whose code may run. */
    public static boolean tells(String file) {
        return List.of(INDEX, ALLOW, TRUST).contains(file);
    }

    /** Lets programs that watch this folder know that a signer was accepted, or is no longer. */
    public void noteTrust() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(TRUST), Instant.now().toString());
    }

    /** The certificates the shop accepted. */
    public TrustedSigners trusted() {
        return new TrustedSigners(folder.resolve("trusted"));
    }

    /** Whether code may run that no accepted signer vouches for. */
    public boolean unsignedAllowed() {
        return Files.exists(folder.resolve(ALLOW));
    }

    /** Sets whether code may run that no accepted signer vouches for. */
    public void allowUnsigned(boolean allowed) throws IOException {
        Files.createDirectories(folder);
        if (!allowed) {
            Files.deleteIfExists(folder.resolve(ALLOW));
        } else if (!unsignedAllowed()) {
            Files.createFile(folder.resolve(ALLOW));
        }
    }

    /**
     * The installed packs.
     *
     * @throws IOException when the index cannot be read; the message names the line
     */
    public List<Entry> entries() throws IOException {
        Path index = folder.resolve(INDEX);
        List<Entry> entries = new ArrayList<>();
        if (Files.exists(index)) {
            int number = 0;
            for (String line : Files.readAllLines(index)) {
                entries.add(entry(line, ++number));
            }
        }
        return entries;
    }

    private Entry entry(String line, int number) throws IOException {
        String[] fields = line.split("\t");
        if (fields.length != FIELDS || fields[2].contains("/") || fields[2].contains("\\") || fields[2].contains("..")) {
            throw new IOException(folder.resolve(INDEX) + ":" + number + ": is damaged. Delete the line and install the pack again.");
        }
        return new Entry(fields[0], fields[1], folder.resolve(fields[2]), fields[3], Optional.of(fields[4]).filter(s -> !s.equals(NO_SIGNER)));
    }

    /** What changes the folder, while no other Boardwright does. */
    public interface Change {
        void apply() throws IOException;
    }

    /** Does a change alone; another Boardwright waits. */
    public void alone(Change change) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            change.apply();
        }
    }

    /** Keeps a pack, instead of the one with the same id. */
    public Entry keep(PackJar pack, Optional<String> signer) throws IOException {
        String sha256 = sha256(pack.file());
        Path jar = folder.resolve(pack.id() + "_" + pack.version() + "_" + sha256.substring(0, 8) + ".jar");
        Path fresh = Files.createTempFile(folder, "incoming", ".jar");
        Files.copy(pack.file(), fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, jar, ATOMIC_MOVE);
        Entry entry = new Entry(pack.id(), pack.version().toString(), jar, sha256, signer);
        List<Entry> entries = new ArrayList<>(entries());
        entries.removeIf(e -> e.id().equals(pack.id()));
        entries.add(entry);
        write(entries);
        return entry;
    }

    /** Forgets a pack, and deletes its jar. */
    public void forget(Entry gone) throws IOException {
        List<Entry> entries = new ArrayList<>(entries());
        entries.removeIf(e -> e.id().equals(gone.id()) && e.sha256().equals(gone.sha256()));
        write(entries);
        forgetSite(gone.id(), entries);
        if (entries.stream().noneMatch(e -> e.jar().equals(gone.jar()))) {
            Files.deleteIfExists(gone.jar());
        }
    }

    /** Where packs were installed from, by id in order; only those that came from a site. */
    public Map<String, String> sites() throws IOException {
        Map<String, String> sites = new TreeMap<>();
        if (Files.exists(folder.resolve(SITES))) {
            Files.readAllLines(folder.resolve(SITES)).stream().map(l -> l.split("\t", 2)).filter(f -> f.length == 2).forEach(f -> sites.put(f[0], f[1]));
        }
        return sites;
    }

    /** Notes where packs came from. */
    public void noteSite(List<String> ids, String address) throws IOException {
        Map<String, String> sites = sites();
        ids.forEach(id -> sites.put(id, address));
        writeSites(sites);
    }

    private void forgetSite(String id, List<Entry> left) throws IOException {
        Map<String, String> sites = sites();
        if (left.stream().noneMatch(e -> e.id().equals(id)) && sites.remove(id) != null) {
            writeSites(sites);
        }
    }

    private void writeSites(Map<String, String> sites) throws IOException {
        replace(SITES, sites.entrySet().stream().map(s -> s.getKey() + "\t" + s.getValue()).toList());
    }

    private void write(List<Entry> entries) throws IOException {
        replace(INDEX, entries.stream().map(e -> String.join("\t", e.id(), e.version(), e.jar().getFileName().toString(), e.sha256(),
                e.signer().orElse(NO_SIGNER))).toList());
    }

    private void replace(String file, List<String> lines) throws IOException {
        Path fresh = Files.createTempFile(folder, file, ".new");
        Files.write(fresh, lines);
        Files.move(fresh, folder.resolve(file), ATOMIC_MOVE);
    }

    /** SHA-256 of a file, upper-case hexadecimal. */
    public static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java without SHA-256", e);
        }
    }
}
