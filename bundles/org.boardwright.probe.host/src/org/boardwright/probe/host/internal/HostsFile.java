package org.boardwright.probe.host.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.boardwright.probe.host.HostReport;

/** The file that names servers without asking the network. Only what it says of Apple is reported. */
final class HostsFile {

    private static final Pattern APPLE = Pattern.compile("(?i)(?:^|[\\s.])(?:apple|itunes|icloud|mzstatic)\\.(?:com|net)(?:\\s|$)");
    /** Lists against advertising have some hundred thousand lines; more than this of Apple helps nobody. */
    private static final int LINES_MAX = 20;
    private static final long SIZE_MAX = 64L << 20;

    private HostsFile() {
    }

    /** Reads it; one that is not there says nothing of Apple. */
    static void tell(HostReport report, Path file) {
        try {
            if (Files.notExists(file)) {
                report.add(HostReport.HOSTS_FILE, file + " (there is none)");
            } else if (Files.size(file) > SIZE_MAX) {
                report.add(HostReport.NOT_KNOWN, "hosts file: %s is larger than %d bytes".formatted(file, SIZE_MAX));
            } else {
                lines(report, file);
            }
        } catch (IOException broken) {
            report.add(HostReport.NOT_KNOWN, "hosts file: %s cannot be read: %s".formatted(file, broken.getMessage()));
        }
    }

    /** Latin-1 never fails, and names of servers are ASCII. */
    private static void lines(HostReport report, Path file) throws IOException {
        var lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        report.add(HostReport.HOSTS_FILE, file.toString());
        int told = 0;
        for (int i = 0; i < lines.size() && told < LINES_MAX; i++) {
            var active = lines.get(i).replaceFirst("#.*", "");
            if (APPLE.matcher(active).find()) {
                report.add(HostReport.HOSTS_LINE, "%d %s".formatted(i + 1, active.strip()));
                told++;
            }
        }
    }
}
