/** The fault-model editor without its windows: a pack that is edited, what is wrong with it, and what it would advise. */
package org.boardwright.ui.knowledge.model;
