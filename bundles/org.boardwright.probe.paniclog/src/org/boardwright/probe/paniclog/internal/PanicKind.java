package org.boardwright.probe.paniclog.internal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.boardwright.probe.LineKinds;

/** The forms of the first line of a panic, the more particular ones first. */
enum PanicKind {

    FORCED_RESET("forced-reset", "^btn_rst\\b", "btn_rst"),
    USERSPACE_WATCHDOG("userspace-watchdog", "userspace watchdog timeout|^service returned not alive",
            "userspace watchdog timeout", "service returned not alive"),
    SMC("smc", "\\bSMC PANIC\\b|\\bSMC BSC failure|SMC_VAL_ABSENT|^[SF]\\.sensor array\\b",
            "SMC", "sensor array"),
    AOP("aop", "^AOP\\b|\\bAOP (?:PANIC|NMI|DATA ABORT)", "AOP"),
    SEP("sep", "^SEP\\b|\\bSEP (?:Panic|ROM|monitor)|\\bsks request timeout|\\bAppleSEP\\w*", "SEP", "sks request"),
    I2C("i2c", "\\bi2c\\d*+(?:::|\\b.*(?:timeout|timed out|nack|arbitration|error|stuck|invalid response))", "i2c"),
    NVME_ANS("nvme-ans", "\\bANS2?\\b|\\bAppleANS|\\b\\w*nvme", "ANS", "nvme"),
    AUDIO("audio", "\\bAppleCS\\d+L\\d+|\\b\\w*Audio\\w*\\.cpp\\b|\\bAppleAudio", "AppleCS", "Audio"),
    WATCHDOG("watchdog", "\\bwatchdog (?:timeout|timed out|reset)|\\bWDT\\b", "watchdog", "WDT"),
    KERNEL_DATA_ABORT("kernel-data-abort", "\\bkern[ea]l data abort", "data abort"),
    INITPROC("initproc", "^initproc\\b", "initproc"),
    PMAP("pmap", "^pmap_|\\bpage belongs to PPL|@pmap\\.c\\b", "pmap", "page belongs to PPL"),
    ZONE("zone", """
            \\bzone cache element|element modified after free|\\bdouble free\\b|metadata list corruption\
            |^\\[[\\w. ]+\\]:|^zone_|^zalloc""",
            "zone", "element modified after free", "double free", "metadata list corruption", "]:", "zalloc"),
    OTHER("other", "");

    private static final LineKinds<PanicKind> KINDS = new LineKinds<>(Arrays.stream(values())
            .map(kind -> new LineKinds.Kind<>(kind, kind.pattern, kind.words)).toList());

    private final String id;
    private final Pattern pattern;
    private final List<String> words;

    /** @param words one of these is in each line that the pattern fits */
    PanicKind(String id, String pattern, String... words) {
        this.id = id;
        this.words = List.of(words);
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** The kind of a line without its prefix. */
    static PanicKind of(String reason) {
        return KINDS.in(reason).orElse(OTHER);
    }

    /** Whether the line has this form, or one that is more particular. */
    boolean fits(String reason) {
        return pattern.matcher(reason).find();
    }

    String id() {
        return id;
    }
}
