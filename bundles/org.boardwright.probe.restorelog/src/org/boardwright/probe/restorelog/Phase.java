package org.boardwright.probe.restorelog;

import java.util.Arrays;
import java.util.Optional;

/** Where a restore is, in the order in which a restore usually passes. The ids are for ever. */
public enum Phase {

    /** The computer looks at the phone and at the firmware file. */
    HOST_CHECK("host-check", false),
    /** The computer asks Apple's server for a ticket. */
    SIGNING("signing", false),
    /** Boot loaders, ramdisk and kernel are sent to the phone in DFU or recovery mode. */
    BOOT_TRANSFER("boot-transfer", false),
    /** The phone boots the restore ramdisk; the computer waits for it. */
    ENTER_RESTORE("enter-restore", false),
    /** The phone is in restore mode; options and tickets are exchanged. */
    RESTORE_START("restore-start", true),
    /** NAND is waited for, updated, partitioned, formatted. */
    STORAGE("storage", true),
    /** The system image is sent and verified. */
    IMAGE("image", true),
    /** File systems are checked, mounted, completed. */
    MOUNT("mount", true),
    /** Firmware is written: boot loader, secure element, sensors, radios other than the baseband. */
    FIRMWARE("firmware", true),
    /** The secure enclave is loaded or certified. */
    SEP("sep", true),
    /** Factory data that pair parts with the phone are saved or recovered. */
    FDR("fdr", true),
    /** Battery gauge and battery protection. */
    BATTERY("battery", true),
    /** The cellular baseband is updated or booted. */
    BASEBAND("baseband", true),
    /** Final settings, final status. */
    FINISH("finish", true);

    private final String id;
    private final boolean inRestoreMode;

    Phase(String id, boolean inRestoreMode) {
        this.id = id;
        this.inRestoreMode = inRestoreMode;
    }

    /** Lower-case words joined by hyphens: the value of the facet {@link RestoreLogParts#PHASE}. */
    public String id() {
        return id;
    }

    /** Whether the phone runs the restore ramdisk in this phase. */
    public boolean inRestoreMode() {
        return inRestoreMode;
    }

    /** The phase with this id. */
    public static Optional<Phase> of(String id) {
        return Arrays.stream(values()).filter(phase -> phase.id.equals(id)).findFirst();
    }
}
