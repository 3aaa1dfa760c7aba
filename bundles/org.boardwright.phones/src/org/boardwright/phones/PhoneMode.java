package org.boardwright.phones;

import java.util.Locale;
import java.util.Optional;

/** What a phone is doing, as far as USB and its daemon tell. */
public enum PhoneMode {

    /** The boot ROM waits for a first loader. */
    DFU,
    /** As DFU, of phones before 2010. */
    WTF,
    /** The boot loader waits. */
    RECOVERY,
    /** iOS or a restore runs; which of them is not known yet. */
    RUNNING,
    /** iOS runs. */
    NORMAL,
    /** The restore daemon runs. */
    RESTORE;

    private static final int DFU_NUMBER = 0x1227;
    private static final int WTF_NUMBER = 0x1222;

    /**
     * By the USB product number, as libirecovery and usbmuxd know them.
     *
     * @return empty when the number is of no phone
     */
    public static Optional<PhoneMode> of(int product) {
        if (product == DFU_NUMBER) {
            return Optional.of(DFU);
        } else if (product == WTF_NUMBER) {
            return Optional.of(WTF);
        } else if (product >= 0x1280 && product <= 0x1283) {
            return Optional.of(RECOVERY);
        }
        return product >= 0x1290 && product <= 0x12af ? Optional.of(RUNNING) : Optional.empty();
    }

    /** Lower case, as JSON has it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
