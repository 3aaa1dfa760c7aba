/**
 * Reads firmware files (IPSW) and checks every component. What comes out is named in
 * {@link org.boardwright.probe.ipsw.IpswParts}.
 */
package org.boardwright.probe.ipsw;
