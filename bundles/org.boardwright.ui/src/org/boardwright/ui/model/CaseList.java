package org.boardwright.ui.model;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.boardwright.workflow.CaseSummary;
import org.boardwright.workflow.CaseSummary.State;
import org.eclipse.osgi.util.NLS;

/**
 * What the Cases view shows.
 *
 * @param rows the case changed last first
 * @param hint what to read instead when there is no row; empty when there is one
 */
public record CaseList(List<Row> rows, String hint) {

    /** Which cases are shown. */
    public enum Show {
        OPEN, CLOSED, ALL;

        boolean shows(CaseSummary c) {
            return this == ALL || c.state() == State.UNREADABLE || (c.state() == State.CLOSED) == (this == CLOSED);
        }
    }

    /**
     * One case.
     *
     * @param state   decides the icon
     * @param name    as its file is called
     * @param about   phone and complaint
     * @param fault   what it was, or most likely is; or why the case cannot be read
     * @param changed when it was changed last, in words
     * @param onBench whether it is the case on the bench
     */
    public record Row(Path file, State state, String name, String about, String fault, String changed, boolean onBench) {

        /** All of it, for a tooltip. */
        public String whole() {
            return Stream.of(name, about, fault, NLS.bind(Messages.cases_changed, changed), file.toString()).filter(s -> !s.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * @param cases   all cases of the folder
     * @param show    which of them
     * @param search  words that must stand in name, phone, complaint or fault; empty for all
     * @param onBench the file of the case on the bench
     * @param folder  where the cases are kept
     * @param clock   tells today from earlier
     */
    public static CaseList of(List<CaseSummary> cases, Show show, String search, Optional<Path> onBench, Path folder, Clock clock) {
        List<Row> rows = cases.stream().filter(show::shows).filter(c -> c.matches(search))
                .sorted(Comparator.comparing(CaseSummary::changed).reversed().thenComparing(CaseSummary::name))
                .map(c -> row(c, onBench, clock)).toList();
        return new CaseList(rows, rows.isEmpty() ? cases.isEmpty() ? NLS.bind(Messages.cases_none, folder) : Messages.cases_noMatch : "");
    }

    private static Row row(CaseSummary c, Optional<Path> onBench, Clock clock) {
        String about = Stream.of(c.phone(), c.complaint()).filter(s -> !s.isBlank()).collect(Collectors.joining(", "));
        return new Row(c.file(), c.state(), c.name(), about, fault(c), changed(c, clock), onBench.equals(Optional.of(c.file())));
    }

    private static String fault(CaseSummary c) {
        return switch (c.state()) {
            case UNREADABLE -> c.problem();
            case CLOSED -> NLS.bind(Messages.cases_closed, c.fault());
            case OPEN -> c.fault().isEmpty() ? "" : c.fault() + " " + Words.percent(c.probability());
        };
    }

    private static String changed(CaseSummary c, Clock clock) {
        LocalDateTime at = LocalDateTime.ofInstant(c.changed(), clock.getZone());
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).format(at);
        if (at.toLocalDate().equals(LocalDate.now(clock))) {
            return NLS.bind(Messages.cases_today, time);
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(at) + " " + time;
    }
}
