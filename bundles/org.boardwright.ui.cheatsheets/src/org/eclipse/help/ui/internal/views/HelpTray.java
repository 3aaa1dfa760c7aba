package org.eclipse.help.ui.internal.views;

import org.eclipse.jface.dialogs.DialogTray;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Stands in for the class of Eclipse's help window by which Java tells that the code of cheat sheets is sound. It is used only for
 * instructions shown beside a dialog, which our guide has none of. Where the help window is installed, its own class comes first.
 */
public class HelpTray extends DialogTray {

    @Override
    protected Control createContents(Composite parent) {
        return new Composite(parent, SWT.NONE);
    }
}
