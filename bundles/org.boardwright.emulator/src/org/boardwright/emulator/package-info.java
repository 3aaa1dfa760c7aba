/**
 * Phones that are not there, running iOS or in restore mode: a usbmuxd with emulated phones behind it, which the unmodified programs of libimobiledevice and
 * idevicerestore take for real. For tests and for training at the bench.
 */
package org.boardwright.emulator;
