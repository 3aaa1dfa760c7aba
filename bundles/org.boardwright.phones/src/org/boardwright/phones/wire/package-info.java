/**
 * How computers and phones talk over USB: the frames of usbmuxd and lockdownd, and the connections they travel on. Both
 * ends use it, the client of the bench and the phone emulator.
 */
package org.boardwright.phones.wire;
