package org.boardwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.boardwright.diagnosis.RankedFault;
import org.boardwright.diagnosis.Reason;
import org.boardwright.diagnosis.SeveralFaults;
import org.boardwright.diagnosis.Statement;
import org.boardwright.model.knowledge.Locus;
import org.boardwright.workflow.CaseAnswer;
import org.eclipse.osgi.util.NLS;

/**
 * What the Diagnosis view shows.
 *
 * @param phone    the phone and the complaint
 * @param empty    what stands there when there is no fault to show
 * @param likely   the faults worth looking at, likeliest first
 * @param unlikely the others
 * @param several  what it is when several faults are present at once, a heading first; empty while one explains enough
 * @param warnings what limits the answer
 */
public record Ranking(String phone, String empty, List<Row> likely, List<Row> unlikely, List<String> several,
        List<String> warnings) {

    /**
     * One fault.
     *
     * @param fraction 0..1, for the bar
     * @param percent  the same in words
     * @param place    the locus in words
     * @param change   points since the last evidence, as a sign and a number; empty when there is none
     * @param spoken   the same as a sentence
     * @param prior    where the prior comes from, one line each
     */
    public record Row(String id, String name, String description, Locus locus, String place, double fraction, String percent, String change,
            String spoken, List<Weight> why, List<Source> prior) {
    }

    /**
     * What one piece of evidence says about the fault.
     *
     * @param direction above 0 speaks for it, below 0 against, 0 says little
     * @param strength  e.g. {@code strongly for (+12 dB)}
     * @param seen      the test and its outcome
     */
    public record Weight(int direction, String strength, String seen, List<Source> sources) {
    }

    /**
     * A claim behind a number.
     *
     * @param text what is claimed and by whom
     * @param url  where to read it; empty when there is none
     */
    public record Source(String text, String url) {
    }

    private static final int ALWAYS_SHOWN = 4;
    private static final double WORTH_SHOWING = 0.02;

    /** The ranking of what is known. */
    public static Ranking of(CaseSnapshot snapshot) {
        return snapshot.answer().map(a -> of(a, snapshot.notices()))
                .orElseGet(() -> new Ranking(Messages.diagnosis_noCase, Messages.diagnosis_noCase_hint, List.of(), List.of(), List.of(), List.of()));
    }

    private static Ranking of(CaseAnswer answer, List<FileNotice> notices) {
        List<Row> rows = answer.diagnosis().faults().stream().map(f -> row(f, answer.before())).toList();
        int worth = (int) rows.stream().filter(r -> r.fraction() >= WORTH_SHOWING).count();
        int shown = Math.min(rows.size(), Math.max(ALWAYS_SHOWN, worth));
        List<String> warnings = answer.warnings().stream().filter(w -> notices.stream().noneMatch(n -> n.repeats(w))).toList();
        return new Ranking(CaseTitle.phone(answer), Messages.diagnosis_none, rows.subList(0, shown),
                rows.subList(shown, rows.size()), answer.diagnosis().several().map(Ranking::several).orElse(List.of()), warnings);
    }

    private static Row row(RankedFault f, Map<String, Double> before) {
        double more = f.probability() - before.getOrDefault(f.id(), f.probability());
        return new Row(f.id(), f.name(), f.description(), f.locus(), Words.locus(f.locus()), f.probability(),
                Words.percent(f.probability()), Words.change(more), Words.changeSpoken(more), f.why().stream().map(Ranking::weight).toList(), sources(f.prior()));
    }

    private static Weight weight(Reason r) {
        int direction = Math.abs(r.decibans()) < 1 ? 0 : (int) Math.signum(r.decibans());
        String number = direction == 0 ? "" : Words.decibans(r.decibans());
        String words = Words.strength(r.decibans());
        return new Weight(direction, number.isEmpty() ? words : words + " (" + number + ")", r.testName() + ": " + r.outcomeName(),
                sources(r.statements()));
    }

    private static List<String> several(SeveralFaults several) {
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(Messages.diagnosis_several, Words.percent(several.probability(), several.atMost())));
        lines.add(several.explanation());
        several.faults().stream().limit(ALWAYS_SHOWN)
                .forEach(f -> lines.add(NLS.bind(Messages.diagnosis_severalFault, Words.percent(f.low(), f.high()), f.name())));
        lines.add(Messages.diagnosis_severalElse);
        return List.copyOf(lines);
    }

    /** Sources may disagree: the pooled value is used, and the disagreement is said first. */
    private static List<Source> sources(List<Statement> statements) {
        List<Source> sources = new ArrayList<>();
        double low = statements.stream().mapToDouble(Statement::value).min().orElse(0);
        double high = statements.stream().mapToDouble(Statement::value).max().orElse(0);
        if (low < high) {
            sources.add(new Source(NLS.bind(Messages.claim_disagree, value(low), value(high)), ""));
        }
        statements.stream().map(Ranking::source).forEach(sources::add);
        return List.copyOf(sources);
    }

    /** A claim is a probability, or a weight that may be above one. */
    private static String value(double claimed) {
        return String.format(Locale.ROOT, "%.2g", claimed);
    }

    private static Source source(Statement s) {
        String title = s.source().isEmpty() ? Messages.claim_noSource : s.source();
        String who = switch (s.kind()) {
            case "published" -> NLS.bind(Messages.claim_published, title);
            case "measured" -> NLS.bind(Messages.claim_measured, title);
            default -> Messages.claim_estimate;
        };
        return new Source(s.note().isBlank() ? who : who + " " + s.note(), s.url());
    }
}
