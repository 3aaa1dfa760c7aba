package org.boardwright.probe.paniclog;

/**
 * The parts of a panic report: what {@link PanicLogProbe} reports as facets, and what signatures may match. The names
 * are API. Unless said otherwise a part occurs at most once, and only when the report shows it. Hexadecimal numbers are
 * written {@code 0x} and upper-case digits without leading zeros, e.g. {@code 0x1000}, however the report writes them.
 *
 * <p>
 * What panicked is told by the first line of the panic string alone: {@link #PANIC_LINE}, {@link #PANIC_KIND},
 * {@link #SERVICE}, {@link #SMC_KEY}, {@link #I2C_BUS}, {@link #I2C_DEVICE} and {@link #I2C_ERROR} are read from it and
 * from nowhere else. The services, drivers and threads listed below it are bystanders.
 */
public final class PanicLogParts {

    /** The kind of artifact: the value for {@code artifactKind} of a signature. */
    public static final String KIND = "panic-log";

    /**
     * First line of the panic string without {@code panic(cpu N caller 0x...):} and without the quotation marks around
     * its message, e.g. {@code SMC PANIC - ASSERT: ...}. Old reports have no {@code panic(}; there
     * {@code Debugger message:} is left out. At most 4096 characters. The excerpt shows the line as it is.
     */
    public static final String PANIC_LINE = "panic-line";

    /**
     * The form of {@link #PANIC_LINE}, there whenever it is: {@code smc}, {@code userspace-watchdog}, {@code watchdog},
     * {@code sep}, {@code i2c}, {@code nvme-ans}, {@code aop}, {@code kernel-data-abort}, {@code initproc},
     * {@code zone}, {@code audio}, {@code pmap}, {@code forced-reset}, {@code other}.
     */
    public static final String PANIC_KIND = "panic-kind";

    /** The service a watchdog waited for in vain, as named, e.g. {@code thermalmonitord}. */
    public static final String SERVICE = "service";
    /** A sensor that thermalmonitord calls missing, as named, e.g. {@code Prs0}. May occur several times. */
    public static final String MISSING_SENSOR = "missing-sensor";
    /**
     * The masks thermalmonitord prints: {@code current:0x37F}, {@code mask:0x1FF}, {@code expected:0x1FF}. Once each.
     */
    public static final String THERMAL_MASK = "thermal-mask";

    /**
     * An entry of the S.sensor array of the SMC that is not zero: index, colon, hexadecimal value, e.g.
     * {@code 1:0x1000}. A value is a mask in which several bits may be set. Once for each entry.
     */
    public static final String SMC_ARRAY = "smc-array";
    /** As {@link #SMC_ARRAY}, of the F.sensor array. */
    public static final String SMC_F_ARRAY = "smc-f-array";
    /** A key of the SMC, four characters, e.g. {@code TG0B}. May occur several times. */
    public static final String SMC_KEY = "smc-key";
    /** Name of the board in the path of the firmware source, lower case, e.g. {@code d64}. */
    public static final String BOARD_TARGET = "board-target";

    /** The I2C bus, e.g. {@code i2c2}. */
    public static final String I2C_BUS = "i2c-bus";
    /** The device on the bus, e.g. {@code ad5860}. */
    public static final String I2C_DEVICE = "i2c-device";
    /**
     * What happened on the bus: {@code error-interrupt}, {@code scl-stuck-low}, {@code sda-stuck-low},
     * {@code arbitration}, {@code nack}, {@code invalid-response}, {@code timeout}.
     */
    public static final String I2C_ERROR = "i2c-error";
    /**
     * A bus of the always-on processor that counted errors: bus, colon, decimal number, e.g. {@code i2cscm0:3}. May
     * occur several times.
     */
    public static final String AOP_BUS_ERRORS = "aop-bus-errors";

    /** Product type, e.g. {@code iPhone14,3}. */
    public static final String PRODUCT_TYPE = "product-type";
    /** The version of iOS that ran, e.g. {@code 16.7.8}. */
    public static final String IOS_VERSION = "ios-version";
    /** The build of iOS that ran, e.g. {@code 20H343}. */
    public static final String IOS_BUILD = "ios-build";
    /** Number of the kind of report as written, decimal, e.g. {@code 210}. */
    public static final String BUG_TYPE = "bug-type";
    /**
     * Always there, once: {@code panic}, {@code forced-reset} or {@code reset-counter}; or, when a panic string stands
     * in a report of another number, what that number means, e.g. {@code stackshot}, {@code unknown}.
     */
    public static final String REPORT_KIND = "report-kind";
    /** A reset cause that a reset counter names, e.g. {@code wdog}. May occur several times. */
    public static final String BOOT_FAULT = "boot-fault";
    /** When it happened, as written, e.g. {@code 2026-01-13 14:04:58.00 -0500}. */
    public static final String TIMESTAMP = "timestamp";
    /** The flags of the panic, hexadecimal, e.g. {@code 0x802}. */
    public static final String PANIC_FLAGS = "panic-flags";

    /** Seconds from the start of the phone to the panic, decimal, by its calendar. */
    public static final String UPTIME_SECONDS = "uptime-seconds";
    /**
     * {@value #THREE_MINUTES} when the phone ran for {@value #LOOP_FROM} to {@value #LOOP_TO} seconds: as long as the
     * watchdog waits, so that a phone which cannot satisfy it restarts again and again.
     */
    public static final String LOOP = "loop";
    /** Value of {@link #LOOP}. */
    public static final String THREE_MINUTES = "three-minutes";
    /** Shortest uptime of {@link #THREE_MINUTES}, seconds. */
    public static final int LOOP_FROM = 160;
    /** Longest uptime of {@link #THREE_MINUTES}, seconds. */
    public static final int LOOP_TO = 200;

    private PanicLogParts() {
    }
}
