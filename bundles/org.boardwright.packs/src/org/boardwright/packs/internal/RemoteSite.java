package org.boardwright.packs.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.boardwright.packs.PackRefusedException;

/**
 * A p2 site on the web: its list of artifacts is read, and its plug-ins are fetched and compared with the digests of that
 * list. Nothing of it is run or installed.
 */
final class RemoteSite implements AutoCloseable {

    private static final int MOST_LIST_BYTES = 32 << 20;
    private static final int MOST_SITES = 20;
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(CONNECT).build();
    private final String address;
    private final Path scratch;
    private final List<URI> seen = new ArrayList<>();

    /**
     * @param address beginning with http:// or https://
     * @param scratch where to put what is fetched
     */
    RemoteSite(String address, Path scratch) {
        this.address = address;
        this.scratch = scratch;
    }

    @Override
    public void close() {
        client.close();
    }

    static boolean isRemote(String address) {
        return address.matches("(?i)https?://.+");
    }

    /**
     * Fetches plug-ins.
     *
     * @param wanted by id
     * @param most   how many at most
     * @return one file each; empty when the site has none that is wanted
     * @throws PackRefusedException when it is no site, or not what its list says
     * @throws IOException          when it cannot be reached
     */
    List<Path> jars(Predicate<String> wanted, int most) throws IOException, PackRefusedException {
        List<Path> jars = new ArrayList<>();
        for (SiteArtifact artifact : artifacts(base())) {
            if (wanted.test(artifact.id())) {
                if (jars.size() == most) {
                    throw refused("It holds more than " + most + " plug-ins. Ask its vendor for the file of the pack.");
                }
                jars.add(fetched(artifact));
            }
        }
        return jars;
    }

    private URI base() throws PackRefusedException {
        try {
            return URI.create(address.endsWith("/") ? address : address + "/");
        } catch (IllegalArgumentException e) {
            throw refused("It is no address of a site: " + e.getMessage() + ".");
        }
    }

    private PackRefusedException refused(String why) {
        return new PackRefusedException(address, why);
    }

    private List<SiteArtifact> artifacts(URI site) throws IOException, PackRefusedException {
        if (seen.contains(site) || seen.size() == MOST_SITES) {
            return List.of();
        }
        seen.add(site);
        Optional<byte[]> list = list(site, "artifacts");
        if (list.isPresent()) {
            return parsed(list.get()).artifacts(site);
        }
        byte[] parts = list(site, "compositeArtifacts").orElseThrow(() -> refused("There is no p2 site at " + site
                + ": neither artifacts.jar nor artifacts.xml is there. Give the folder that holds it."));
        List<SiteArtifact> all = new ArrayList<>();
        for (URI child : children(parts, site)) {
            all.addAll(artifacts(child));
        }
        return all;
    }

    private List<URI> children(byte[] xml, URI site) throws PackRefusedException {
        try {
            return parsed(xml).children(site);
        } catch (IOException e) {
            throw refused("Its list of sites cannot be read: " + e.getMessage() + ".");
        }
    }

    private SiteList parsed(byte[] xml) throws PackRefusedException {
        try {
            return SiteList.read(xml);
        } catch (IOException e) {
            throw refused("Its list of plug-ins cannot be read: " + e.getMessage() + ".");
        }
    }

    private Optional<byte[]> list(URI site, String name) throws IOException, PackRefusedException {
        Optional<byte[]> packed = get(site.resolve(name + ".jar"), MOST_LIST_BYTES);
        return packed.isPresent() ? Optional.of(unpacked(packed.get(), name + ".xml")) : get(site.resolve(name + ".xml"), MOST_LIST_BYTES);
    }

    private byte[] unpacked(byte[] jar, String name) throws IOException, PackRefusedException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    byte[] text = zip.readNBytes(MOST_LIST_BYTES + 1);
                    if (text.length > MOST_LIST_BYTES) {
                        throw refused("Its list of plug-ins unpacks to more than " + (MOST_LIST_BYTES >> 20) + " MB.");
                    }
                    return text;
                }
            }
        }
        throw refused("Its list of plug-ins is damaged: " + name + " is not in it.");
    }

    private Path fetched(SiteArtifact artifact) throws IOException, PackRefusedException {
        byte[] jar = get(artifact.location(), JarReading.MOST_FILE_BYTES)
                .orElseThrow(() -> refused("Its list names " + artifact.location() + ", which is not there."));
        Path file = Files.write(scratch.resolve(artifact.id() + "_" + artifact.version() + ".jar"), jar);
        if (!artifact.sha256().isEmpty() && !artifact.sha256().equalsIgnoreCase(PackFolder.sha256(file))) {
            throw refused(artifact.location() + " is not what the list of the site says: its SHA-256 differs. Try again; if it stays so, tell its vendor.");
        }
        return file;
    }

    /** What is there; empty when nothing is. */
    private Optional<byte[]> get(URI file, long most) throws IOException, PackRefusedException {
        HttpRequest request = HttpRequest.newBuilder(file).timeout(ANSWER).build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return body(file, answer.statusCode(), body, most);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + file + " is read");
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
                    + ". Check the address and the network.", e);
        }
    }

    private Optional<byte[]> body(URI file, int status, InputStream body, long most) throws IOException, PackRefusedException {
        if (status == 404 || status == 410) {
            return Optional.empty();
        }
        if (status != 200) {
            throw refused(file + " answers with status " + status + ". Check the address, or ask its vendor.");
        }
        byte[] bytes = body.readNBytes((int) most + 1);
        if (bytes.length > most) {
            throw refused(file + " is larger than " + (most >> 20) + " MB; a pack is text, ask its vendor.");
        }
        return Optional.of(bytes);
    }
}
