/** How packs are read, judged and kept. */
package org.boardwright.packs.internal;
