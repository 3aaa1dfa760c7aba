package org.boardwright.probe.restorelog.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.boardwright.probe.Facet;
import org.boardwright.probe.restorelog.Phase;
import org.boardwright.probe.restorelog.RestoreLogParts;
import org.boardwright.probe.restorelog.internal.Codes.Witness;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Advanced;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Begun;
import org.boardwright.probe.restorelog.internal.RestoreEvent.CheckpointBegun;
import org.boardwright.probe.restorelog.internal.RestoreEvent.CheckpointEnded;
import org.boardwright.probe.restorelog.internal.RestoreEvent.CheckpointOpen;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Closed;
import org.boardwright.probe.restorelog.internal.RestoreEvent.DeviceFault;
import org.boardwright.probe.restorelog.internal.RestoreEvent.DeviceStatus;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Disappeared;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Disconnected;
import org.boardwright.probe.restorelog.internal.RestoreEvent.DomainCode;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Fact;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Failed;
import org.boardwright.probe.restorelog.internal.RestoreEvent.FailureLevel;
import org.boardwright.probe.restorelog.internal.RestoreEvent.HostError;
import org.boardwright.probe.restorelog.internal.RestoreEvent.PreviousLog;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Reached;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Succeeded;
import org.boardwright.probe.restorelog.internal.RestoreEvent.TimedOut;

/** One restore: takes its events in order and judges it at the end. */
final class Attempt {

    private static final String LOST = "lost";
    private static final String RAMROD = "RamrodErrorDomain";
    private static final String AMRESTORE = "AMRestoreErrorDomain";

    private final Errors errors;
    private final Facets facets;
    private final Trail trail = new Trail();
    private final Trouble trouble = new Trouble();
    private final Codes codes = new Codes();
    private final Stall stall = new Stall();
    private final Map<String, LogLine> links = new LinkedHashMap<>();

    private LogLine succeeded;
    private LogLine closed;
    private LogLine latest;
    private boolean recognised;

    Attempt(String artifact, Errors errors) {
        this.facets = new Facets(artifact);
        this.errors = errors;
    }

    /** Whether there was anything that only a restore log says. */
    boolean isRecognised() {
        return recognised;
    }

    /** Whether it has come to an end, so that what begins now is another one. */
    boolean isOver() {
        return succeeded != null || closed != null || trouble.isFinal();
    }

    long errorsLeftOut() {
        return facets.errorsLeftOut();
    }

    /** The phase it is in after the lines so far; empty before anything is known. */
    Optional<Phase> phase() {
        return trail.position().phase();
    }

    /** Every line, before its events. */
    void line(LogLine line) {
        stall.line(line);
    }

    /** A line without events that was not read. */
    void passed(PassedLine line) {
        stall.passed(line);
    }

    void accept(RestoreEvent event, LogLine line) {
        switch (event) {
            // These two are the judge's: they say to which restore the events around them belong.
            case Begun() -> { }
            case PreviousLog() -> { }
            case Fact(var part, var value) -> facets.once(part, value, line);
            case Reached reached -> reached(reached, line);
            case CheckpointBegun(var checkpoint) -> wentOn(trail.begun(checkpoint, line), line);
            case CheckpointOpen(var checkpoint) -> open(checkpoint, line);
            case CheckpointEnded(var checkpoint, var result) -> ended(checkpoint, result, line);
            case Advanced(var percent) -> stall.advanced(percent, line);
            case HostError(var text) -> hostError(text, line);
            case DeviceStatus status -> status(status, line);
            case DeviceFault(var text) -> fault(text, line);
            case DomainCode code -> code(code, line);
            case Disconnected() -> disconnected(line);
            case Disappeared() -> lost(line);
            case TimedOut timedOut -> stall.timedOut(timedOut, line);
            case Succeeded() -> succeeded(line);
            case Failed failed -> failed(failed, line);
            case FailureLevel level -> level(level, line);
            case Closed() -> closed = line;
        }
    }

    private void seen(LogLine line) {
        recognised = true;
        latest = line;
    }

    private void wentOn(boolean news, LogLine line) {
        seen(line);
        if (news) {
            stall.wentOn();
            trouble.wentOn();
            if (!trouble.isOpen()) {
                links.clear();
            }
        }
    }

    private void reached(Reached reached, LogLine line) {
        boolean before = recognised;
        wentOn(trail.reached(reached.phase(), reached.step(), line), line);
        recognised = before || !reached.weak();
    }

    private void open(Checkpoint checkpoint, LogLine line) {
        seen(line);
        trail.open(checkpoint, line);
    }

    private void ended(Checkpoint checkpoint, long result, LogLine line) {
        seen(line);
        if (result == 0) {
            trail.ended(checkpoint);
            trouble.passed(checkpoint);
            return;
        }
        trouble.failed(checkpoint, trail.position(), line);
        // -1 says no more than that it failed.
        if (result != -1) {
            codes.add(Witness.CHECKPOINT, result, line);
        }
    }

    private void hostError(String text, LogLine line) {
        var known = errors.find(text);
        if (known.isPresent() && known.get().harmless()) {
            facets.once(RestoreLogParts.HARMLESS_ERROR, text, line);
            return;
        }
        facets.error(text, line);
        if (known.isPresent()) {
            knownError(known.get(), line);
        } else {
            trouble.begin(trail.position(), line);
        }
    }

    private void knownError(Errors.Known error, LogLine line) {
        seen(line);
        if (!error.link().isEmpty()) {
            if (succeeded != null) {
                // A phone that succeeded restarts and takes the connection with it.
                return;
            }
            link(error.link(), line);
        }
        trouble.error(error, trail.position(), line);
        if (error.ends()) {
            trouble.end(trail.position(), line);
        } else {
            trouble.begin(trail.position(), line);
        }
    }

    private void link(String value, LogLine line) {
        // A phone that said what is wrong leaves afterwards; that is no loss of the link.
        if (!trouble.isExplained()) {
            links.putIfAbsent(value, line);
        }
    }

    private void status(DeviceStatus status, LogLine line) {
        seen(line);
        // It came over the link. The factory-data proxy closes first, and the tool takes that for a loss.
        links.clear();
        if (!trouble.hasStatus()) {
            facets.once(RestoreLogParts.STATUS, status.text(), line);
        }
        status.code().ifPresent(code -> codes.add(status.witness(), code, line));
        trouble.status(status, trail.position(), line);
    }

    private void fault(String text, LogLine line) {
        seen(line);
        facets.once(RestoreLogParts.DEVICE_ERROR, text, line);
        trouble.begin(trail.position(), line);
    }

    private void code(DomainCode code, LogLine line) {
        seen(line);
        trouble.begin(trail.position(), line);
        switch (code.domain()) {
            case RAMROD -> facets.once(RestoreLogParts.RAMROD_CODE, Long.toString(code.code()), line);
            case AMRESTORE -> {
                facets.once(RestoreLogParts.AMRESTORE_CODE, Long.toString(code.code()), line);
                if (code.code() != -1) {
                    codes.add(Witness.CHECKPOINT, code.code(), line);
                }
            }
            default -> facets.once(RestoreLogParts.DOMAIN_CODE, code.domain() + " " + code.code(), line);
        }
    }

    private void disconnected(LogLine line) {
        // Before restore mode the phone leaves and comes back with every boot loader, and at the end it restarts.
        if (trail.position().inRestoreMode() && succeeded == null) {
            lost(line);
        }
    }

    private void lost(LogLine line) {
        seen(line);
        link(LOST, line);
        trouble.begin(trail.position(), line);
    }

    private void succeeded(LogLine line) {
        seen(line);
        if (succeeded == null) {
            succeeded = line;
        }
    }

    private void failed(Failed failed, LogLine line) {
        seen(line);
        failed.code().ifPresent(code -> codes.add(Witness.TOOL, code, line));
        trouble.end(trail.position(), line);
    }

    private void level(FailureLevel level, LogLine line) {
        seen(line);
        codes.level(level, line);
        facets.error(level.text(), line);
        trouble.end(trail.position(), line);
    }

    /** What there is to report, in the order of the lines. */
    List<Facet> facets() {
        var judged = judged();
        facets.add(RestoreLogParts.JUDGED, judged, judgedLine(judged));
        where(judged);
        if (judged.equals(RestoreLogParts.SUCCEEDED)) {
            return facets.ofSuccess();
        }
        why();
        stall.report(!isOver(), facets);
        return facets.inOrder();
    }

    private String judged() {
        if (trouble.isFinal()) {
            return RestoreLogParts.FAILED;
        }
        if (succeeded != null) {
            return RestoreLogParts.SUCCEEDED;
        }
        // A tool may say it is done after an error it has forgotten.
        boolean forgotten = closed != null && facets.hasErrors();
        return trouble.isOpen() || forgotten ? RestoreLogParts.FAILED : RestoreLogParts.UNKNOWN;
    }

    private LogLine judgedLine(String judged) {
        return switch (judged) {
            case RestoreLogParts.SUCCEEDED -> succeeded;
            case RestoreLogParts.FAILED -> trouble.isOpen() ? trouble.line() : closed;
            default -> latest;
        };
    }

    private void where(String judged) {
        var here = trouble.isOpen() ? trouble.position() : trail.position();
        place(judged).or(() -> here.phase().map(phase -> new Trouble.Place(phase, here.phaseLine())))
                .ifPresent(place -> facets.add(RestoreLogParts.PHASE, place.phase().id(), place.line()));
        if (!here.step().isEmpty()) {
            facets.add(RestoreLogParts.STEP, here.step(), here.stepLine());
        }
    }

    private Optional<Trouble.Place> place(String judged) {
        return switch (judged) {
            case RestoreLogParts.SUCCEEDED -> Optional.of(new Trouble.Place(Phase.FINISH, succeeded));
            case RestoreLogParts.FAILED -> trouble.place();
            default -> Optional.empty();
        };
    }

    private void why() {
        codes.deciding().ifPresent(code -> facets.add(RestoreLogParts.CODE, code.text(), code.line()));
        codes.inner().ifPresent(code -> facets.add(RestoreLogParts.INNER_CODE, code.text(), code.line()));
        if (trouble.checkpoint() != null) {
            facets.add(RestoreLogParts.CHECKPOINT_FAILED, trouble.checkpoint().name(), trouble.checkpointLine());
        }
        links.forEach((value, line) -> facets.add(RestoreLogParts.LINK, value, line));
    }
}
