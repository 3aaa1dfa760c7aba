/**
 * What every probe keeps, as tests: a vendor's test bundle extends {@link org.boardwright.probe.contract.ProbeContractTest}
 * and names its probe with a sample. Our own probes are held to the same tests.
 */
package org.boardwright.probe.contract;
