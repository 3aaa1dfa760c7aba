package org.boardwright.probe.restorelog;

/**
 * The parts of a restore log: what {@link RestoreLogProbe} reports as facets, and what signatures may match. The names
 * are API. Unless said otherwise a part occurs at most once, and only when the log shows it.
 *
 * <p>
 * A file may hold several restores, one after the other; the facets describe the last one, and a warning says so.
 */
public final class RestoreLogParts {

    /** The kind of artifact: the value for {@code artifactKind} of a signature. */
    public static final String KIND = "restore-log";

    /**
     * Always there, once: {@value #SUCCEEDED}, {@value #FAILED} or {@value #UNKNOWN}. Succeeded only when the log shows
     * success; a tool that says it is done, or ends with exit 0, shows nothing. Unknown when the log stops midway and
     * no error stopped it.
     */
    public static final String JUDGED = "judged";
    /** Value of {@link #JUDGED}. */
    public static final String SUCCEEDED = "succeeded";
    /** Value of {@link #JUDGED}. */
    public static final String FAILED = "failed";
    /** Value of {@link #JUDGED}. */
    public static final String UNKNOWN = "unknown";

    /** Where the restore failed, or how far it is known to have come: an id of {@link Phase}. */
    public static final String PHASE = "phase";
    /** The operation or checkpoint begun last, as the log names it, e.g. {@code Waiting for NAND (28)}. */
    public static final String STEP = "step";
    /** Name of the checkpoint the phone reported as failed, e.g. {@code fdr_recover}; its id if nameless. */
    public static final String CHECKPOINT_FAILED = "checkpoint-failed";

    /**
     * The deciding error number, decimal: of iTunes and its relatives ({@code 4013}), or of the final status of the
     * phone ({@code 6}, {@code 28}). Numbers that only say where a tool gave up are {@link #TOOL_CODE}.
     */
    public static final String CODE = "code";
    /** Number of the most specific level of a failure description, where it differs from {@link #CODE}. */
    public static final String INNER_CODE = "inner-code";
    /** A number of a host tool that names a place in its source or wraps another error, decimal, e.g. {@code -11}. */
    public static final String TOOL_CODE = "tool-code";
    /** Number in the RamrodErrorDomain, decimal. May occur several times with different values. */
    public static final String RAMROD_CODE = "ramrod-code";
    /** Number in the AMRestoreErrorDomain, decimal. May occur several times with different values. */
    public static final String AMRESTORE_CODE = "amrestore-code";
    /** Any other error domain of the phone and its number, e.g. {@code SavageErrorDomain -1}. May repeat. */
    public static final String DOMAIN_CODE = "domain-code";
    /** Status of the signing server, decimal, e.g. {@code 94}. */
    public static final String TSS_STATUS = "tss-status";

    /** The final words of the phone, e.g. {@code Disk Failure}. */
    public static final String STATUS = "status";
    /**
     * Each error line of the host tool, in order, without prefix; at most {@value #ERRORS_MAX}. A restore that
     * succeeded has none: there all of them are {@link #HARMLESS_ERROR}.
     */
    public static final String ERROR = "error";
    /** The first of {@link #ERROR}: the cause, while later ones usually wrap it. */
    public static final String FIRST_ERROR = "first-error";
    /** An error line that restores that succeed print as well, e.g. an FDR client that is not there. May repeat. */
    public static final String HARMLESS_ERROR = "harmless-error";
    /** What the phone said about its failure: deepest text of a failed checkpoint, error of an updater. May repeat. */
    public static final String DEVICE_ERROR = "device-error";

    /**
     * What the log shows about the connection, when the restore did not succeed: {@code lost} (the phone left while
     * the tool talked to it), {@code upload-failed} (a transfer to recovery or DFU mode broke), {@code not-returned}
     * (it did not come back after a hand-over). Once per value.
     */
    public static final String LINK = "link";
    /**
     * How the phone left USB while it was being restored, when the bench watched: {@code restarted} (it came back by itself),
     * {@code link-broke} (it came back, but the kernel had reported errors of the port) or {@code gone}.
     */
    public static final String DEPARTURE = "departure";
    /** A stall the log itself shows, in words; the last thing before the end. May occur once per kind. */
    public static final String WAIT = "wait";

    /** Product type, e.g. {@code iPhone10,3}. */
    public static final String PRODUCT_TYPE = "product-type";
    /** Board configuration, lower case, e.g. {@code d22ap}. */
    public static final String BOARD_CONFIG = "board-config";
    /** Chip id, hexadecimal, e.g. {@code 0x8015}. */
    public static final String CHIP_ID = "chip-id";
    /** Board id, hexadecimal, e.g. {@code 0x6}. */
    public static final String BOARD_ID = "board-id";
    /** The version of iOS to be installed, e.g. {@code 16.7.8}. */
    public static final String IOS_VERSION = "ios-version";
    /** The build of iOS to be installed, e.g. {@code 20H343}. */
    public static final String IOS_BUILD = "ios-build";
    /** {@code erase} or {@code update}. */
    public static final String VARIANT = "variant";
    /**
     * Lower-case name of the tool and its version when printed: idevicerestore, futurerestore, legacy-ios-kit, itunes,
     * 3utools, amp (Finder, Apple Configurator), mobiledevice. May occur several times: 3uTools runs iTunes.
     */
    public static final String TOOL = "tool";

    /** Exit status of the restore before this one, as the phone keeps it, e.g. {@code 0x100}. */
    public static final String PREVIOUS_EXIT_STATUS = "previous-exit-status";
    /** {@code yes} when the phone says it keeps a panic log of the restore before this one. */
    public static final String PANIC_LOG_AVAILABLE = "panic-log-available";
    /** {@code yes} when the phone says it keeps a USB log of the restore before this one. */
    public static final String USB_LOG_AVAILABLE = "usb-log-available";

    /** How many lines of {@link #ERROR} are kept. */
    public static final int ERRORS_MAX = 200;

    private RestoreLogParts() {
    }
}
