package org.boardwright.probe.paniclog.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.Characters;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Support;
import org.boardwright.probe.paniclog.PanicLogParts;

/** Runs the characters of a report through the scanner and the grammars. Reads one report once. */
public final class PanicLogReader {

    /** How much is read between two looks at what was found, and at the request to stop. */
    private static final int STEP = 8 * 1024;
    /** A header stands in front; without one, the panic string hardly ever stands behind so many steps. */
    private static final int GLANCE_STEPS = 16;

    private final Characters characters;
    private final Artifact artifact;
    private final Report report;
    private final ReportScanner scanner;
    /** What was taken of the window. */
    private int at;

    /** A reader of these characters; it does not close them. */
    public PanicLogReader(Characters characters, Artifact artifact) {
        this.characters = characters;
        this.artifact = artifact;
        this.report = new Report(artifact.name());
        this.scanner = new ReportScanner(report);
    }

    /**
     * Reads to the end.
     *
     * @throws IOException when the characters cannot be read
     */
    public ProbeAnswer read(BooleanSupplier cancelled) throws IOException {
        do {
            if (cancelled.getAsBoolean()) {
                return ProbeAnswer.Failed.cancelled(artifact);
            }
        } while (step());
        boolean applies = report.panic().isPresent() || report.kind().filter(ReportKind::isOfReset).isPresent();
        return applies ? observed() : new ProbeAnswer.NotApplicable(artifact, report.why());
    }

    /**
     * Reads the beginning.
     *
     * @return yes when this is a panic report, or may become one behind the beginning
     * @throws IOException when the characters cannot be read
     */
    public Support glance() throws IOException {
        boolean more = true;
        for (int i = 0; i < GLANCE_STEPS && more && !report.hasPanic(); i++) {
            more = step();
        }
        boolean known = report.kind().filter(kind -> kind != ReportKind.UNKNOWN).isPresent();
        boolean mayBecome = more && report.isOfPhone() && !known;
        boolean is = report.hasPanic() || report.kind().filter(ReportKind::isOfReset).isPresent();
        return is || mayBecome ? Support.yes() : Support.no(report::why);
    }

    private boolean step() throws IOException {
        if (at == characters.end()) {
            boolean more = (!scanner.wantsOnlyKeys() || characters.mayHold(Key::mayBeIn)) && characters.more(scanner.needed(at));
            at -= characters.moved();
            scanner.moved(characters.moved());
            if (!more) {
                scanner.end(at);
                return false;
            }
        }
        int to = Math.min(characters.end(), at + STEP);
        scanner.accept(characters, at, to);
        at = to;
        return true;
    }

    private ProbeAnswer observed() {
        var warnings = new ArrayList<String>();
        var lines = report.panic().map(PanicText::lines).orElse(List.of());
        var reason = Reason.in(lines);
        reason.ifPresent(each -> new ReasonGrammar(report.facets(), each).read());
        var body = new BodyGrammar(report.facets(), report.fields());
        lines.forEach(body::line);
        reportKind();
        warnOfText(warnings);
        warnOfReason(reason, warnings);
        warnOfKind(warnings);
        var facets = report.facets().inOrder();
        return new ProbeAnswer.Observed(artifact, facets, warnings);
    }

    private void reportKind() {
        var kind = report.kind().orElse(isForced() ? ReportKind.FORCED_RESET : ReportKind.PANIC);
        report.facets().first(PanicLogParts.REPORT_KIND, kind.id(), report.headerPlace());
    }

    private boolean isForced() {
        return report.facets().find(PanicLogParts.PANIC_KIND)
                .filter(facet -> facet.value().equals(PanicKind.FORCED_RESET.id())).isPresent();
    }

    private void warnOfText(List<String> warnings) {
        if (report.panic().filter(text -> !text.isComplete()).isPresent()) {
            warnings.add("the report breaks off inside the panic string; what follows is missing");
        }
        if (report.panic().filter(PanicText::isTooLong).isPresent()) {
            warnings.add("the panic string is longer than %d characters; the rest was not read"
                    .formatted(PanicText.LENGTH_MAX));
        }
        if (report.hasSeveralPanics()) {
            warnings.add("there is more than one panic string; the first was read");
        }
    }

    private void warnOfReason(Optional<Reason> reason, List<String> warnings) {
        if (report.panic().isPresent() && reason.isEmpty()) {
            warnings.add("the panic string ends before it says why");
        }
        if (reason.filter(each -> !each.prefixed()).isPresent()) {
            warnings.add("no line begins with panic(...); the first line was taken as the reason");
        }
    }

    private void warnOfKind(List<String> warnings) {
        var kind = report.kind().orElse(ReportKind.PANIC);
        if (kind == ReportKind.FORCED_RESET || isForced()) {
            warnings.add("the user forced this restart with the buttons; it shows no fault by itself");
        } else if (kind == ReportKind.RESET_COUNTER) {
            warnings.add("this is a count of resets, not a panic; it names no reason");
        } else if (kind != ReportKind.PANIC) {
            warnings.add("by its header this is %s (%s), yet it holds a panic string"
                    .formatted(kind.words(), report.bugType()));
        } else if (report.panic().isEmpty()) {
            warnings.add("only the header of a panic report is there; the panic string is missing");
        }
    }
}
