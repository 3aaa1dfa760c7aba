/** The pages and the printing of a report. */
package org.boardwright.report.internal;
