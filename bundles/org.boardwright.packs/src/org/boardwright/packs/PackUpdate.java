package org.boardwright.packs;

/**
 * What became of looking for a newer version of an installed pack.
 *
 * @param id      symbolic name of the plug-in
 * @param before  the version that was installed
 * @param after   the version that is installed now; the same when there was no newer one
 * @param problem why it could not be updated, in a sentence; empty otherwise
 */
public record PackUpdate(String id, String before, String after, String problem) {
}
