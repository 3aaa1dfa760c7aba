package org.boardwright.probe.paniclog.internal;

import java.util.regex.Pattern;

/** The forms of the first line of a panic, the more particular ones first. */
enum PanicKind {

    FORCED_RESET("forced-reset", "^btn_rst\\b"),
    USERSPACE_WATCHDOG("userspace-watchdog", "userspace watchdog timeout|^service returned not alive"),
    SMC("smc", "\\bSMC PANIC\\b|\\bSMC BSC failure|SMC_VAL_ABSENT|^[SF]\\.sensor array\\b"),
    AOP("aop", "^AOP\\b|\\bAOP (?:PANIC|NMI|DATA ABORT)"),
    SEP("sep", "^SEP\\b|\\bSEP (?:Panic|ROM|monitor)|\\bsks request timeout|\\bAppleSEP\\w*"),
    I2C("i2c", "\\bi2c\\d*+(?:::|\\b.*(?:timeout|timed out|nack|arbitration|error|stuck|invalid response))"),
    NVME_ANS("nvme-ans", "\\bANS2?\\b|\\bAppleANS|\\b\\w*nvme"),
    AUDIO("audio", "\\bAppleCS\\d+L\\d+|\\b\\w*Audio\\w*\\.cpp\\b|\\bAppleAudio"),
    WATCHDOG("watchdog", "\\bwatchdog (?:timeout|timed out|reset)|\\bWDT\\b"),
    KERNEL_DATA_ABORT("kernel-data-abort", "\\bkern[ea]l data abort"),
    INITPROC("initproc", "^initproc\\b"),
    PMAP("pmap", "^pmap_|\\bpage belongs to PPL|@pmap\\.c\\b"),
    ZONE("zone", """
            \\bzone cache element|element modified after free|\\bdouble free\\b|metadata list corruption\
            |^\\[[\\w. ]+\\]:|^zone_|^zalloc"""),
    OTHER("other", "");

    private final String id;
    private final Pattern pattern;

    PanicKind(String id, String pattern) {
        this.id = id;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** The kind of a line without its prefix. */
    static PanicKind of(String reason) {
        for (var kind : values()) {
            if (kind.pattern.matcher(reason).find()) {
                return kind;
            }
        }
        return OTHER;
    }

    String id() {
        return id;
    }
}
