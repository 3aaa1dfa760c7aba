package org.boardwright.ui.knowledge.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.boardwright.ui.knowledge.model.Messages;
import org.boardwright.ui.knowledge.model.PackDocument;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.UIElement;

/** Edit > Undo and Redo while a pack is edited; the menu says what would be undone. */
final class UndoActions {

    private final PackDocument document;

    UndoActions(PackDocument document) {
        this.document = document;
    }

    void install(IEditorSite site) {
        IHandlerService handlers = site.getService(IHandlerService.class);
        Turn undo = new Turn(document::undo, document::undoable, Messages.edit_undo);
        Turn redo = new Turn(document::redo, document::redoable, Messages.edit_redo);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_UNDO, undo);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_REDO, redo);
        ICommandService commands = site.getService(ICommandService.class);
        document.onChange(() -> {
            undo.changed();
            redo.changed();
            commands.refreshElements(IWorkbenchCommandConstants.EDIT_UNDO, null);
            commands.refreshElements(IWorkbenchCommandConstants.EDIT_REDO, null);
        });
    }

    private static final class Turn extends AbstractHandler implements IElementUpdater {

        private final Runnable turn;
        private final Supplier<Optional<String>> label;
        private final String pattern;

        Turn(Runnable turn, Supplier<Optional<String>> label, String pattern) {
            this.turn = turn;
            this.label = label;
            this.pattern = pattern;
            changed();
        }

        void changed() {
            setBaseEnabled(label.get().isPresent());
        }

        @Override
        public Object execute(ExecutionEvent event) {
            turn.run();
            return null;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public void updateElement(UIElement element, Map parameters) {
            element.setText(NLS.bind(pattern, label.get().orElse("").replace("&", "&&")).strip());
        }
    }
}
