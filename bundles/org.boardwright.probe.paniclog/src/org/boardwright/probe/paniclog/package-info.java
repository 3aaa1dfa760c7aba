/**
 * Reads panic reports of iPhones: the {@code .ips} file with header and body, either of them alone, and the panic
 * string as people paste it. What comes out is named in {@link org.boardwright.probe.paniclog.PanicLogParts}.
 */
package org.boardwright.probe.paniclog;
