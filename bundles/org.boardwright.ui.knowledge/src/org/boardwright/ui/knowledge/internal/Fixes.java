package org.boardwright.ui.knowledge.internal;

import java.util.function.Consumer;

import org.boardwright.ui.knowledge.model.PackSession;
import org.boardwright.ui.knowledge.model.QuickFix;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Shell;

/** Goes the way out that was chosen. */
final class Fixes {

    private Fixes() {
    }

    /** @param show shows an element */
    static void apply(QuickFix fix, PackSession session, Shell shell, Consumer<EObject> show) {
        switch (fix) {
            case QuickFix.Change change -> change.change().get().ifPresent(show);
            case QuickFix.Show target -> show.accept(target.element());
            case QuickFix.Pick pick -> pick(pick, session, shell, show);
        }
    }

    private static void pick(QuickFix.Pick pick, PackSession session, Shell shell, Consumer<EObject> show) {
        EObject element = pick.element();
        PickDialog.ask(shell, pick.field(), session.choices().of(element, pick.field())).ifPresent(choice -> {
            if (pick.add().isPresent()) {
                show.accept(session.edits().addLink(element, pick.add().get(), choice.id()));
            } else {
                session.edits().pick(element, pick.field(), choice.id());
            }
        });
    }
}
