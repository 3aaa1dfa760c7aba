package org.boardwright.probe.paniclog.internal;

import java.util.regex.Pattern;

/** Says what a text is that is no panic report, where that can be told from its beginning. */
final class OtherKind {

    private static final int LINES = 200;
    private static final int HEAD = 2000;
    private static final String EXPECTED = "there is no panic string in it and no header of a report";

    private enum Kind {
        RESTORE_LOG("It is the log of a restore.", """
                \\bidevicerestore\\b|\\bfuturerestore\\b|\\brestored-\\d|\\bramrod\\b\
                |\\bCHECKPOINT (?:BEGIN|END|FAILURE|NOTICE)|Checkpoint (?:started|completed) +id\
                |<Restore Device|<Recovery Mode Device|<DFU Device\
                |restore-step-|Status: Restore|\\bAMRestore|Identified device as |^Found device in \\w+ mode\
                |^Waiting for NAND|^About to send |^Sending TSS request"""),
        KERNEL_LOG("It is a kernel log of a computer.", "\\busb \\d+-[\\d.]+: |^\\[\\s*\\d+\\.\\d{6}\\] "),
        PHONE_SYSLOG("It is a system log of a phone.", "^\\w{3} +\\d+ [\\d:]{8} \\S+ \\S+\\[\\d+\\] <\\w+>: "),
        PLIST("It is a property list.", "<!DOCTYPE plist|<plist "),
        HTML("It is a web page.", "(?i)<!DOCTYPE html|<html"),
        JSON("It is JSON.", "^\\s*\\{\\s*\"\\w+\"\\s*:");

        private final String words;
        private final Pattern pattern;

        Kind(String words, String pattern) {
            this.words = words;
            this.pattern = Pattern.compile(pattern);
        }
    }

    private Kind kind;
    private int lines;

    /** Takes the lines from the first one on; those after the beginning are ignored. */
    void line(String raw) {
        if (kind != null || lines++ >= LINES) {
            return;
        }
        var text = raw.length() > HEAD ? raw.substring(0, HEAD) : raw;
        for (var candidate : Kind.values()) {
            if (candidate.pattern.matcher(text).find()) {
                kind = candidate;
                return;
            }
        }
    }

    /** Whether what follows is told by a restore, which may quote a panic of long ago. */
    boolean isRestoreLog() {
        return kind == Kind.RESTORE_LOG;
    }

    /** A sentence for a technician. */
    String why() {
        return kind == null ? EXPECTED : EXPECTED + ". " + kind.words;
    }
}
