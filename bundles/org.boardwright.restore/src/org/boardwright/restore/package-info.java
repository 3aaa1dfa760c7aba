/**
 * Runs the real restore program, watches it, judges it by its log and never by its exit code. A run lives in a folder of its own and
 * goes on when the workbench ends; the next workbench finds it again.
 */
package org.boardwright.restore;
