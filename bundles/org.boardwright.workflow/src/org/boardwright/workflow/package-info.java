/**
 * What both faces do: open a case, attach files, record answers, ask for advice. The only place that joins knowledge,
 * probes and reasoning. Faces show the records of this package and never compute.
 */
package org.boardwright.workflow;
