/** Code as a vendor ships it: copied into packs by tests. */
package org.boardwright.packs.sample;
