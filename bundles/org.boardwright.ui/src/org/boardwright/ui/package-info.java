/** The case on the bench, for everything in the window. */
package org.boardwright.ui;
