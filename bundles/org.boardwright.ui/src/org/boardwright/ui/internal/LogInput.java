package org.boardwright.ui.internal;

import java.nio.file.Path;
import java.util.List;

import org.boardwright.ui.model.LogRows;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * A log to be shown.
 *
 * @param marks the lines that are evidence
 */
record LogInput(Path file, List<LogRows.Mark> marks) implements IEditorInput {

    @Override
    public boolean exists() {
        return false; // not offered again by the program: the case is
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Style.descriptor("from-file");
    }

    @Override
    public String getName() {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return file.toString();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    /** The same log, whatever is marked in it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LogInput that && file.equals(that.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
