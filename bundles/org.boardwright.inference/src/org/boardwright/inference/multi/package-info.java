/**
 * Several independent faults at once and findings that any of them may cause: two layers of noisy-OR with leak (BN2O).
 * Exact where the frontier of findings half explained stays narrow, else with an interval that contains the truth.
 * <p>
 * Heckerman, "A tractable inference algorithm for diagnosing multiple diseases", UAI 1989 (the model); Jaakkola and Jordan,
 * "Variational probabilistic inference and the QMR-DT network", JAIR 10 (1999) (the bounds).
 */
package org.boardwright.inference.multi;
