/** The windows of the fault-model editor. */
package org.boardwright.ui.knowledge.internal;
