/** A case on paper: for the customer in plain words, for a technician with everything behind it; as HTML or PDF. */
package org.boardwright.report;
