package org.boardwright.report;

import java.util.Set;

import org.boardwright.diagnosis.Assessment;
import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.casefile.RepairCase;

/**
 * What a report is about.
 *
 * @param base       names the tests, repairs and sources
 * @param data       the case; must not be changed while a report is written
 * @param assessment what is concluded from it
 * @param fileNames  names of all files that were given, used or not; they may hold a customer's name
 */
public record ReportSubject(KnowledgeBase base, RepairCase data, Assessment assessment, Set<String> fileNames) {

    public ReportSubject {
        fileNames = Set.copyOf(fileNames);
    }
}
