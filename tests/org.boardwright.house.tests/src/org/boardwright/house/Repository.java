package org.boardwright.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** The sources of this repository, found from the folder the test runs in. */
final class Repository {

    private Repository() {
    }

    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("verify")) && Files.isDirectory(folder.resolve("bundles"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside the repository: " + Path.of("").toAbsolutePath());
    }

    /** Folder of each bundle, by symbolic name. */
    static Map<String, Path> bundles() {
        try (Stream<Path> folders = Files.list(root().resolve("bundles"))) {
            Map<String, Path> bundles = new TreeMap<>();
            folders.filter(f -> Files.isRegularFile(manifestOf(f))).forEach(f -> bundles.put(f.getFileName().toString(), f));
            return bundles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path manifestOf(Path bundle) {
        return bundle.resolve("META-INF/MANIFEST.MF");
    }

    /** The bundles or packages a manifest header names. */
    static List<String> header(Path bundle, String header) {
        try (InputStream in = Files.newInputStream(manifestOf(bundle))) {
            String value = ManifestElement.parseBundleManifest(in).get(header);
            ManifestElement[] elements = value == null ? null : ManifestElement.parseHeader(header, value);
            return elements == null ? List.of() : Stream.of(elements).map(ManifestElement::getValue).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BundleException e) {
            throw new IllegalStateException(bundle + " has a bad manifest", e);
        }
    }

    static List<String> required(Path bundle) {
        return header(bundle, Constants.REQUIRE_BUNDLE);
    }

    static List<Path> sources(Path bundle) {
        if (!Files.isDirectory(bundle.resolve("src"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(bundle.resolve("src"))) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
