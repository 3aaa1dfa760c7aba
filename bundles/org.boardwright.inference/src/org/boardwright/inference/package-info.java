/**
 * The mathematics of troubleshooting: what is probably broken, why, and which step to do next. Plain arrays and records;
 * faults, tests and repairs are numbers from 0 on. Every answer is the same to the last bit on every machine and for any
 * number of threads.
 */
package org.boardwright.inference;
