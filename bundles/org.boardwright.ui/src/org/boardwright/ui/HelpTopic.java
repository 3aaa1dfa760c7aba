package org.boardwright.ui;

import org.eclipse.swt.widgets.Control;

/** Which page of the help a control is about. */
public final class HelpTopic {

    private static final String KEY = "org.boardwright.ui.help";

    private HelpTopic() {
    }

    /** @param page name of a file in {@code help/LANGUAGE}, without its ending; for the control and all below it */
    public static void set(Control control, String page) {
        control.setData(KEY, page);
    }

    /** The page of the nearest control that has one, from this one upwards; empty when none has. */
    public static String of(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at.getData(KEY) instanceof String page) {
                return page;
            }
        }
        return "";
    }
}
