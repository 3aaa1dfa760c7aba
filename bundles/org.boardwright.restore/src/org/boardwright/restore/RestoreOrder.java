package org.boardwright.restore;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What to restore, and how. Made by {@link #update} or {@link #erase}.
 */
public final class RestoreOrder {

    private final Path firmware;
    private final Optional<ErasePermission> erase;
    private OptionalLong ecid = OptionalLong.empty();
    private Optional<Path> ticket = Optional.empty();
    private boolean fromRestoreMode;
    private String caseFile = "";
    private String step = "";
    private String model = "";

    private RestoreOrder(Path firmware, Optional<ErasePermission> erase) {
        this.firmware = Objects.requireNonNull(firmware, "firmware").toAbsolutePath();
        this.erase = erase;
    }

    /** A restore that keeps the data. */
    public static RestoreOrder update(Path firmware) {
        return new RestoreOrder(firmware, Optional.empty());
    }

    /** A restore that erases everything. */
    public static RestoreOrder erase(Path firmware, ErasePermission permission) {
        return new RestoreOrder(firmware, Optional.of(permission));
    }

    /** Only the phone with this chip number; without it whichever phone is found. */
    public RestoreOrder phone(long ecidOfPhone) {
        ecid = OptionalLong.of(ecidOfPhone);
        return this;
    }

    /** The signing ticket in this file instead of one from Apple. */
    public RestoreOrder ticket(Path file) {
        ticket = Optional.of(file.toAbsolutePath());
        return this;
    }

    /** The phone may be in restore mode already, left there by an attempt before. */
    public RestoreOrder fromRestoreMode() {
        fromRestoreMode = true;
        return this;
    }

    /**
     * For which case, and as which step of it.
     *
     * @param file of the case
     * @param idOfStep the test this restore answers; empty for none
     */
    public RestoreOrder recordIn(Path file, String idOfStep) {
        caseFile = file.toAbsolutePath().toString();
        step = Objects.requireNonNull(idOfStep, "step");
        return this;
    }

    /** The phone is of this product type, e.g. {@code iPhone10,6}; what it takes is compared with others of it. */
    public RestoreOrder ofModel(String productType) {
        model = Objects.requireNonNull(productType, "productType");
        return this;
    }

    /** Product type of the phone; empty when it is not known. */
    public String model() {
        return model;
    }

    /** The firmware file; absolute. */
    public Path firmware() {
        return firmware;
    }

    /** Who permitted to erase; empty for a restore that keeps the data. */
    public Optional<ErasePermission> permission() {
        return erase;
    }

    /** Chip number of the phone. */
    public OptionalLong ecid() {
        return ecid;
    }

    /** A signing ticket of one's own. */
    public Optional<Path> ticket() {
        return ticket;
    }

    /** Whether the phone may be in restore mode already. */
    public boolean isFromRestoreMode() {
        return fromRestoreMode;
    }

    /** File of the case; empty when the restore belongs to none. */
    public String caseFile() {
        return caseFile;
    }

    /** Id of the test this restore answers; empty for none. */
    public String step() {
        return step;
    }
}
