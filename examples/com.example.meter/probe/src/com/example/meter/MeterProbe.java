package com.example.meter;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.boardwright.probe.Artifact;
import org.boardwright.probe.Facet;
import org.boardwright.probe.Place;
import org.boardwright.probe.Probe;
import org.boardwright.probe.ProbeAnswer;
import org.boardwright.probe.TextLines;
import org.boardwright.probe.TextProbe;
import org.boardwright.probe.TextReading;
import org.osgi.service.component.annotations.Component;

/** Reads the log of a charge meter. Its facet 'dropouts' counts how often the current fell below 0.1 A. */
@Component(service = Probe.class)
public final class MeterProbe extends TextProbe {

    private static final Pattern SAMPLE = Pattern.compile("\\d\\d:\\d\\d \\d+\\.\\d+ V (\\d+\\.\\d+) A");

    public MeterProbe() {
        super("com.example.meter.probe", TextReading.headed("charge-meter-log", "ChargeMeter log 1", "a charge meter's log", MeterProbe::read));
    }

    private static ProbeAnswer read(TextLines lines, Artifact artifact, BooleanSupplier cancelled) throws IOException {
        int dropouts = 0;
        boolean draws = false;
        Place place = null;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (cancelled.getAsBoolean()) {
                return ProbeAnswer.Failed.cancelled(artifact);
            }
            var sample = SAMPLE.matcher(line.text());
            if (sample.matches()) {
                boolean drew = draws;
                draws = Double.parseDouble(sample.group(1)) >= 0.1;
                dropouts += drew && !draws ? 1 : 0;
                place = place == null || drew && !draws ? line.place(artifact.name()) : place;
            }
        }
        return place == null ? new ProbeAnswer.NotApplicable(artifact, "the log of the charge meter has no samples")
                : new ProbeAnswer.Observed(artifact, List.of(new Facet("dropouts", "" + dropouts, place)), lines.warnings());
    }
}
