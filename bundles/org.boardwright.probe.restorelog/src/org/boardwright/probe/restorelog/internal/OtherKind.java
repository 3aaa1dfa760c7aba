package org.boardwright.probe.restorelog.internal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.boardwright.probe.Beginning;
import org.boardwright.probe.LineKinds;

/** Says what a text is that is no restore log, where that can be told from its beginning. */
final class OtherKind {

    private static final int LINES = 200;
    /** A panic report is one line of a megabyte. */
    private static final int HEAD = 2000;
    private static final String EXPECTED = "no line is of a restore log "
            + "of idevicerestore, futurerestore, iTunes, Finder, Apple Configurator or 3uTools";

    enum Kind {
        PANIC("It is a crash or panic report of a phone.",
                "^\\s*\\{\"?.*\"(bug_type|panicString|incident_id)\"|^\\s*\"panicString\"|panic\\(cpu \\d+ caller",
                "\"bug_type\"", "\"panicString\"", "\"incident_id\"", "panic(cpu "),
        KERNEL_LOG("It is a kernel log of a computer.",
                "\\bkernel: |\\busb \\d+-[\\d.]+: |^\\[\\s*\\d+\\.\\d{6}\\] ", "kernel: ", "usb ", "] "),
        USBMUXD("It is a log of usbmuxd.", "^\\[[\\d:.]+\\]\\[\\d\\] |\\busbmuxd v\\d", "] ", "usbmuxd v"),
        PHONE_SYSLOG("It is a system log of a phone.", "^\\w{3} +\\d+ [\\d:]{8} \\S+ \\S+\\[\\d+\\] <\\w+>: ", "] <"),
        PLIST("It is a property list.", "<!DOCTYPE plist|<plist ", "<!DOCTYPE plist", "<plist "),
        HTML("It is a web page.", "(?i)<!DOCTYPE html|<html", "<!DOCTYPE html", "<html");

        private final String words;
        private final Pattern pattern;
        private final List<String> phrases;

        /** @param phrases one of these is in each line that the pattern is found in */
        Kind(String words, String pattern, String... phrases) {
            this.words = words;
            this.pattern = Pattern.compile(pattern);
            this.phrases = List.of(phrases);
        }
    }

    static final LineKinds<Kind> KINDS = new LineKinds<>(Arrays.stream(Kind.values())
            .map(kind -> new LineKinds.Kind<>(kind, kind.pattern, kind.phrases)).toList());

    private final Beginning<Kind> beginning = new Beginning<>(LINES, HEAD, KINDS);

    /** Takes the lines from the first one on; those after the beginning are ignored. */
    void line(String raw) {
        beginning.line(raw);
    }

    /** The same, of a line in a text that is not changed later. */
    void line(char[] text, int from, int to) {
        beginning.line(text, from, to);
    }

    /** Whether it takes further lines. */
    boolean isOpen() {
        return beginning.isOpen();
    }

    /** Whether the beginning told what the text is. */
    boolean isKnown() {
        return beginning.told().isPresent();
    }

    /** A sentence for a technician. */
    String why() {
        return beginning.told().map(kind -> EXPECTED + ". " + kind.words).orElse(EXPECTED);
    }
}
