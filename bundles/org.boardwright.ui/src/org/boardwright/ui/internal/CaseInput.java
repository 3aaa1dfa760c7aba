package org.boardwright.ui.internal;

import org.boardwright.ui.model.Messages;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** The case on the bench, whichever it is: there is one bench, so there is one editor. Remembered from start to start. */
public final class CaseInput implements IEditorInput, IPersistableElement, IElementFactory {

    private static final String FACTORY = "org.boardwright.ui.caseInput";

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Style.descriptor("cases");
    }

    @Override
    public String getName() {
        return Messages.editor_name;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return Messages.editor_name;
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public void saveState(IMemento memento) {
        // nothing distinguishes one from another
    }

    @Override
    public IAdaptable createElement(IMemento memento) {
        return new CaseInput();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter.isInstance(this) ? adapter.cast(this) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseInput;
    }

    @Override
    public int hashCode() {
        return CaseInput.class.hashCode();
    }
}
