package org.boardwright.probe.restorelog.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.boardwright.probe.restorelog.Phase;
import org.boardwright.probe.restorelog.internal.Codes.Witness;
import org.boardwright.probe.restorelog.internal.RestoreEvent.DeviceStatus;

/** The final words of the phone. */
final class Statuses {

    static final String SUCCESS = "Restore Finished";

    private record Row(String beginning, OptionalLong code, Optional<Phase> phase) {
    }

    private final List<Row> rows = Table.rows("statuses.tsv").stream()
            .map(row -> new Row(row[0], code(row[1]), Table.phase(row[2]))).toList();

    /** A final status in words; empty for other uses of the word "Status". */
    Optional<DeviceStatus> ofText(String text) {
        return rows.stream().filter(row -> text.equals(row.beginning()) || text.startsWith(row.beginning() + "."))
                .map(row -> new DeviceStatus(text, row.code(), row.phase(), Witness.STATUS)).findFirst();
    }

    /** A status the tool has no words for. */
    DeviceStatus ofNumber(String text, long code) {
        return ofNumber(text, code, Witness.UNNAMED_STATUS);
    }

    /** The error number that comes with a status. */
    DeviceStatus ofError(long code) {
        return ofNumber("AMRError " + code, code, Witness.ERROR);
    }

    private DeviceStatus ofNumber(String text, long code, Witness unknown) {
        var known = rows.stream().filter(row -> row.code().equals(OptionalLong.of(code))).findFirst();
        var phase = known.flatMap(Row::phase);
        return new DeviceStatus(text, OptionalLong.of(code), phase, known.isPresent() ? Witness.STATUS : unknown);
    }

    private static OptionalLong code(String digits) {
        return "-".equals(digits) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }
}
