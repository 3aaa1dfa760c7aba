package org.boardwright.report;

/** For whom a report is. */
public enum ReportKind {
    /** Plain words: what was found, what was done, what it cost, what it means. */
    CUSTOMER,
    /** Everything behind the answer: evidence with its place, ranking with its sources, steps, limits. */
    TECHNICAL
}
