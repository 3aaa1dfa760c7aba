package org.boardwright.packs.internal;

import java.net.URI;

/**
 * A plug-in as the list of a p2 site names it.
 *
 * @param sha256 its digest in hexadecimal; empty when the list gives none
 */
record SiteArtifact(String id, String version, URI location, String sha256) {
}
