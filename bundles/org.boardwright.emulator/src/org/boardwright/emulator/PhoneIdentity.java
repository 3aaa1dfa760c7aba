package org.boardwright.emulator;

/**
 * What an emulated phone says it is.
 *
 * @param udid as usbmuxd names the phone: 24 hexadecimal digits without dash, or 40
 * @param productType such as {@code iPhone10,6}
 * @param hardwareModel board name, such as {@code D221AP}
 * @param chip CPID, such as 0x8015
 * @param board BDID, such as 0x0E
 * @param ecid the chip's own number
 * @param serialNumber as printed on the box
 */
public record PhoneIdentity(String udid, String productType, String hardwareModel, int chip, int board, long ecid, String serialNumber) {
}
