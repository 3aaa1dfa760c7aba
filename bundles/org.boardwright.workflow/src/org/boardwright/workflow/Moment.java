package org.boardwright.workflow;

import java.util.List;
import java.util.Set;

import org.boardwright.model.casefile.RepairCase;

/**
 * A case at one moment, so that thinking about it holds nobody up.
 *
 * @param data     a copy
 * @param warnings sentences for the technician
 * @param unused   names of files nothing could be done with
 */
record Moment(RepairCase data, List<String> warnings, Set<String> unused) {
}
