package org.boardwright.ui.knowledge.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.boardwright.ui.knowledge.model.PackDocument;
import org.boardwright.ui.knowledge.model.PackFileException;
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
    /** Read already, for the editor that is about to open; null when it is not. */
    private PackDocument read;

    public PackInput(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** The file of a pack that was read, which takes too long to do it twice. */
    PackInput(PackDocument read) {
        this(read.file());
        this.read = read;
    }

    /** The pack as it was read for this input, or as it is now. */
    PackDocument open() throws PackFileException {
        PackDocument document = read == null ? PackDocument.open(file) : read;
        read = null;
        return document;
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
