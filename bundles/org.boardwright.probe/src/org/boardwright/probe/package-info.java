/**
 * What a vendor needs to read evidence, and nothing else of ours.
 *
 * <p>
 * A {@link org.boardwright.probe.Probe} is registered as an OSGi service. It is handed a
 * {@link org.boardwright.probe.Transport} (a file, a recording, an emulator) and opens a
 * {@link org.boardwright.probe.ProbeSession} on it, whose answer is always one of three: observed, not applicable
 * (why), failed (why). What a probe sees it reports as {@link org.boardwright.probe.Facet facets}: structured facts
 * with the place they came from. What a facet <em>means</em> is knowledge, not code: the
 * {@link org.boardwright.probe.SignatureSet signatures} of the knowledge packs turn facets into
 * {@link org.boardwright.probe.Observation observations}.
 */
package org.boardwright.probe;
