package org.boardwright.ui.internal;

import java.util.Map;
import java.util.Optional;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.ChangeWords;
import org.boardwright.ui.model.Messages;
import org.boardwright.workflow.CaseChange;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Edit > Undo; the menu says what would be undone. */
public class UndoHandler extends AbstractHandler implements IElementUpdater {

    @Override
    public final Object execute(ExecutionEvent event) {
        turn(cases());
        return null;
    }

    @Override
    public final void setEnabled(Object evaluationContext) {
        setBaseEnabled(next().isPresent());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public final void updateElement(UIElement element, Map parameters) {
        element.setText(next().map(c -> NLS.bind(pattern(), ChangeWords.of(c).replace("&", "&&"))).orElse(patternForNothing()));
    }

    private Optional<CaseChange> next() {
        return Optional.ofNullable(cases()).flatMap(c -> change(c.snapshot()));
    }

    private static CaseService cases() {
        return PlatformUI.getWorkbench().getService(CaseService.class);
    }

    void turn(CaseService cases) {
        cases.undo();
    }

    Optional<CaseChange> change(CaseSnapshot snapshot) {
        return snapshot.undo();
    }

    String pattern() {
        return Messages.edit_undo;
    }

    String patternForNothing() {
        return Messages.edit_undoNothing;
    }
}
