package org.boardwright.probe.restorelog;

import java.util.Arrays;
import java.util.Optional;

/** Where a restore is, in the order in which a restore usually passes. The ids are for ever. */
public enum Phase {

    /** The computer looks at the phone and at the firmware file. */
    HOST_CHECK("host-check", "checks on the computer", false),
    /** The computer asks Apple's server for a ticket. */
    SIGNING("signing", "signing by Apple", false),
    /** Boot loaders, ramdisk and kernel are sent to the phone in DFU or recovery mode. */
    BOOT_TRANSFER("boot-transfer", "sending the boot files", false),
    /** The phone boots the restore ramdisk; the computer waits for it. */
    ENTER_RESTORE("enter-restore", "entering restore mode", false),
    /** The phone is in restore mode; options and tickets are exchanged. */
    RESTORE_START("restore-start", "start of the restore", true),
    /** NAND is waited for, updated, partitioned, formatted. */
    STORAGE("storage", "storage (NAND)", true),
    /** The system image is sent and verified. */
    IMAGE("image", "system image", true),
    /** File systems are checked, mounted, completed. */
    MOUNT("mount", "file systems", true),
    /** Firmware is written: boot loader, secure element, sensors, radios other than the baseband. */
    FIRMWARE("firmware", "firmware of the parts", true),
    /** The secure enclave is loaded or certified. */
    SEP("sep", "secure processor", true),
    /** Factory data that pair parts with the phone are saved or recovered. */
    FDR("fdr", "factory data", true),
    /** Battery gauge and battery protection. */
    BATTERY("battery", "battery gauge", true),
    /** The cellular baseband is updated or booted. */
    BASEBAND("baseband", "baseband", true),
    /** Final settings, final status. */
    FINISH("finish", "finish", true);

    private final String id;
    private final String words;
    private final boolean inRestoreMode;

    Phase(String id, String words, boolean inRestoreMode) {
        this.id = id;
        this.words = words;
        this.inRestoreMode = inRestoreMode;
    }

    /** Lower-case words joined by hyphens: the value of the facet {@link RestoreLogParts#PHASE}. */
    public String id() {
        return id;
    }

    /** As a technician calls it. */
    public String words() {
        return words;
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
