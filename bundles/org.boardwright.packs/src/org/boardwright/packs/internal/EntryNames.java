package org.boardwright.packs.internal;

import java.util.Arrays;

/** Which names in an archive lead out of it. */
final class EntryNames {

    private EntryNames() {
    }

    /** Whether unpacking it could write outside of the folder it is unpacked into, on any system. */
    static boolean leadsOut(String name) {
        return name.isEmpty() || name.startsWith("/") || name.contains("\\") || name.contains(":") || name.indexOf('\0') >= 0
                || Arrays.asList(name.split("/")).contains("..");
    }
}
