package org.boardwright.ui.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.boardwright.workflow.CaseRecord;
import org.boardwright.workflow.CaseRecord.AttachmentEntry;
import org.boardwright.workflow.CaseRecord.EvidenceEntry;
import org.boardwright.workflow.CaseRecord.StepEntry;
import org.boardwright.workflow.CaseRecord.Withdrawn;
import org.eclipse.osgi.util.NLS;

/** The tables of the case editor. What was taken back stays in them, marked so. */
public final class CaseTables {

    /**
     * One row.
     *
     * @param cells  a text for each column
     * @param counts false when it was taken back or replaced
     * @param key    of the evidence, for taking it back; empty when it cannot be taken back
     */
    public record Row(List<String> cells, boolean counts, OptionalInt key) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    private CaseTables() {
    }

    /** Evidence: when, what, result, by whom or from where, whether it counts. */
    public static List<Row> evidence(CaseRecord record, ZoneId zone) {
        return record.evidence().stream().map(e -> evidence(e, zone)).toList();
    }

    private static Row evidence(EvidenceEntry e, ZoneId zone) {
        boolean counts = e.withdrawn().isEmpty() && !e.superseded();
        String state = e.superseded() ? Messages.table_superseded : state(e.withdrawn(), zone);
        return new Row(List.of(time(e.at(), zone), e.testName(), e.outcomeName(), origin(e), state), counts,
                e.withdrawn().isEmpty() ? OptionalInt.of(e.key()) : OptionalInt.empty());
    }

    private static String origin(EvidenceEntry e) {
        if (e.artifact().isEmpty()) {
            return e.by();
        }
        String place = e.line() > 0 ? e.artifact() + ":" + e.line() : e.artifact();
        return e.excerpt().isBlank() ? place : place + "  " + e.excerpt().strip();
    }

    /** Steps: when, step, result, by whom, time, money, whether it counts. */
    public static List<Row> steps(CaseRecord record, ZoneId zone) {
        return record.steps().stream().map(s -> step(s, zone)).toList();
    }

    private static Row step(StepEntry s, ZoneId zone) {
        return new Row(List.of(time(s.at(), zone), s.name(), s.outcomeName(), s.by(), estimated(Words.minutes(s.minutes()), s), estimated(Words.money(s.money()), s),
                state(s.withdrawn(), zone)), s.withdrawn().isEmpty(), OptionalInt.empty());
    }

    private static String estimated(String text, StepEntry s) {
        return s.estimated() ? NLS.bind(Messages.table_estimated, text) : text;
    }

    /** What the steps that count took together. */
    public static String total(CaseRecord record) {
        List<StepEntry> counting = record.stepsCounting();
        if (counting.isEmpty()) {
            return Messages.table_noSteps;
        }
        double minutes = counting.stream().mapToDouble(StepEntry::minutes).sum();
        double money = counting.stream().mapToDouble(StepEntry::money).sum();
        String total = NLS.bind(counting.size() == 1 ? Messages.table_total1 : Messages.table_total, new Object[] {counting.size(), Words.minutes(minutes), Words.money(money)});
        return counting.stream().anyMatch(StepEntry::estimated) ? total + " " + Messages.table_totalEstimated : total;
    }

    /** Files: when, name, kind, result, by whom, whether it counts. */
    public static List<Row> attachments(CaseRecord record, ZoneId zone) {
        return record.attachments().stream().map(a -> attachment(a, zone)).toList();
    }

    private static Row attachment(AttachmentEntry a, ZoneId zone) {
        String size = a.size() < 0 ? "" : NLS.bind(Messages.table_kilobytes, (a.size() + 1023) / 1024);
        String result = Stream.of(a.judged().map(EvidenceList::judgedWord).orElse(""), Words.pieces(a.pieces()))
                .filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
        return new Row(List.of(time(a.at(), zone), a.name(), Words.kind(a.kind()), size, result, a.by(), state(a.withdrawn(), zone)), a.withdrawn().isEmpty(),
                OptionalInt.empty());
    }

    /** What stands on the first page: label and text, in pairs. */
    public static List<List<String>> overview(CaseSnapshot snapshot, ZoneId zone) {
        List<List<String>> facts = new ArrayList<>();
        snapshot.record().ifPresent(r -> {
            facts.add(List.of(Messages.overview_case, r.name().isEmpty() ? Messages.overview_memory : r.name()));
            facts.add(List.of(Messages.overview_state, verdict(r, zone)));
            facts.add(List.of(Messages.overview_phone, phone(r)));
            facts.add(List.of(Messages.overview_complaint, orNone(r.intake().complaint())));
            facts.add(List.of(Messages.overview_history, history(r)));
            facts.add(List.of(Messages.overview_limits, limits(r)));
            facts.add(List.of(Messages.overview_opened, Stream.of(time(r.opened(), zone), r.openedBy()).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "))));
            facts.add(List.of(Messages.overview_work, total(r)));
            r.file().ifPresent(f -> facts.add(List.of(Messages.overview_file, f.toString())));
        });
        snapshot.answer().ifPresent(a -> {
            a.diagnosis().first().ifPresent(f -> facts.add(2, List.of(Messages.overview_likeliest, f.name() + " " + Words.percent(f.probability()))));
            a.advice().best().ifPresent(s -> facts.add(3, List.of(Messages.overview_next, s.name())));
        });
        return List.copyOf(facts);
    }

    private static String verdict(CaseRecord r, ZoneId zone) {
        return r.verdict().map(v -> NLS.bind(Messages.overview_closed, new Object[] {v.name(), v.confirmation(), time(v.at(), zone)}))
                .orElse(Messages.overview_open);
    }

    private static String phone(CaseRecord r) {
        String type = r.intake().productType();
        return type.isEmpty() ? Messages.phone_unknown : r.phone().equals(type) ? type : r.phone() + " (" + type + ")";
    }

    private static String history(CaseRecord r) {
        return orNone(Stream.of(r.intake().liquid() ? Messages.overview_liquid : "", r.intake().drop() ? Messages.overview_drop : "", r.intake().earlierWork())
                .filter(s -> !s.isBlank()).collect(Collectors.joining(", ")));
    }

    private static String limits(CaseRecord r) {
        String limit = r.intake().spendingLimit() > 0 ? NLS.bind(Messages.overview_limit, Words.number(r.intake().spendingLimit())) : "";
        return orNone(Stream.of(r.intake().keepData() ? Messages.overview_keepData : "", r.intake().keepFaceId() ? Messages.overview_keepFaceId : "", limit)
                .filter(s -> !s.isBlank()).collect(Collectors.joining(", ")));
    }

    private static String orNone(String text) {
        return text.isBlank() ? Messages.overview_none : text;
    }

    private static String state(Optional<Withdrawn> withdrawn, ZoneId zone) {
        return withdrawn.map(w -> NLS.bind(Messages.table_withdrawn, new Object[] {w.by(), time(w.at(), zone), w.reason()})).orElse("");
    }

    private static String time(Instant at, ZoneId zone) {
        if (at.equals(Instant.EPOCH)) {
            return "";
        }
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).format(local);
        return local.toLocalDate().equals(LocalDate.now(zone)) ? time : DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).format(local) + " " + time;
    }
}
