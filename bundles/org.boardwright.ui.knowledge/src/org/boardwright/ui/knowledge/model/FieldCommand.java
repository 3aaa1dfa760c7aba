package org.boardwright.ui.knowledge.model;

import java.util.List;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** One field of one element is given another value. While it is typed in, the command takes each letter, so that one undo takes all back. */
final class FieldCommand extends AbstractCommand {

    private final EObject element;
    private final EStructuralFeature field;
    private final Object before;
    private Object after;
    private boolean open = true;

    /** @param after null to leave the field empty */
    FieldCommand(EObject element, EStructuralFeature field, Object after, String label) {
        super(label);
        this.element = element;
        this.field = field;
        this.before = now(element, field);
        this.after = after;
    }

    /** What a field holds, which does not change when the model does; null when it is not set. */
    static Object now(EObject element, EStructuralFeature field) {
        if (field.isMany()) {
            return List.copyOf((List<?>) element.eGet(field));
        }
        return element.eIsSet(field) ? element.eGet(field) : null;
    }

    boolean takes(EObject otherElement, EStructuralFeature otherField) {
        return open && element == otherElement && field == otherField;
    }

    void take(Object value) {
        after = value;
        set(after);
    }

    /** What is typed from now on is a change of its own. */
    void close() {
        open = false;
    }

    private void set(Object value) {
        if (value == null) {
            element.eUnset(field);
        } else {
            element.eSet(field, value);
        }
    }

    @Override
    protected boolean prepare() {
        return true;
    }

    @Override
    public void execute() {
        set(after);
    }

    @Override
    public void undo() {
        close();
        set(before);
    }

    @Override
    public void redo() {
        set(after);
    }
}
