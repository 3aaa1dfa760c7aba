/**
 * What a computer knows about the USB connection to a phone: its kernel log, and the record that Boardwright keeps of
 * phones that come and leave. What comes out is named in {@link org.boardwright.probe.usb.KernelLogParts} and
 * {@link org.boardwright.probe.usb.UsbRecordParts}.
 */
package org.boardwright.probe.usb;
