package org.boardwright.probe.ipsw.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.ProbeAnswer;

/** Checks one firmware file once, entry by entry; never unpacks it to disk. */
public final class IpswReader {

    private static final int BLOCK = 1 << 19;
    private static final long MANIFEST_MAX = 32L << 20;

    private final ArchiveOnDisk archive;
    private final Artifact artifact;
    private final LongConsumer consumed;
    private final Findings findings;
    private final byte[] block = new byte[BLOCK];

    /**
     * Of an archive that the caller closes.
     *
     * @param consumed told of each block how many bytes it took from the archive
     */
    public IpswReader(ArchiveOnDisk archive, Artifact artifact, LongConsumer consumed) {
        this.archive = archive;
        this.artifact = artifact;
        this.consumed = consumed;
        this.findings = new Findings(artifact);
    }

    /**
     * Checks all of it.
     *
     * @param cancelled asked before each block
     * @throws IOException when the file cannot be read
     */
    public ProbeAnswer read(BooleanSupplier cancelled) throws IOException {
        if (!archive.head().why().isEmpty()) {
            return new ProbeAnswer.NotApplicable(artifact, archive.head().why());
        }
        try (var zip = new ZipFile(archive.file().toFile())) {
            return read(zip, cancelled);
        } catch (HostileArchiveException hostile) {
            return new ProbeAnswer.Failed(artifact, "refused: " + hostile.getMessage());
        } catch (ZipException broken) {
            return findings.cutShort(broken.getMessage());
        }
    }

    private ProbeAnswer read(ZipFile zip, BooleanSupplier cancelled) throws IOException {
        List<ZipEntry> entries = zip.stream().<ZipEntry>map(entry -> entry).toList();
        ArchiveRules.check(entries, Files.size(archive.file()));
        var manifest = zip.getEntry(Manifest.NAME);
        if (manifest == null) {
            return new ProbeAnswer.NotApplicable(artifact, "a ZIP archive without BuildManifest.plist, so not a firmware file (IPSW)");
        }
        var components = components(zip, manifest);
        for (var entry : entries) {
            if (!entry.isDirectory() && !check(zip, entry, components.getOrDefault(entry.getName(), List.of()), cancelled)) {
                return ProbeAnswer.Failed.cancelled(artifact);
            }
        }
        components.values().stream().flatMap(List::stream).filter(component -> zip.getEntry(component.path()) == null)
                .forEach(findings::missing);
        return findings.answer();
    }

    private Map<String, List<Component>> components(ZipFile zip, ZipEntry entry) throws HostileArchiveException {
        if (entry.getSize() > MANIFEST_MAX) {
            throw new HostileArchiveException("its build manifest has %d MB".formatted(entry.getSize() >> 20));
        }
        try (var in = zip.getInputStream(entry)) {
            var manifest = Manifest.parse(in.readNBytes((int) MANIFEST_MAX));
            findings.about(manifest);
            return manifest.components().stream().sorted(Comparator.comparing(Component::name))
                    .collect(Collectors.groupingBy(Component::path, TreeMap::new, Collectors.toList()));
        } catch (IOException broken) {
            findings.damaged("BuildManifest", entry.getName(), broken.getMessage());
            return Map.of();
        }
    }

    /** False when cancelled. */
    private boolean check(ZipFile zip, ZipEntry entry, List<Component> components, BooleanSupplier cancelled)
            throws HostileArchiveException {
        var hashes = new EntryHashes(components);
        try (var in = zip.getInputStream(entry)) {
            if (!hash(in, entry, hashes, cancelled)) {
                return false;
            }
            judge(entry, components, hashes);
        } catch (HostileArchiveException hostile) {
            throw hostile;
        } catch (IOException broken) {
            damaged(entry, components, "cannot be unpacked (%s)".formatted(broken.getMessage()));
        }
        return true;
    }

    private boolean hash(InputStream in, ZipEntry entry, EntryHashes hashes, BooleanSupplier cancelled) throws IOException {
        long size = 0;
        long told = 0;
        do {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            int read = in.readNBytes(block, 0, BLOCK);
            if (read == 0) {
                break;
            }
            size += read;
            if (size > entry.getSize()) {
                throw new HostileArchiveException("its entry '%s' unpacks to more than it says".formatted(entry.getName()));
            }
            hashes.update(block, read);
            long packed = (long) ((double) size / entry.getSize() * entry.getCompressedSize());
            consumed.accept(packed - told);
            told = packed;
        } while (true);
        if (size < entry.getSize()) {
            throw new IOException("%d of %d bytes".formatted(size, entry.getSize()));
        }
        return true;
    }

    private void judge(ZipEntry entry, List<Component> components, EntryHashes hashes) {
        if (hashes.crc() != entry.getCrc()) {
            damaged(entry, components, "its CRC-32 is wrong");
            return;
        }
        var found = hashes.finish();
        for (var component : components) {
            if (!found.containsKey(component)) {
                findings.crcOnly(component, "there is no digest to check it by");
            } else if (found.get(component).equals(component.digest())) {
                findings.agrees();
            } else if (component.conclusive()) {
                findings.damaged(component.name(), entry.getName(), "is not what the build manifest says (digest differs)");
            } else {
                findings.crcOnly(component, "its digest is taken in a way not known");
            }
        }
    }

    private void damaged(ZipEntry entry, List<Component> components, String why) {
        var names = new LinkedHashSet<String>();
        components.forEach(component -> names.add(component.name()));
        for (var name : names.isEmpty() ? new ArrayList<>(List.of(entry.getName())) : new ArrayList<>(names)) {
            findings.damaged(name, entry.getName(), why);
        }
    }
}
