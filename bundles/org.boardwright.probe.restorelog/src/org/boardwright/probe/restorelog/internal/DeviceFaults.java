package org.boardwright.probe.restorelog.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.boardwright.probe.restorelog.internal.RestoreEvent.DeviceFault;
import org.boardwright.probe.restorelog.internal.RestoreEvent.DomainCode;

/** How the restore daemon and its updaters word their errors. */
final class DeviceFaults {

    /** One of these stands in each line that {@link #read} finds an error in. */
    static final List<String> WORDS = List.of("rror", "ASR: Could not ", "ASR: Checksum failed", "ASR STATUS: fail",
            "IOConnectCallStructMethod", "bbupdater:");

    // [0]D(updater failed)[1]D(...)[2]D(failed to perform next stage)
    static final Pattern LEVEL = Pattern.compile("\\[\\d{1,2}\\]D\\(");
    // (RamrodErrorDomain error 1002 - update_gas_gauge: ...)
    static final Pattern ERROR = Pattern.compile("\\((\\w{3,60}) error (-?\\d{1,18}) - (.*)");
    // Error Domain=RamrodErrorDomain Code=1017 "update_generic_firmware: failed to ..."
    static final Pattern DOMAIN = Pattern.compile("Error Domain=(\\w{3,60}) Code=(-?\\d{1,18}) \"?([^\"]*)");
    // 3: SavageErrorDomain/ffffffff: text
    static final Pattern LISTED = Pattern.compile("\\d{1,2}: (\\w{3,60})/([0-9a-fA-F]{1,8})(?:: (.*))?");
    // bbupdater: END(kBBUReturnIOError): Command: performNextStage
    static final Pattern BASEBAND = Pattern.compile(
            "bbupdater:\\s*END\\(kBBUReturn(?!NoError|Success|OK)\\w+\\).*");

    private DeviceFaults() {
    }

    /** The deepest of nested texts: the most specific one. */
    static Optional<String> deepest(String text) {
        var level = LEVEL.matcher(text);
        int from = -1;
        while (level.find()) {
            from = level.end();
        }
        return from < 0 ? Optional.empty() : said(closed(text.substring(from)));
    }

    static void read(String text, Consumer<RestoreEvent> out) {
        // Lines of the signing library on the host, which words its everyday misses as errors.
        if (text.startsWith("amai:")) {
            return;
        }
        if (text.contains("rror")) {
            if (text.contains(" error ")) {
                coded(ERROR.matcher(text), 10, out);
            }
            if (text.contains("Error Domain=")) {
                coded(DOMAIN.matcher(text), 10, out);
            }
            if (Character.isDigit(text.charAt(0))) {
                listed(LISTED.matcher(text), out);
            }
        }
        if (isPlain(text)) {
            out.accept(new DeviceFault(text));
        }
    }

    private static void listed(Matcher match, Consumer<RestoreEvent> out) {
        if (match.matches()) {
            coded(match.reset(), 16, out);
        }
    }

    private static void coded(Matcher match, int radix, Consumer<RestoreEvent> out) {
        if (match.find()) {
            long code = radix == 16 ? Integer.parseUnsignedInt(match.group(2), 16) : Long.parseLong(match.group(2));
            out.accept(new DomainCode(match.group(1), code));
            said(match.group(3) == null ? "" : closed(match.group(3))).map(DeviceFault::new).ifPresent(out);
        }
    }

    private static boolean isPlain(String text) {
        return text.startsWith("ASR: Could not ") || text.startsWith("ASR: Checksum failed")
                || text.startsWith("ASR STATUS: fail")
                || text.startsWith("IOConnectCallStructMethod") && text.contains("failed")
                || text.startsWith("bbupdater:") && BASEBAND.matcher(text).matches();
    }

    private static String closed(String text) {
        int end = text.length();
        while (end > 0 && ")\"}".indexOf(text.charAt(end - 1)) >= 0 && !isOpen(text.substring(0, end))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Whether the last bracket closes one of the text's own. */
    private static boolean isOpen(String text) {
        return text.endsWith(")") && count(text, '(') >= count(text, ')');
    }

    private static long count(String text, char bracket) {
        return text.chars().filter(c -> c == bracket).count();
    }

    private static Optional<String> said(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }
}
