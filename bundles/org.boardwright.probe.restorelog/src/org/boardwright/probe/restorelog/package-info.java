/**
 * Reads restore logs: idevicerestore and its relatives (futurerestore, Legacy iOS Kit), iTunes, Finder, Apple
 * Configurator and 3uTools, and the log the phone itself sends after a failure. What comes out is named in
 * {@link org.boardwright.probe.restorelog.RestoreLogParts}.
 */
package org.boardwright.probe.restorelog;
