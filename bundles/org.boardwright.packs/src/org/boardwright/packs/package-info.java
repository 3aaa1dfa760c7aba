/** Packs that a shop installs itself: checked, kept in the user's folder, acting at once and brought back at each start. */
package org.boardwright.packs;
