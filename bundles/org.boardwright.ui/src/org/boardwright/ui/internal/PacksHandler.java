package org.boardwright.ui.internal;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Help > Packs: the packs of the shop. */
public final class PacksHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        new PacksDialog(HandlerUtil.getActiveShellChecked(event), List.of()).open();
        return null;
    }
}
