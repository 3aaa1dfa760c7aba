package org.boardwright.restore.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.boardwright.probe.Facet;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Transport;
import org.boardwright.probe.restorelog.Phase;
import org.boardwright.probe.restorelog.RestoreLogParts;
import org.boardwright.probe.restorelog.RestoreLogProbe;
import org.boardwright.restore.RestoreVerdict;
import org.boardwright.restore.RestoreVerdict.Ended;
import org.boardwright.restore.RestoreVerdict.Judged;

/** Judges a run by its whole log. */
final class Verdicts {

    private Verdicts() {
    }

    static RestoreVerdict judge(RunFolder folder, Ended ended) throws IOException {
        return judge(folder.timedLog(), ended, folder.exit());
    }

    static RestoreVerdict judge(Path log, Ended ended, OptionalInt exit) throws IOException {
        List<Facet> facets = facets(Transport.ofFile(log));
        Judged judged = value(facets, RestoreLogParts.JUDGED).map(j -> Judged.valueOf(j.toUpperCase(Locale.ROOT))).orElse(Judged.UNKNOWN);
        return new RestoreVerdict(judged, value(facets, RestoreLogParts.PHASE).flatMap(Phase::of),
                value(facets, RestoreLogParts.CODE).orElse(""), value(facets, RestoreLogParts.LINK).orElse(""), ended, exit);
    }

    /** Nothing when the log ends before it says what it is, as when the program found no phone. */
    private static List<Facet> facets(Transport log) throws IOException {
        try (var session = new RestoreLogProbe().open(log)) {
            return session.read(() -> false) instanceof ProbeAnswer.Observed observed ? observed.facets() : List.of();
        }
    }

    private static Optional<String> value(List<Facet> facets, String part) {
        return facets.stream().filter(f -> f.part().equals(part)).map(Facet::value).findFirst();
    }
}
