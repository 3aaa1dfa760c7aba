/** Views, handlers and widgets. They paint the models of {@code org.boardwright.ui.model} and compute nothing. */
package org.boardwright.ui.internal;
