package org.boardwright.ui.knowledge.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** The file of a pack. Remembered from start to start. */
public final class PackInput implements IEditorInput, IPersistableElement {

    private static final String FACTORY = "org.boardwright.ui.knowledge.packInput";
    private static final String FILE = "file";

    private final Path file;

    public PackInput(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    Path file() {
        return file;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("fault-model");
    }

    @Override
    public String getName() {
        return file.getFileName().toString();
    }

    @Override
    public String getToolTipText() {
        return file.toString();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(FILE, file.toString());
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter.isInstance(this) ? adapter.cast(this) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackInput that && file.equals(that.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    /** Finds the file again at the next start. */
    public static final class Factory implements IElementFactory {

        @Override
        public IAdaptable createElement(IMemento memento) {
            String file = memento.getString(FILE);
            return file == null ? null : new PackInput(Path.of(file));
        }
    }
}
