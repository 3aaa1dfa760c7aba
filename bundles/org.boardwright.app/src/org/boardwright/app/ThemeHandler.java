package org.boardwright.app;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** View > Theme. */
public final class ThemeHandler extends AbstractHandler implements IElementUpdater {

    private static final String THEME = "org.boardwright.app.theme.id";

    @Override
    public Object execute(ExecutionEvent event) {
        String id = event.getParameter(THEME);
        if (!Themes.isActive(id)) {
            Themes.set(id, true);
        }
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(event.getCommand().getId(), null);
        return null;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void updateElement(UIElement element, Map parameters) {
        element.setChecked(Themes.isActive((String) parameters.get(THEME)));
    }
}
