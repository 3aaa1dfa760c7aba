package org.boardwright.phones;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.boardwright.phones.PhoneException.Kind;
import org.boardwright.phones.internal.ToolRun;
import org.boardwright.phones.wire.MuxAddress;

/** Copies crash reports with libimobiledevice's {@code idevicecrashreport}. Always with {@code -k}: they stay on the phone. */
public final class CrashReportTool {

    private static final String TOOL = "idevicecrashreport";
    private static final String PACKAGE = "Install it (Debian: apt-get install libimobiledevice-utils; macOS: brew install libimobiledevice).";
    private static final Pattern PANIC = Pattern.compile("(?i)(panic-|ResetCounter-|forceReset-).*");
    /** A phone with thousands of reports says something at least this often. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Map<String, String> environment;
    private final Duration silence;

    /**
     * Copies from phones of this usbmuxd.
     *
     * @param environment of the tool; its PATH is where the tool is looked for
     */
    public CrashReportTool(Map<String, String> environment, MuxAddress usbmuxd) {
        this(environment, usbmuxd, SILENCE);
    }

    /**
     * As the other.
     *
     * @param silence after which the tool is taken to hang
     */
    public CrashReportTool(Map<String, String> environment, MuxAddress usbmuxd, Duration silence) {
        this.environment = new HashMap<>(environment);
        this.environment.put(MuxAddress.VARIABLE, usbmuxd.toString());
        this.silence = silence;
    }

    /** Copied reports, in a folder that is removed on close. */
    public static final class Copies implements AutoCloseable {

        private final Path folder;

        private Copies(Path folder) {
            this.folder = folder;
        }

        /** Reports of panics and resets, by name, which is by date. */
        public List<Path> panicReports() throws IOException {
            try (var all = Files.walk(folder)) {
                return all.filter(Files::isRegularFile).filter(each -> PANIC.matcher(each.getFileName().toString()).matches())
                        .sorted(Comparator.comparing(each -> each.getFileName().toString())).toList();
            }
        }

        @Override
        public void close() throws IOException {
            try (var all = Files.walk(folder)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /**
     * Copies all reports of a phone.
     *
     * @param cancelled asked several times a second
     * @return the caller closes it
     * @throws PhoneException when they cannot be copied; says what to do
     */
    public Copies copy(Phone phone, BooleanSupplier cancelled) throws IOException {
        if (phone.mode() != PhoneMode.NORMAL || phone.ids().udid().isEmpty()) {
            throw new PhoneException(Kind.PHONE_GONE, "Only a phone that runs iOS hands out its reports. "
                    + "Let it start, or take the reports from Settings > Privacy > Analytics or from a computer it was synced with.", null);
        }
        var copies = new Copies(Files.createTempDirectory("boardwright-reports"));
        try {
            check(ToolRun.run(TOOL, List.of("-u", phone.ids().udid(), "-k", copies.folder.toString()), environment, silence, cancelled));
            return copies;
        } catch (IOException | RuntimeException broken) {
            try (copies) {
                throw broken;
            }
        }
    }

    private static void check(ToolRun run) throws PhoneException {
        var said = run.said();
        switch (run.end()) {
            case MISSING -> throw trouble(Kind.TOOL_MISSING, TOOL + " is not installed. " + PACKAGE);
            case FORBIDDEN -> throw trouble(Kind.NO_PERMISSION, "%s may not be run by this user. Check the rights of %s.".formatted(TOOL, said));
            case SILENT -> throw trouble(Kind.TOOL_HANGS, TOOL + " said nothing for a long time and was ended. "
                    + "Pull the phone out, plug it in again, unlock it and try once more.");
            case CANCELLED -> throw trouble(Kind.TOOL_HANGS, "Copying the reports was cancelled.");
            case ENDED -> {
                if (run.exit() != 0) {
                    throw failed(said);
                }
            }
        }
    }

    private static PhoneException failed(String said) {
        if (said.contains("(-17)") || said.contains("error code -17") || said.contains("passcode")) {
            return trouble(Kind.LOCKED, "The phone is locked. Enter its passcode on the phone once, then try again.");
        } else if (said.matches("(?s).*(error code|SSL error|\\()[ (]*-(5|18|19|21|22|29)\\b.*") || said.contains("trust dialog")
                || said.contains("nvalid HostID") || said.contains("not paired")) {
            return trouble(Kind.NOT_PAIRED, "The phone does not trust this computer. Unlock it, run idevicepair pair, and tap Trust on the phone.");
        } else if (said.contains("Usage:") || said.contains("nrecognized") || said.contains("nvalid option")) {
            return trouble(Kind.OLD_VERSION, "This %s is too old: it cannot keep the reports on the phone, so it was not used. %s"
                    .formatted(TOOL, "Update libimobiledevice to 1.2.0 or newer."));
        } else if (said.contains("No device found") || said.isBlank() || said.contains("Could not connect") || said.contains("error")) {
            return trouble(Kind.PHONE_GONE, "The phone left while its reports were copied%s. Plug it in again and try once more."
                    .formatted(said.isBlank() ? "" : " (" + lastLine(said) + ")"));
        }
        return trouble(Kind.GARBAGE, "%s failed and says only: %s. Run it by hand to see more: %s -k FOLDER.".formatted(TOOL, lastLine(said), TOOL));
    }

    private static String lastLine(String said) {
        return said.lines().map(String::strip).filter(each -> !each.isEmpty()).reduce((a, b) -> b).orElse("nothing");
    }

    private static PhoneException trouble(Kind kind, String message) {
        return new PhoneException(kind, message, null);
    }
}
