package org.boardwright.probe.restorelog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

import org.boardwright.probe.Facet;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Transport;

/** A restore log read by the probe, for short assertions. */
final class Log {

    private final ProbeAnswer.Observed answer;

    private Log(ProbeAnswer answer) {
        this.answer = switch (answer) {
            case ProbeAnswer.Observed observed -> observed;
            default -> throw new AssertionError(answer.toString());
        };
    }

    /** The answer to these lines, which must be one that observed something. */
    static Log of(String... lines) {
        return new Log(answer(String.join("\n", lines)));
    }

    static ProbeAnswer answer(String text) {
        return answer(Transport.ofBytes("test.log", text.getBytes(UTF_8)));
    }

    static ProbeAnswer answer(Transport transport) {
        try (var session = new RestoreLogProbe().open(transport)) {
            return session.read(() -> false);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    String judged() {
        return value(RestoreLogParts.JUDGED);
    }

    String phase() {
        return value(RestoreLogParts.PHASE);
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

    /** Line of the first facet of the part. */
    long line(String part) {
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
