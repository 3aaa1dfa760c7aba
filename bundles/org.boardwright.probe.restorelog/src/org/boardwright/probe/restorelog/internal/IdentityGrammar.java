package org.boardwright.probe.restorelog.internal;

import static org.boardwright.probe.restorelog.RestoreLogParts.BOARD_CONFIG;
import static org.boardwright.probe.restorelog.RestoreLogParts.BOARD_ID;
import static org.boardwright.probe.restorelog.RestoreLogParts.CHIP_ID;
import static org.boardwright.probe.restorelog.RestoreLogParts.IOS_BUILD;
import static org.boardwright.probe.restorelog.RestoreLogParts.IOS_VERSION;
import static org.boardwright.probe.restorelog.RestoreLogParts.PANIC_LOG_AVAILABLE;
import static org.boardwright.probe.restorelog.RestoreLogParts.PREVIOUS_EXIT_STATUS;
import static org.boardwright.probe.restorelog.RestoreLogParts.PRODUCT_TYPE;
import static org.boardwright.probe.restorelog.RestoreLogParts.TOOL;
import static org.boardwright.probe.restorelog.RestoreLogParts.TSS_STATUS;
import static org.boardwright.probe.restorelog.RestoreLogParts.USB_LOG_AVAILABLE;
import static org.boardwright.probe.restorelog.RestoreLogParts.VARIANT;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.boardwright.probe.restorelog.internal.RestoreEvent.Begun;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Fact;

/** Which phone, which iOS, which tool; and what the phone remembers of the restore before. */
final class IdentityGrammar implements Grammar {

    private static final UnaryOperator<String> LOWER = text -> text.toLowerCase(Locale.ROOT);
    private static final UnaryOperator<String> YES = text -> "yes";
    private static final UnaryOperator<String> HEX = text -> "0x%X".formatted(Long.parseLong(text));
    private static final UnaryOperator<String> TRIMMED_HEX = text -> "0x%X".formatted(Long.parseLong(text, 16));
    private static final UnaryOperator<String> SAME = UnaryOperator.identity();

    /**
     * {@code key} must occur in a line before its pattern is tried, at the beginning if the pattern asks for it; each
     * group is a fact of the part of the same index.
     */
    private record Rule(String key, boolean atBeginning, Pattern pattern, List<String> parts,
            UnaryOperator<String> value) {

        static Rule of(String key, String pattern, UnaryOperator<String> value, String... parts) {
            return new Rule(key, pattern.startsWith("^"), Pattern.compile(pattern), List.of(parts), value);
        }

        private boolean concerns(String text) {
            return atBeginning ? text.startsWith(key) : text.contains(key);
        }

        void read(String text, Consumer<RestoreEvent> out) {
            var match = pattern.matcher(text);
            if (match.find()) {
                for (int i = 1; i <= match.groupCount(); i++) {
                    if (match.group(i) != null) {
                        out.accept(new Fact(parts.get(i - 1), value.apply(match.group(i))));
                    }
                }
            }
        }
    }

    private static final String TYPE = "([A-Za-z]{3,16}\\d{1,2},\\d{1,2})";

    /** An array, as the other tables that are gone through for line after line: a list would be asked for each of its elements. */
    private static final Rule[] RULES = {
            Rule.of("Identified device as", "^Identified device as (?:\\w+, )?" + TYPE, SAME, PRODUCT_TYPE),
            Rule.of("Identified device as", "^Identified device as (\\w+), ", LOWER, BOARD_CONFIG),
            Rule.of("Found device ", "^Found device " + TYPE + " \\w+", SAME, PRODUCT_TYPE),
            Rule.of("Found device ", "^Found device \\w+,\\d+ (\\w+ap)$", LOWER, BOARD_CONFIG),
            Rule.of("* Device: ", "^\\* Device: .*\\(" + TYPE + " - ", SAME, PRODUCT_TYPE),
            Rule.of("* Device: ", "^\\* Device: .* - (\\w+ap)\\)", LOWER, BOARD_CONFIG),
            Rule.of("HW.target returned", "HW\\.target returned: (\\w+)", LOWER, BOARD_CONFIG),
            Rule.of("boardConfig=", "\\bboardConfig=(\\w+)", LOWER, BOARD_CONFIG),
            Rule.of("device map entry for 0x", "device map entry for 0x([0-9a-fA-F]{1,8}) 0x([0-9a-fA-F]{1,8})",
                    TRIMMED_HEX, CHIP_ID, BOARD_ID),
            Rule.of("ChipID: ", "^ChipID: (\\d{1,9})$", HEX, CHIP_ID),
            Rule.of("BoardID: ", "^BoardID: (\\d{1,9})$", HEX, BOARD_ID),
            Rule.of("Product ", "^Product [Vv]ersion: (\\d[\\d.]*)", SAME, IOS_VERSION),
            Rule.of("Product ", "^Product [Bb]uild: (\\w+)", SAME, IOS_BUILD),
            Rule.of("IPSW Product ", "^IPSW Product Version: (\\d[\\d.]*)", SAME, IOS_VERSION),
            Rule.of("IPSW Product ", "^IPSW Product Build: (\\w+)", SAME, IOS_BUILD),
            Rule.of("Selected firmware", "^Selected firmware (\\d[\\d.]*) \\(build (\\w+)\\)", SAME,
                    IOS_VERSION, IOS_BUILD),
            Rule.of("Variant: ", "^Variant: .*\\b(Erase)\\b", LOWER, VARIANT),
            Rule.of("Variant: ", "^Variant: .*\\b(?:Upgrade|Update)\\b()", text -> "update", VARIANT),
            Rule.of("requested restore behavior", "^requested restore behavior: (Erase|Update)", LOWER, VARIANT),
            Rule.of("Previous restore exit", "^Previous restore exit status: (\\S+)", SAME, PREVIOUS_EXIT_STATUS),
            Rule.of("Panic log is available", "^(Panic log is available)", YES, PANIC_LOG_AVAILABLE),
            Rule.of("USB log is available", "^(USB log is available)", YES, USB_LOG_AVAILABLE),
            Rule.of("TSS request failed", "TSS request failed.*\\(status=(-?\\d{1,9})", SAME, TSS_STATUS),
            Rule.of("&MESSAGE=", "STATUS=([1-9]\\d{0,8})&MESSAGE=", SAME, TSS_STATUS),
            Rule.of("idevicerestore ", "^(idevicerestore \\d\\S*)", SAME, TOOL),
            Rule.of("iTunesVersion: ", "^iTunesVersion: '(iTunes [\\d.]+)'", LOWER, TOOL),
            Rule.of("3uTools", "(3uTools)", LOWER, TOOL),
            Rule.of("AMPDevicesAgent", "^(AMPDevicesAgent):", text -> "amp", TOOL),
            Rule.of("restore library built", "^(restore library built)", text -> "mobiledevice", TOOL),
            Rule.of("* Version: ", "^\\* Version: (v\\S+)", text -> "legacy-ios-kit " + text, TOOL)};

    private static final String[] BEGINNINGS = {"idevicerestore 1", "futurerestore init done",
            "Found device in ", "restore library built", "Created state machine for device"};
    private static final Pattern FUTURERESTORE_VERSION = Pattern.compile("^Version: (\\S.{0,80})");

    /** Words only futurerestore ends with: in an excerpt they are all that is left of it. */
    private static final String[] FUTURERESTORE_WORDS = {"futurerestore init done", "Done: restoring ",
            "Failed with errorcode=", "[exception]:", "iBoot32Patch:", "iBoot64Patch:"};
    /** So speak idevicerestore and what is made of it, and nothing from Apple. */
    private static final Pattern IDEVICERESTORE_WORDS = Pattern.compile("^Found device in \\w+ mode$");

    private String version = "";
    private boolean toolNamed;
    private boolean familyNamed;

    @Override
    public List<String> words() {
        return Stream.of(Stream.of(RULES).map(Rule::key), Stream.of(BEGINNINGS), Stream.of(FUTURERESTORE_WORDS), Stream.of("Version: "))
                .flatMap(words -> words).toList();
    }

    @Override
    public void read(LogLine line, Consumer<RestoreEvent> out) {
        var text = line.text();
        if (beginsAny(text, BEGINNINGS)) {
            out.accept(new Begun());
        }
        for (var rule : RULES) {
            // Asked of every line of every log.
            if (rule.concerns(text)) {
                rule.read(text, event -> {
                    toolNamed |= event instanceof Fact(var part, var value) && part.equals(TOOL);
                    out.accept(event);
                });
            }
        }
        futurerestore(text, out);
        family(text, out);
    }

    private static boolean beginsAny(String text, String[] words) {
        for (var word : words) {
            if (text.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** The tool of an excerpt that lacks the beginning is told by its wording. */
    private void family(String text, Consumer<RestoreEvent> out) {
        if (!toolNamed && !familyNamed && text.startsWith("Found device in ") && IDEVICERESTORE_WORDS.matcher(text).matches()) {
            familyNamed = true;
            out.accept(new Fact(TOOL, "idevicerestore"));
        }
    }

    /** It prints its version first and its name later. */
    private void futurerestore(String text, Consumer<RestoreEvent> out) {
        if (text.startsWith("Version: ")) {
            var match = FUTURERESTORE_VERSION.matcher(text);
            version = match.find() ? " " + match.group(1) : "";
        } else if (!toolNamed && beginsAny(text, FUTURERESTORE_WORDS)) {
            toolNamed = true;
            out.accept(new Fact(TOOL, "futurerestore" + version));
        }
    }
}
