package org.boardwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.workflow.CaseAnswer.EvidenceItem;
import org.boardwright.workflow.CaseAnswer.Judged;
import org.boardwright.workflow.CaseAnswer.RestoreRun;
import org.eclipse.osgi.util.NLS;

/**
 * What the Evidence view shows.
 *
 * @param rows    restores first, then what was seen, then repairs tried; each oldest first
 * @param notices files that gave no evidence
 */
public record EvidenceList(List<Row> rows, List<String> notices) {

    private static final int NAME_SHOWN = 20;
    private static final String ELLIPSIS = "\u2026";

    /** The sort of a row, which decides its icon. */
    public enum Mark {
        RESTORE_SUCCEEDED, RESTORE_FAILED, RESTORE_UNKNOWN, FROM_FILE, FROM_TECHNICIAN, SUPERSEDED, REPAIR_TRIED
    }

    /**
     * One row.
     *
     * @param what    the test or the restore
     * @param result  its outcome
     * @param where   file and line, or who
     * @param excerpt what stands there
     * @param key     of the evidence, for taking it back; empty when it cannot be taken back on its own
     */
    public record Row(Mark mark, String what, String result, String where, String excerpt, OptionalInt key) {
    }

    /** The evidence of what is known. */
    public static EvidenceList of(CaseSnapshot snapshot) {
        List<Row> rows = new ArrayList<>();
        snapshot.answer().ifPresent(a -> {
            a.restores().stream().map(EvidenceList::restore).forEach(rows::add);
            a.evidence().stream().map(EvidenceList::item).forEach(rows::add);
            repairs(snapshot).forEach(rows::add);
        });
        return new EvidenceList(List.copyOf(rows), snapshot.notices().stream().map(FileNotice::text).toList());
    }

    private static Row restore(RestoreRun r) {
        Mark mark = switch (r.judged()) {
            case SUCCEEDED -> Mark.RESTORE_SUCCEEDED;
            case FAILED -> Mark.RESTORE_FAILED;
            case UNKNOWN -> Mark.RESTORE_UNKNOWN;
        };
        return new Row(mark, Messages.evidence_restore, judged(r), r.artifact(), "", OptionalInt.empty());
    }

    static String judgedWord(Judged judged) {
        return switch (judged) {
            case SUCCEEDED -> Messages.judged_succeeded;
            case FAILED -> Messages.judged_failed;
            case UNKNOWN -> Messages.judged_unknown;
        };
    }

    private static String judged(RestoreRun r) {
        String judged = judgedWord(r.judged());
        String coded = r.code().isEmpty() ? judged : NLS.bind(Messages.judged_code, judged, r.code());
        return r.phase().isEmpty() ? coded : switch (r.judged()) {
            case SUCCEEDED -> coded;
            case FAILED -> NLS.bind(Messages.judged_failedIn, coded, r.phaseName());
            case UNKNOWN -> NLS.bind(Messages.judged_unknownIn, coded, r.phaseName());
        };
    }

    private static Row item(EvidenceItem e) {
        Mark mark = e.superseded() ? Mark.SUPERSEDED : e.artifact().isEmpty() ? Mark.FROM_TECHNICIAN : Mark.FROM_FILE;
        String result = e.superseded() ? NLS.bind(Messages.evidence_superseded, e.outcomeName()) : e.outcomeName();
        return new Row(mark, e.testName(), result, where(e), e.excerpt().strip(), OptionalInt.of(e.key()));
    }

    private static String where(EvidenceItem e) {
        if (e.artifact().isEmpty()) {
            return Messages.evidence_technician;
        }
        return e.line() > 0 ? shortened(e.artifact()) + ":" + e.line() : shortened(e.artifact());
    }

    /** Long names lose their middle, so that the ending and the line stay in sight. */
    private static String shortened(String name) {
        return name.length() <= NAME_SHOWN ? name
                : name.substring(0, NAME_SHOWN / 2) + ELLIPSIS + name.substring(name.length() - NAME_SHOWN / 2 + 1);
    }

    private static Stream<Row> repairs(CaseSnapshot snapshot) {
        return snapshot.done().stream().filter(d -> d.kind() == AdvisedStep.Kind.REPAIR)
                .map(d -> new Row(Mark.REPAIR_TRIED, d.name(), d.outcomeName(), Messages.evidence_technician, "", OptionalInt.empty()));
    }
}
