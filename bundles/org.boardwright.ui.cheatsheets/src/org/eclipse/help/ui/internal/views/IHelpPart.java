package org.eclipse.help.ui.internal.views;

/** Stands in for the type of Eclipse's help window, as {@link HelpTray} does. */
public interface IHelpPart {
}
