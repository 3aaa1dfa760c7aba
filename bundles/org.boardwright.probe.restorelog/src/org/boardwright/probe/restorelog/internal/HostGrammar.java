package org.boardwright.probe.restorelog.internal;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.boardwright.probe.restorelog.RestoreLogParts;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Advanced;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Closed;
import org.boardwright.probe.restorelog.internal.RestoreEvent.DeviceFault;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Disconnected;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Fact;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Failed;
import org.boardwright.probe.restorelog.internal.RestoreEvent.HostError;
import org.boardwright.probe.restorelog.internal.RestoreEvent.PreviousLog;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Reached;
import org.boardwright.probe.restorelog.internal.RestoreEvent.Succeeded;
import org.boardwright.probe.restorelog.internal.RestoreEvent.TimedOut;

/** What idevicerestore of both generations and the tools built on it (futurerestore, Legacy iOS Kit) print. */
final class HostGrammar implements Grammar {

    // Waiting for NAND (28)
    static final Pattern OPERATION = Pattern.compile("(.{3,60}) \\((\\d{1,3})\\)");
    static final Pattern UNHANDLED_STATUS = Pattern.compile("Unhandled status message \\((-?\\d{1,18})\\)");
    static final Pattern ERROR_CODE = Pattern.compile("(?:Failed with errorcode|code)=(-?\\d{1,18})");
    static final Pattern AMR_ERROR = Pattern.compile("<integer>(-?\\d{1,18})</integer>");
    // [=====     ] 42.3% | Uploading [====...====] 100.0%, sometimes with the next message behind it
    static final Pattern BAR = Pattern.compile(
            "(?:[A-Z][A-Za-z ]{0,40})?\\[[=. >]*\\]\\s*(\\d{1,3}(?:\\.\\d+)?)%(.*)");
    // progress: 2 0.350000
    static final Pattern PROGRESS = Pattern.compile("progress: (\\d) ([01]\\.\\d+)");
    private static final String STATUS = "Status: ";
    private static final String WHAT = "what=";

    /** What the lines begin with that are named in the methods below, or hold. */
    private static final List<String> WORDS = List.of(STATUS, WHAT, "Done: restoring ", "code=", "futurerestore: failed",
            "DONE", "No data to read", "boardwright: usb:", "Previous Restore Log Received", "*** restored crashed",
            "idevice_event_cb: device ", "<key>AMRError</key>", "progress: 0", "progress: 1", "progress: 2", "progress: 3",
            "progress: 4", "progress: 5", "progress: 6", "progress: 7", "progress: 8", "progress: 9", "=]", ".]", " ]", ">]", "[]",
            "Checkpoint ", " checkpoint id: ");

    private final GrammarTables tables;
    private final HostCheckpoints checkpoints;
    private boolean amrErrorFollows;

    HostGrammar(GrammarTables tables) {
        this.tables = tables;
        this.checkpoints = new HostCheckpoints(tables.checkpoints());
    }

    @Override
    public List<String> words() {
        return Stream.of(WORDS, tables.errors().bareWords(), tables.hostMessages().beginnings()).flatMap(List::stream).toList();
    }

    @Override
    public boolean wantsNext() {
        return amrErrorFollows;
    }

    /** An operation ends in its number; the property list of an error is read line by line. */
    @Override
    public boolean wants(LogLine line) {
        return wantsNext() || line.error() || line.text().endsWith(")");
    }

    @Override
    public void read(LogLine line, Consumer<RestoreEvent> out) {
        if (line.error() || tables.errors().isBare(line.text())) {
            out.accept(new HostError(line.text()));
        } else {
            read(line.text(), out);
        }
    }

    private void read(String text, Consumer<RestoreEvent> out) {
        amrError(text, out);
        ending(text, out);
        switch (text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) {
            case ')' -> operation(text, out);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numbers(text, out);
            default -> { }
        }
        bar(text, out);
        checkpoints.read(text, out);
        tables.hostMessages().find(text).ifPresent(out);
    }

    private void operation(String text, Consumer<RestoreEvent> out) {
        if (text.startsWith("Unhandled ")) {
            var status = UNHANDLED_STATUS.matcher(text);
            if (status.matches()) {
                out.accept(tables.statuses().ofNumber(text, Long.parseLong(status.group(1))));
                return;
            }
        }
        if (!Character.isDigit(text.charAt(Math.max(0, text.length() - 2)))) {
            return;
        }
        var operation = OPERATION.matcher(text);
        if (operation.matches() && tables.operations().looksLikeName(operation.group(1))) {
            var name = operation.group(1);
            var phase = tables.operations().phase(name, Integer.parseInt(operation.group(2)));
            out.accept(new Reached(phase, text, !tables.operations().knows(name)));
        }
    }

    private static void numbers(String text, Consumer<RestoreEvent> out) {
        if (text.contains("code=")) {
            var code = ERROR_CODE.matcher(text);
            if (code.matches()) {
                out.accept(new Fact(RestoreLogParts.TOOL_CODE, code.group(1)));
            }
        } else if (text.startsWith("progress: ")) {
            var progress = PROGRESS.matcher(text);
            if (progress.matches()) {
                out.accept(new Advanced(Double.parseDouble(progress.group(2)) * 100));
            }
        }
    }

    private void bar(String text, Consumer<RestoreEvent> out) {
        if (text.indexOf('%') < 0 || text.indexOf('[') < 0) {
            return;
        }
        var bar = BAR.matcher(text);
        if (bar.matches()) {
            out.accept(new Advanced(Double.parseDouble(bar.group(1))));
            read(bar.group(2).strip(), out);
        }
    }

    /** With much output asked for, a status the tool does not know is followed by the message as a property list. */
    private void amrError(String text, Consumer<RestoreEvent> out) {
        if (amrErrorFollows) {
            var code = AMR_ERROR.matcher(text);
            if (code.matches() && !"0".equals(code.group(1))) {
                out.accept(tables.statuses().ofError(Long.parseLong(code.group(1))));
            }
        }
        amrErrorFollows = text.equals("<key>AMRError</key>");
    }

    private void ending(String text, Consumer<RestoreEvent> out) {
        if (text.startsWith(STATUS)) {
            status(text.substring(STATUS.length()).replaceFirst("\\.$", ""), out);
        } else if (text.startsWith(WHAT)) {
            out.accept(new HostError(text.substring(WHAT.length()).replaceFirst("^ERROR: ", "")));
        } else if (text.startsWith("Done: restoring succeeded")) {
            out.accept(new Succeeded());
        } else if (text.startsWith("Done: restoring failed") || text.startsWith("Failed with errorcode=")
                || text.startsWith("futurerestore: failed with exception")) {
            out.accept(new Failed(OptionalLong.empty()));
        } else {
            aside(text, out);
        }
    }

    private void status(String status, Consumer<RestoreEvent> out) {
        if (status.equals(Statuses.SUCCESS)) {
            out.accept(new Fact(RestoreLogParts.STATUS, status));
            out.accept(new Succeeded());
        } else {
            tables.statuses().ofText(status).ifPresent(out);
        }
    }

    private static void aside(String text, Consumer<RestoreEvent> out) {
        if (text.equals("DONE")) {
            out.accept(new Closed());
        } else if (text.startsWith("No data to read (timeout)")) {
            out.accept(new TimedOut(text));
        } else if (text.startsWith("boardwright: usb: the phone came back")) {
            out.accept(new Fact(RestoreLogParts.DEPARTURE, "restarted"));
        } else if (text.startsWith("boardwright: usb: the phone did not come back")) {
            out.accept(new Fact(RestoreLogParts.DEPARTURE, "gone"));
        } else if (text.startsWith("boardwright: usb: the link broke")) {
            out.accept(new Fact(RestoreLogParts.DEPARTURE, "link-broke"));
        } else if (text.startsWith("Previous Restore Log Received")) {
            out.accept(new PreviousLog());
        } else if (text.startsWith("*** restored crashed")) {
            out.accept(new DeviceFault("restored crashed"));
        } else if (text.startsWith("idevice_event_cb: device ") && text.endsWith(" disconnected")) {
            out.accept(new Disconnected());
        }
    }
}
