package org.boardwright.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.boardwright.restore.RestoreOrder;
import org.boardwright.restore.RestoreRunner;
import org.boardwright.restore.RestoreTools;
import org.boardwright.restore.SilenceLimits;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What every command takes that runs restores: which phone, with what, and where it is kept. */
final class RestoreOptions {

    @Option(names = "--ecid", paramLabel = "HEX", description = "only the phone with this chip number")
    private String ecid;

    @Option(names = "--ticket", paramLabel = "FILE", description = "a signing ticket of your own instead of one from Apple")
    private Path ticket;

    @Option(names = "--silence", paramLabel = "SECONDS", description = "end it when the phone says nothing for so long; default 600, 900 outside restore mode")
    private Integer silence;

    @Option(names = "--runs", paramLabel = "FOLDER", description = "where logs and unpacked firmware are kept; default ~/.boardwright/restores")
    private Path runs = Path.of(System.getProperty("user.home"), ".boardwright", "restores");

    /** @param usbmuxd where usbmuxd is; null as the programs find it */
    RestoreRunner runner(String usbmuxd) {
        RestoreTools tools = usbmuxd == null ? RestoreTools.installed()
                : new RestoreTools("idevicerestore", Map.of("USBMUXD_SOCKET_ADDRESS", usbmuxd));
        return new RestoreRunner(runs, tools, limits(), Clock.systemUTC()).watchingUsb();
    }

    /** How long a phone, or a log that is watched, may say nothing. */
    SilenceLimits limits() {
        return silence == null ? SilenceLimits.usual() : SilenceLimits.everywhere(Duration.ofSeconds(silence));
    }

    /** Where runs are kept. */
    Path runs() {
        return runs;
    }

    /** Says which phone, and with which ticket. */
    void complete(RestoreOrder order, CommandLine commandLine) {
        if (ecid != null) {
            order.phone(chipNumber(commandLine));
        }
        if (ticket != null) {
            order.ticket(ticket);
        }
    }

    private long chipNumber(CommandLine commandLine) {
        try {
            return Long.parseUnsignedLong(ecid.toLowerCase(Locale.ROOT).replaceFirst("^0x", ""), 16);
        } catch (NumberFormatException e) {
            throw new ParameterException(commandLine, "--ecid " + ecid + " is no hexadecimal number.", e);
        }
    }
}
