/** The product: application, window, perspective, themes. */
package org.boardwright.app;
