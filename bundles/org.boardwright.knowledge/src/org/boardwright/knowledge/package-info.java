/** Finds the knowledge packs that plug-ins contribute, and keeps them together while plug-ins come and go. */
package org.boardwright.knowledge;
