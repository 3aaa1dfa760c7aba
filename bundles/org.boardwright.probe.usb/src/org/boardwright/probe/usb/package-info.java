/**
 * What a computer knows about the USB connection to a phone. So far: its kernel log. What comes out is named in
 * {@link org.boardwright.probe.usb.KernelLogParts}.
 */
package org.boardwright.probe.usb;
