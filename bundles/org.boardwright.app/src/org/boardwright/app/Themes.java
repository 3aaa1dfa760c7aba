package org.boardwright.app;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** Light and dark. The theme engine remembers the choice. */
final class Themes {

    static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private Themes() {
    }

    static boolean isActive(String id) {
        ITheme active = engine().getActiveTheme();
        return active != null && active.getId().startsWith(id);
    }

    /** @param remember whether the next start uses it too */
    static void set(String id, boolean remember) {
        engine().setTheme(id, remember);
    }

    private static IThemeEngine engine() {
        return PlatformUI.getWorkbench().getService(IThemeEngine.class);
    }
}
