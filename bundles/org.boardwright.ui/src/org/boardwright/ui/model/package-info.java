/**
 * What the views show, worked out without a display: nothing here knows SWT, JFace or the workbench. Each view paints
 * one model of this package and hands back what the technician did.
 */
package org.boardwright.ui.model;
