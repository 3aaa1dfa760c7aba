package org.boardwright.packs.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.boardwright.packs.PackRefusedException;
import org.osgi.framework.Constants;

/** Finds the plug-ins in what a shop has: a jar, the zip of a p2 site, a site or a pack as a folder, a bare .faults file. */
public final class PackSource implements AutoCloseable {

    private static final int MOST_PLUGINS = 50;
    private static final String FAULTS = ".faults";
    private static final String BUILT_SITE = "site/target/repository";
    /** What an author keeps beside a pack and never ships. */
    private static final Set<String> NOT_SHIPPED = Set.of("pom.xml", "build.properties", "target", "bin", "src", ".polyglot.build.properties");

    private final Path scratch;

    /** @throws IOException when there is no room for copies */
    public PackSource() throws IOException {
        scratch = Files.createTempDirectory("boardwright-pack");
    }

    /**
     * Finds the plug-ins.
     *
     * @return jars, which live until {@link #close}; at least one
     * @throws PackRefusedException when there is none
     * @throws IOException          when a file cannot be read
     */
    public List<Path> jars(Path source) throws IOException, PackRefusedException {
        List<Path> jars = Files.isDirectory(source) ? ofFolder(source) : ofFile(source);
        if (jars.isEmpty()) {
            throw new PackRefusedException(source.toString(), "It holds no plug-in. Give a .jar, the .zip of an update site, a pack's folder or a .faults file.");
        }
        return jars;
    }

    /**
     * Finds the plug-ins at an address or in a file.
     *
     * @param address of a p2 site on the web, or as for {@link #jars(Path)}
     * @param wanted  of a site on the web: which plug-ins to fetch, by id
     */
    public List<Path> jars(String address, Predicate<String> wanted) throws IOException, PackRefusedException {
        if (!RemoteSite.isRemote(address)) {
            return jars(path(address));
        }
        try (RemoteSite site = new RemoteSite(address, scratch)) {
            List<Path> jars = site.jars(wanted, MOST_PLUGINS);
            if (jars.isEmpty()) {
                throw new PackRefusedException(address, "It holds no plug-in that is not part of this product.");
            }
            return jars;
        }
    }

    /** Whether a vendor may put a newer version there: on the web, or in a folder. */
    public static boolean isSite(String address) throws PackRefusedException {
        return RemoteSite.isRemote(address) || Files.isDirectory(path(address));
    }

    /** The same address, whatever folder is the present one. */
    public static String absolute(String address) throws PackRefusedException {
        return RemoteSite.isRemote(address) ? address : path(address).toAbsolutePath().normalize().toString();
    }

    private static Path path(String address) throws PackRefusedException {
        try {
            return address.startsWith("file:") ? Path.of(URI.create(address)) : Path.of(address);
        } catch (IllegalArgumentException e) {
            throw new PackRefusedException(address, "It is neither a file nor an address: " + e.getMessage() + ".");
        }
    }

    private List<Path> ofFolder(Path folder) throws IOException, PackRefusedException {
        if (Files.isDirectory(folder.resolve("plugins"))) {
            return files(folder.resolve("plugins"), ".jar");
        }
        if (Files.exists(folder.resolve(JarFile.MANIFEST_NAME))) {
            return List.of(packed(folder));
        }
        List<Path> models = files(folder, FAULTS);
        if (models.size() == 1) {
            return List.of(wrapped(models.getFirst()));
        }
        boolean java = holdsJava(folder);
        for (String inner : java ? List.of(BUILT_SITE) : List.of("pack", BUILT_SITE)) {
            if (Files.isDirectory(folder.resolve(inner))) {
                return ofFolder(folder.resolve(inner));
            }
        }
        if (java) {
            throw javaIsBuiltFirst(folder);
        }
        return List.of();
    }

    /** Whether one of the plug-ins in an author's folder is to be compiled. */
    private static boolean holdsJava(Path folder) throws IOException {
        try (Stream<Path> plugins = Files.list(folder)) {
            return plugins.anyMatch(p -> Files.exists(p.resolve(JarFile.MANIFEST_NAME)) && Files.isDirectory(p.resolve("src")));
        }
    }

    private static PackRefusedException javaIsBuiltFirst(Path folder) {
        return new PackRefusedException(folder.toString(), "It holds Java sources, which are built first: mvn verify, then install its site.");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(ending) && Files.isRegularFile(f)).sorted().toList();
        }
    }

    private Path packed(Path folder) throws IOException, PackRefusedException {
        if (Files.isDirectory(folder.resolve("src"))) {
            throw javaIsBuiltFirst(folder);
        }
        Path jar = scratch.resolve(folder.toAbsolutePath().normalize().getFileName() + ".jar");
        try (JarWriter out = new JarWriter(jar); Stream<Path> all = Files.walk(folder)) {
            try (InputStream manifest = Files.newInputStream(folder.resolve(JarFile.MANIFEST_NAME))) {
                out.manifest(withoutQualifier(new Manifest(manifest)));
            }
            for (Path file : all.filter(f -> ships(folder, f)).sorted(Comparator.comparing(Path::toString)).toList()) {
                out.add(folder.relativize(file).toString().replace('\\', '/'), file);
            }
        }
        return jar;
    }

    /** A build puts a time there; without one, the version ends before it. */
    private static Manifest withoutQualifier(Manifest manifest) {
        String version = manifest.getMainAttributes().getValue(Constants.BUNDLE_VERSION);
        if (version != null) {
            manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, version.replaceFirst("\\.qualifier$", ""));
        }
        return manifest;
    }

    private static boolean ships(Path folder, Path file) {
        Path inside = folder.relativize(file);
        return Files.isRegularFile(file) && !inside.toString().replace('\\', '/').equals(JarFile.MANIFEST_NAME)
                && !NOT_SHIPPED.contains(inside.getName(0).toString()) && !inside.getName(0).toString().startsWith(".");
    }

    private List<Path> ofFile(Path file) throws IOException, PackRefusedException {
        if (!Files.exists(file)) {
            throw new PackRefusedException(file.toString(), "There is no such file. Check the path.");
        }
        if (file.toString().endsWith(FAULTS)) {
            return List.of(wrapped(file));
        }
        if (Files.size(file) > JarReading.MOST_FILE_BYTES) {
            throw new PackRefusedException(file.toString(),
                    "It is larger than " + (JarReading.MOST_FILE_BYTES >> 20) + " MB; a pack is text, ask its vendor.");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(JarFile.MANIFEST_NAME) != null ? List.of(file) : ofSite(file, zip);
        } catch (ZipException e) {
            throw new PackRefusedException(file.toString(), "It is neither a .jar nor a .zip: " + e.getMessage() + ". Get the file again.");
        }
    }

    private List<Path> ofSite(Path file, ZipFile zip) throws IOException, PackRefusedException {
        List<Path> jars = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements();) {
            ZipEntry entry = e.nextElement();
            if (EntryNames.leadsOut(entry.getName())) {
                throw new PackRefusedException(file.toString(),
                        "Its entry '" + entry.getName() + "' leads out of the folder; this file is hostile, delete it.");
            }
            if (entry.getName().matches("(plugins/)?[^/]+\\.jar") && !entry.getName().matches("(content|artifacts)\\.jar")) {
                jars.add(extracted(file, zip, entry));
            }
            if (jars.size() > MOST_PLUGINS) {
                throw new PackRefusedException(file.toString(), "It holds more than " + MOST_PLUGINS + " plug-ins.");
            }
        }
        return jars;
    }

    private Path extracted(Path file, ZipFile zip, ZipEntry entry) throws IOException, PackRefusedException {
        Path jar = scratch.resolve(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
        try (InputStream in = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(jar)) {
            byte[] buffer = new byte[1 << 16];
            long left = JarReading.MOST_FILE_BYTES;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new PackRefusedException(file.toString(), "Its plug-in " + entry.getName() + " is larger than "
                            + (JarReading.MOST_FILE_BYTES >> 20) + " MB; a pack is text, ask its vendor.");
                }
                out.write(buffer, 0, n);
            }
        }
        return jar;
    }

    private Path wrapped(Path model) throws IOException, PackRefusedException {
        Path jar = scratch.resolve(model.getFileName() + ".jar");
        Optional<List<String>> reasons = BareModel.wrap(model, jar);
        if (reasons.isPresent()) {
            throw new PackRefusedException(model.toString(), reasons.get());
        }
        return jar;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(scratch)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
