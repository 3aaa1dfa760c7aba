package org.boardwright.probe.ipsw.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** All hashes that the components of one entry need, in one pass over its bytes. */
final class EntryHashes {

    /** Hashes that are the same for several components are taken once. */
    private record Key(String algorithm, String type) {
    }

    private final CRC32 crc = new CRC32();
    private final List<Component> components;
    private final Map<Key, MessageDigest> digests = new HashMap<>();
    private final Map<Component, Key> keys = new HashMap<>();
    private boolean begun;

    EntryHashes(List<Component> components) {
        this.components = components;
    }

    void update(byte[] block, int length) {
        crc.update(block, 0, length);
        if (begun) {
            digests.values().forEach(digest -> digest.update(block, 0, length));
        } else {
            begin(block, length);
        }
    }

    /** The first block holds the type; it is the only one that differs from component to component. */
    private void begin(byte[] block, int length) {
        begun = true;
        for (var component : components) {
            component.algorithm().ifPresent(algorithm -> {
                byte[] changed = Im4pHeader.retagged(block, length, component.payload());
                var key = new Key(algorithm, changed == block ? "" : component.payload());
                keys.put(component, key);
                digests.computeIfAbsent(key, absent -> {
                    var digest = digest(algorithm);
                    digest.update(changed, 0, length);
                    return digest;
                });
            });
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has " + algorithm, impossible);
        }
    }

    long crc() {
        return crc.getValue();
    }

    /** The hashes, hexadecimal, of the components that have a digest; called once, at the end. */
    Map<Component, String> finish() {
        Map<Key, String> finished = new HashMap<>();
        digests.forEach((key, digest) -> finished.put(key, HexFormat.of().formatHex(digest.digest())));
        Map<Component, String> result = new HashMap<>();
        keys.forEach((component, key) -> result.put(component, finished.get(key)));
        return result;
    }
}
