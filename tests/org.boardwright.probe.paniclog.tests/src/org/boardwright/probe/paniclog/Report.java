package org.boardwright.probe.paniclog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

import org.boardwright.probe.Facet;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Support;
import org.boardwright.probe.Transport;

/** A panic report read by the probe, for short assertions. */
final class Report {

    private final ProbeAnswer.Observed answer;

    private Report(ProbeAnswer answer) {
        this.answer = switch (answer) {
            case ProbeAnswer.Observed observed -> observed;
            default -> throw new AssertionError(answer.toString());
        };
    }

    /** The answer to this text, which must be one that observed something. */
    static Report of(String text) {
        return new Report(answer(text));
    }

    static Report of(Transport transport) {
        return new Report(answer(transport));
    }

    /** The answer to a JSON body with this panic string, given as JSON has it. */
    static Report ofPanicString(String json) {
        return of("{\n  \"product\" : \"iPhone99,1\",\n  \"panicString\" : \"" + json + "\",\n  \"panicFlags\" : \"0x802\"\n}\n");
    }

    static ProbeAnswer answer(String text) {
        return answer(transport(text));
    }

    static ProbeAnswer answer(Transport transport) {
        try (var session = new PanicLogProbe().open(transport)) {
            return session.read(() -> false);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    static Support support(String text) {
        return new PanicLogProbe().supports(transport(text));
    }

    static String refusal(String text) {
        return switch (answer(text)) {
            case ProbeAnswer.NotApplicable no -> no.why();
            case ProbeAnswer other -> throw new AssertionError(other.toString());
        };
    }

    static Transport transport(String text) {
        return Transport.ofBytes("test.ips", text.getBytes(UTF_8));
    }

    /** The only value of the part, or null. */
    String value(String part) {
        var values = values(part);
        if (values.size() > 1) {
            throw new AssertionError(part + " occurs more than once: " + values);
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    List<String> values(String part) {
        return answer.facets(part).stream().map(Facet::value).toList();
    }

    String line() {
        return value(PanicLogParts.PANIC_LINE);
    }

    String kind() {
        return value(PanicLogParts.PANIC_KIND);
    }

    /** Line of the file of the first facet of the part. */
    long number(String part) {
        return answer.facets(part).getFirst().place().line();
    }

    String excerpt(String part) {
        return answer.facets(part).getFirst().place().excerpt();
    }

    List<Facet> facets() {
        return answer.facets();
    }

    List<String> warnings() {
        return answer.warnings();
    }
}
