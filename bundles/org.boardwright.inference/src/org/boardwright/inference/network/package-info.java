/**
 * Discrete Bayesian networks of any structure, compiled once into an arithmetic circuit and asked many times.
 * <p>
 * Darwiche, "A differential approach to inference in Bayesian networks", JACM 50 (2003); Chavira and Darwiche,
 * "Compiling Bayesian networks using variable elimination", IJCAI 2007.
 */
package org.boardwright.inference.network;
