/** The command line: {@code boardwright diagnose} and its kin, as text for a technician and as JSON for programs. */
package org.boardwright.cli;
