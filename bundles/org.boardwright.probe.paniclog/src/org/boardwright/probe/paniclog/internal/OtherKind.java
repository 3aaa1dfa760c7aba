package org.boardwright.probe.paniclog.internal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.boardwright.probe.Beginning;
import org.boardwright.probe.LineKinds;

/** Says what a text is that is no panic report, where that can be told from its beginning. */
final class OtherKind {

    private static final int LINES = 200;
    private static final int HEAD = 2000;
    private static final String EXPECTED = "there is no panic string in it and no header of a report";

    enum Kind {
        RESTORE_LOG("It is the log of a restore.", """
                \\bidevicerestore\\b|\\bfuturerestore\\b|\\brestored-\\d|\\bramrod\\b\
                |\\bCHECKPOINT (?:BEGIN|END|FAILURE|NOTICE)|Checkpoint (?:started|completed) +id\
                |<Restore Device|<Recovery Mode Device|<DFU Device\
                |restore-step-|Status: Restore|\\bAMRestore|Identified device as |^Found device in \\w+ mode\
                |^Waiting for NAND|^About to send |^Sending TSS request""",
                "idevicerestore", "futurerestore", "restored-", "ramrod", "CHECKPOINT ", "<Restore Device", "<Recovery Mode Device",
                "<DFU Device", "restore-step-", "Status: Restore", "AMRestore", "Identified device as ", "Found device in ",
                "Waiting for NAND", "About to send ", "Sending TSS request"),
        KERNEL_LOG("It is a kernel log of a computer.", "\\busb \\d+-[\\d.]+: |^\\[\\s*\\d+\\.\\d{6}\\] ", "usb ", "] "),
        PHONE_SYSLOG("It is a system log of a phone.", "^\\w{3} +\\d+ [\\d:]{8} \\S+ \\S+\\[\\d+\\] <\\w+>: ", "] <"),
        PLIST("It is a property list.", "<!DOCTYPE plist|<plist ", "<!DOCTYPE plist", "<plist "),
        HTML("It is a web page.", "(?i)<!DOCTYPE html|<html", "<!DOCTYPE html", "<html"),
        JSON("It is JSON.", "^\\s*\\{\\s*\"\\w+\"\\s*:", "{");

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

    /** Whether what follows is told by a restore, which may quote a panic of long ago. */
    boolean isRestoreLog() {
        return beginning.told().filter(kind -> kind == Kind.RESTORE_LOG).isPresent();
    }

    /** A sentence for a technician. */
    String why() {
        return beginning.told().map(kind -> EXPECTED + ". " + kind.words).orElse(EXPECTED);
    }
}
