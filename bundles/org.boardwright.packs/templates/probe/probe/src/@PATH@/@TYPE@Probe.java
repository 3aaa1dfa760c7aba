package @PACKAGE@;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.Facet;
import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.TextProbe;
import org.boardwright.probe.TextReading;
import org.osgi.service.component.annotations.Component;

/** Reads a log that begins with 'Example log 1' and has lines 'name = value'. What they mean is said in pack/model/pack.faults. */
@Component(service = Probe.class)
public final class @TYPE@Probe extends TextProbe {

    private static final Pattern LINE = Pattern.compile("([a-z-]+) = (.+)");

    public @TYPE@Probe() {
        super("@ID@.probe", TextReading.headed("@NAME@-log", "Example log 1", "an example log", @TYPE@Probe::read));
    }

    private static ProbeAnswer read(TextLines lines, Artifact artifact, BooleanSupplier cancelled) throws IOException {
        List<Facet> facets = new ArrayList<>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (cancelled.getAsBoolean()) {
                return ProbeAnswer.Failed.cancelled(artifact);
            }
            var entry = LINE.matcher(line.text());
            if (entry.matches()) {
                facets.add(new Facet(entry.group(1), entry.group(2), line.place(artifact.name())));
            }
        }
        return facets.isEmpty() ? new ProbeAnswer.NotApplicable(artifact, "the example log has no lines 'name = value'")
                : new ProbeAnswer.Observed(artifact, facets, lines.warnings());
    }
}
