package org.boardwright.probe.paniclog.internal;

import java.util.Optional;

import org.boardwright.probe.Characters;
import org.boardwright.probe.Place;
import org.boardwright.probe.paniclog.PanicLogParts;

/** What was found in a report so far: its fields, its panic string, and if it has none, what else it looks like. */
final class Report {

    private final Facets facets;
    private final FieldGrammar fields;
    private final OtherKind other = new OtherKind();
    private PanicText quoted;
    private PanicText plain;
    private boolean textBegan;
    private boolean startPlain;
    private boolean reporter;
    private int texts;

    Report(String artifact) {
        facets = new Facets(artifact);
        fields = new FieldGrammar(facets);
    }

    /** A field with a value of one line. */
    void field(Key key, String value, long number) {
        reporter |= key.name().equals(Key.REPORTER);
        fields.field(key, value, number);
    }

    /** The panic string follows, in quotation marks. */
    void textBegins(Key key) {
        textBegan |= key.isPanicString();
    }

    /** The panic string follows without quotation marks, from the next line given on. */
    void textBeginsHere() {
        startPlain = true;
    }

    /** A panic string in quotation marks, read to its end. */
    void text(Key key, PanicText text) {
        var lines = text.lines();
        if (lines.isEmpty() || !key.isPanicString() && !Opening.isIn(lines.getFirst().text())) {
            return;
        }
        texts++;
        if (quoted == null) {
            quoted = text;
        }
    }

    /** Whether a line can still tell anything: once the panic string was read only fields can. */
    boolean wantsLines() {
        return quoted == null;
    }

    /** A line outside of a panic string in quotation marks; it may be of a panic string without. */
    void line(Characters characters, int from, int to, long number) {
        boolean mayOpen = startPlain || Opening.mayBeIn(characters.window(), from, to);
        if (plain == null && !mayOpen && !other.isOpen()) {
            return;
        }
        if (plain == null && !mayOpen && characters.isLasting()) {
            other.line(characters.window(), from, to);
            return;
        }
        var text = characters.text(from, to);
        other.line(text);
        if (plain == null && mayOpen && (startPlain || Opening.isIn(text)) && !other.isRestoreLog()) {
            plain = new PanicText(false);
        }
        if (plain != null) {
            plain.line(text, number);
        }
    }

    Facets facets() {
        return facets;
    }

    FieldGrammar fields() {
        return fields;
    }

    /** The panic string; of several the first. */
    Optional<PanicText> panic() {
        return Optional.ofNullable(quoted).or(() -> Optional.ofNullable(plain));
    }

    boolean hasSeveralPanics() {
        return texts > 1;
    }

    /** Whether there is a panic string, or one begins at least. */
    boolean hasPanic() {
        return textBegan || panic().isPresent();
    }

    /** Whether a phone wrote it, whatever it is about. */
    boolean isOfPhone() {
        return reporter || kind().isPresent();
    }

    /** By the number in the header. */
    Optional<ReportKind> kind() {
        return facets.find(PanicLogParts.BUG_TYPE).map(facet -> ReportKind.of(Integer.parseInt(facet.value())));
    }

    /** The number in the header, in words. */
    String bugType() {
        return facets.find(PanicLogParts.BUG_TYPE).map(facet -> "bug_type " + facet.value()).orElse("no bug_type");
    }

    /** Where the header says what kind of report this is. */
    Place headerPlace() {
        return facets.find(PanicLogParts.BUG_TYPE).map(facet -> facet.place())
                .orElseGet(() -> Place.whole(facets.artifact(), "a panic string without header"));
    }

    /** Why this is no panic report. */
    String why() {
        return kind().map(kind -> "%s (%s), not a panic".formatted(kind.words(), bugType())).orElseGet(other::why);
    }
}
