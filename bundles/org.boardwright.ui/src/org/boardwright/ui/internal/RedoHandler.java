package org.boardwright.ui.internal;

import java.util.Optional;

import org.boardwright.ui.CaseService;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.Messages;
import org.boardwright.workflow.CaseChange;

/** Edit > Redo; the menu says what would be done again. */
public final class RedoHandler extends UndoHandler {

    @Override
    void turn(CaseService cases) {
        cases.redo();
    }

    @Override
    Optional<CaseChange> change(CaseSnapshot snapshot) {
        return snapshot.redo();
    }

    @Override
    String pattern() {
        return Messages.edit_redo;
    }

    @Override
    String patternForNothing() {
        return Messages.edit_redoNothing;
    }
}
