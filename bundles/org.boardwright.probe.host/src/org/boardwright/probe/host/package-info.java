/**
 * The computer at the bench: {@link org.boardwright.probe.host.HostLook} writes down what can disturb a restore, and
 * {@link org.boardwright.probe.host.HostProbe} reads that report. What comes out is named in
 * {@link org.boardwright.probe.host.HostParts}.
 */
package org.boardwright.probe.host;
