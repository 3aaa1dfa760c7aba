package org.boardwright.ui.model;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
     * One case. What it says is worked out when somebody looks: of a thousand cases only some are on the screen.
     *
     * @param summary what stands in its file
     * @param onBench whether it is the case on the bench
     * @param today   to tell today from earlier
     * @param zone    where the shop is
     */
    public record Row(CaseSummary summary, boolean onBench, LocalDate today, ZoneId zone) {

        public Path file() {
            return summary.file();
        }

        /** Decides the icon. */
        public State state() {
            return summary.state();
        }

        /** As its file is called. */
        public String name() {
            return summary.name();
        }

        /** Phone and complaint. */
        public String about() {
            return Stream.of(summary.phone(), summary.complaint()).filter(s -> !s.isBlank()).collect(Collectors.joining(", "));
        }

        /** What it was, or most likely is; or why the case cannot be read. */
        public String fault() {
            return switch (summary.state()) {
                case UNREADABLE -> summary.problem();
                case CLOSED -> NLS.bind(Messages.cases_closed, summary.fault());
                case OPEN -> summary.fault().isEmpty() ? "" : summary.fault() + " " + Words.percent(summary.probability());
            };
        }

        /** When it was changed last, in words. */
        public String changed() {
            LocalDateTime at = LocalDateTime.ofInstant(summary.changed(), zone);
            String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).format(at);
            if (at.toLocalDate().equals(today)) {
                return NLS.bind(Messages.cases_today, time);
            }
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(at) + " " + time;
        }

        /** All of it, for a tooltip. */
        public String whole() {
            return Stream.of(name(), about(), fault(), NLS.bind(Messages.cases_changed, changed()), file().toString()).filter(s -> !s.isEmpty())
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
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = cases.stream().filter(show::shows).filter(c -> c.matches(search))
                .sorted(Comparator.comparing(CaseSummary::changed).reversed().thenComparing(CaseSummary::name))
                .map(c -> new Row(c, onBench.equals(Optional.of(c.file())), today, clock.getZone())).toList();
        return new CaseList(rows, rows.isEmpty() ? cases.isEmpty() ? NLS.bind(Messages.cases_none, folder) : Messages.cases_noMatch : "");
    }
}
