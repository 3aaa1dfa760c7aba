package org.boardwright.ui.knowledge.internal;

import java.util.List;
import java.util.Optional;

import org.boardwright.ui.knowledge.model.Field;
import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.PackChoices.Choice;
import org.boardwright.ui.knowledge.model.Words;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** A list of what a field may lead to, found by typing a part of a name or an id. */
final class PickDialog {

    private static final int WIDTH = 90;
    private static final int HEIGHT = 20;

    private PickDialog() {
    }

    /** What was picked for a field; empty when nothing was. */
    static Optional<Choice> ask(Shell shell, Field field, List<Choice> choices) {
        return ask(shell, NLS.bind(Messages.pick_title, Words.field(field.feature())), choices);
    }

    /** What was picked; empty when nothing was. */
    static Optional<Choice> ask(Shell shell, String title, List<Choice> choices) {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new LabelProvider() {
            @Override
            public String getText(Object element) {
                Choice choice = (Choice) element;
                return NLS.bind(Messages.pick_row, new Object[] {choice.name(), choice.id(), choice.pack()}).strip();
            }
        });
        dialog.setTitle(title);
        dialog.setMessage(Messages.pick_filter);
        dialog.setElements(choices.toArray());
        dialog.setMatchEmptyString(true);
        dialog.setFilter("*");
        dialog.setSize(WIDTH, HEIGHT);
        dialog.setHelpAvailable(false);
        return dialog.open() == Window.OK ? Optional.ofNullable((Choice) dialog.getFirstResult()) : Optional.empty();
    }
}
