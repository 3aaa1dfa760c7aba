/**
 * Reading, checking and merging of knowledge and case files. The generated EMF packages hold the data; this package says
 * which files are good enough to use, and tells in plain words what is wrong with the others.
 */
package org.boardwright.model;
