package org.boardwright.probe.restorelog.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.Support;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.WordSieve;
import org.boardwright.probe.restorelog.Phase;
import org.boardwright.probe.restorelog.RestorePhases;

/** Runs the lines of a log through the grammars to the judge. Reads one log once. */
public final class RestoreLogReader {

    /** How many lines are read between two looks at the request to stop. */
    private static final int STEP = 256;

    private final TextLines lines;
    private final Artifact artifact;
    private final Judge judge;
    private final OtherKind other = new OtherKind();
    private final WordSieve sieve;
    private final List<Grammar> grammars;
    private final DullLines dull;
    /** Made once: a new one for each line would cost more than most lines do. */
    private final Consumer<RestoreEvent> judging = this::judge;
    /** Which grammar speaks, and of which line. */
    private int speaker;
    private LogLine spoken;

    /** A reader of these lines; it does not close them. */
    public RestoreLogReader(TextLines lines, Artifact artifact, GrammarTables tables) {
        this.lines = lines;
        this.artifact = artifact;
        this.judge = new Judge(artifact.name(), tables.errors());
        this.sieve = tables.sieve();
        this.grammars = tables.grammars();
        this.dull = new DullLines(tables, grammars, other, judge);
    }

    /**
     * Reads to the end.
     *
     * @throws IOException when the lines cannot be read
     */
    public ProbeAnswer read(BooleanSupplier cancelled) throws IOException {
        return read(new LogLines(lines, dull), cancelled);
    }

    private ProbeAnswer read(LogLines log, BooleanSupplier cancelled) throws IOException {
        long count = 0;
        for (var line = log.next(); line != null; line = log.next()) {
            if (count++ % STEP == 0 && cancelled.getAsBoolean()) {
                return ProbeAnswer.Failed.cancelled(artifact);
            }
            read(line, log.words());
        }
        return judge.isRestoreLog() ? observed() : new ProbeAnswer.NotApplicable(artifact, other.why());
    }

    /**
     * Reads the beginning, and a short log that is in memory to its end.
     *
     * @param most number of the last line that is read to find out whether it is one
     * @return yes when this is a restore log, or may become one behind the beginning
     * @throws IOException when the lines cannot be read
     */
    public Support glance(int most) throws IOException {
        var log = new LogLines(lines, dull);
        for (var line = log.next(); line != null; line = log.next()) {
            if (line.number() > most) {
                return other.isKnown() ? Support.no(other::why) : Support.yes();
            }
            read(line, log.words());
            if (judge.isRestoreLog()) {
                return lines.isAtHand() ? Support.yes(read(log, () -> false)) : Support.yes();
            }
        }
        return Support.no(other::why);
    }

    /**
     * Reads to the end and tells where each phase begins.
     *
     * @throws IOException when the lines cannot be read
     */
    public List<RestorePhases.Stretch> phases(BooleanSupplier cancelled) throws IOException {
        var log = new LogLines(lines, dull);
        var stretches = new ArrayList<RestorePhases.Stretch>();
        Optional<Phase> before = Optional.empty();
        long count = 0;
        for (var line = log.next(); line != null; line = log.next()) {
            if (count++ % STEP == 0 && cancelled.getAsBoolean()) {
                return List.of();
            }
            read(line, log.words());
            var now = judge.phase();
            if (now.isPresent() && !now.equals(before)) {
                stretches.add(new RestorePhases.Stretch(now.get(), line.number()));
            }
            before = now;
        }
        return List.copyOf(stretches);
    }

    private void read(LogLine line, int known) {
        if (isOfKernel(line)) {
            return;
        }
        other.line(line.raw());
        judge.line(line);
        // A colour may stand inside of a word.
        boolean marked = known >> grammars.size() != 0;
        int words = marked ? sieve.groupsIn(line.text()) : known;
        for (int i = 0; i < grammars.size(); i++) {
            if ((words >> i & 1) != 0 || grammars.get(i).wants(line)) {
                speaker = i;
                spoken = line;
                grammars.get(i).read(line, judging);
            }
        }
    }

    private void judge(RestoreEvent event) {
        switch (speaker) {
            case 0 -> judge.identity(event, spoken);
            case 1, 2 -> judge.host(event, spoken);
            default -> judge.device(event, spoken);
        }
    }

    /** What the bench merged in from the kernel is of another program, and is read by another probe. */
    static boolean isOfKernel(LogLine line) {
        return line.text().startsWith("boardwright: kernel: ");
    }

    private ProbeAnswer observed() {
        var facets = judge.facets();
        var warnings = new ArrayList<>(lines.warnings());
        warnings.addAll(judge.warnings());
        return new ProbeAnswer.Observed(artifact, facets, warnings);
    }
}
