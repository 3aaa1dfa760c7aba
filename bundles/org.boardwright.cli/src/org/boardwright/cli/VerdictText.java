package org.boardwright.cli;

import org.boardwright.probe.restorelog.Phase;
import org.boardwright.restore.RestoreVerdict;

/** The end of a restore in a sentence. */
final class VerdictText {

    private VerdictText() {
    }

    static String of(RestoreVerdict verdict) {
        String phase = verdict.phase().map(Phase::words).orElse("");
        return switch (verdict.judged()) {
            case SUCCEEDED -> "The phone was restored: it reported the final status of success.";
            case FAILED -> "The restore failed" + (phase.isEmpty() ? "" : " in the phase: " + phase)
                    + (verdict.code().isEmpty() ? "" : ", error " + verdict.code()) + why(verdict) + "." + exitNought(verdict);
            case UNKNOWN -> verdict.ended() == RestoreVerdict.Ended.CANCELLED ? "The restore was cancelled." + cutOff(phase)
                    : "It cannot be told how the restore ended; the log stops" + (phase.isEmpty() ? "." : " in the phase: " + phase + ".");
        };
    }

    private static String why(RestoreVerdict verdict) {
        if (verdict.ended() == RestoreVerdict.Ended.WATCHDOG) {
            return ": the phone had fallen silent";
        }
        return switch (verdict.link()) {
            case "lost" -> ": the connection to the phone was lost";
            case "upload-failed" -> ": sending to the phone broke off";
            case "not-returned" -> ": the phone did not come back";
            default -> "";
        };
    }

    /** The trap of the program, said plainly. */
    private static String exitNought(RestoreVerdict verdict) {
        return verdict.exit().orElse(1) == 0 ? " (The program itself said DONE; its log shows the failure.)" : "";
    }

    private static String cutOff(String phase) {
        return phase.isEmpty() ? "" : " It was in the phase: " + phase + ". The phone stays in recovery mode until it is restored.";
    }
}
