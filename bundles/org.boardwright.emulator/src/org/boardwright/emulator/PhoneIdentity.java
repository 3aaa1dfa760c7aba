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
 * @param name what the owner calls it
 * @param productVersion of iOS, such as 16.7.10
 * @param buildVersion of iOS, such as 20H350
 */
public record PhoneIdentity(String udid, String productType, String hardwareModel, int chip, int board, long ecid, String serialNumber,
        String name, String productVersion, String buildVersion) {

    /** A phone on which iOS 16.7.10 is. */
    public PhoneIdentity(String udid, String productType, String hardwareModel, int chip, int board, long ecid, String serialNumber) {
        this(udid, productType, hardwareModel, chip, board, ecid, serialNumber, "iPhone", "16.7.10", "20H350");
    }

    /** The phone that is lent out for training: an iPhone X that does not exist. */
    public static PhoneIdentity trainingIphoneX() {
        return new PhoneIdentity("b0a4d0000000000000000000000000000000c0de", "iPhone10,3", "D22AP", 0x8015, 0x06, 0xA1B2C3D4E0026L,
                "TRAINING0001", "Training iPhone", "16.7.10", "20H350");
    }
}
