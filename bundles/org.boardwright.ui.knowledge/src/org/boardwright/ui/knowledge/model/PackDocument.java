package org.boardwright.ui.knowledge.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.boardwright.model.ModelProblem;
import org.boardwright.model.PackText;
import org.boardwright.model.knowledge.FaultModel;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.osgi.util.NLS;

/**
 * The file of a pack while it is edited. Every change can be undone; the file is written when it is saved, and never over
 * what somebody else wrote meanwhile. Used by one thread.
 */
public final class PackDocument {

    private final BasicCommandStack changes = new BasicCommandStack();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Path file;
    private PackText text;
    private byte[] onDisk;

    private PackDocument(Path file) throws PackFileException {
        this.file = file;
        load();
        changes.addCommandStackListener(e -> listeners.forEach(Runnable::run));
    }

    /**
     * Opens a pack.
     *
     * @throws PackFileException when there is no such file, or it is no pack that can be edited; the message names the place
     */
    public static PackDocument open(Path file) throws PackFileException {
        return new PackDocument(file.toAbsolutePath().normalize());
    }

    private void load() throws PackFileException {
        byte[] bytes = read();
        PackText.Reading reading = PackText.read(file.getFileName().toString(), bytes);
        text = reading.text().orElseThrow(() -> new PackFileException(
                reading.problems().stream().filter(ModelProblem::fatal).findFirst().orElseThrow().toString(), null));
        onDisk = bytes;
    }

    private byte[] read() throws PackFileException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new PackFileException(NLS.bind(Messages.file_missing, file), e);
        } catch (IOException e) {
            throw new PackFileException(NLS.bind(Messages.file_unreadable, file, e.getMessage()), e);
        }
    }

    /** Reads the file anew; changes that were not saved are lost, and nothing can be undone. */
    public void reload() throws PackFileException {
        load();
        changes.flush();
    }

    public Path file() {
        return file;
    }

    /** The pack; change it through this document only. */
    public FaultModel model() {
        return text.model();
    }

    /** What the file holds that no model knows; it is kept. */
    public List<ModelProblem> problems() {
        return text.problems();
    }

    /** Gives a field another value, or none with null; a field of many values is given a list. Values given one after the other to the same field are one change. */
    public void set(EObject element, EStructuralFeature field, Object value) {
        if (Objects.equals(FieldCommand.now(element, field), value)) {
            return;
        }
        if (!changes.canRedo() && changes.getUndoCommand() instanceof FieldCommand last && last.takes(element, field)) {
            last.take(value);
            listeners.forEach(Runnable::run);
        } else {
            changes.execute(new FieldCommand(element, field, value, NLS.bind(Messages.change_field, Words.field(field))));
        }
    }

    /** What is typed from now on is a change of its own: another field was chosen. */
    public void endTyping() {
        if (changes.getUndoCommand() instanceof FieldCommand last) {
            last.close();
        }
    }

    /**
     * Changes the model in any way, as one change.
     *
     * @param label what would be undone
     */
    public void change(String label, Runnable change) {
        endTyping();
        ChangeCommand command = new ChangeCommand(model()) {
            @Override
            protected void doExecute() {
                change.run();
            }
        };
        command.setLabel(label);
        changes.execute(command);
    }

    /** What would be undone. */
    public Optional<String> undoable() {
        return Optional.ofNullable(changes.getUndoCommand()).map(Command::getLabel);
    }

    /** What would be done again. */
    public Optional<String> redoable() {
        return Optional.ofNullable(changes.getRedoCommand()).map(Command::getLabel);
    }

    public void undo() {
        if (changes.canUndo()) {
            changes.undo();
        }
    }

    public void redo() {
        if (changes.canRedo()) {
            changes.redo();
        }
    }

    /** Whether there is something to save. */
    public boolean isDirty() {
        return changes.isSaveNeeded();
    }

    /** @param listener called after each change, undo, redo and save, on the thread that made it */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The file as saving would write it. */
    public byte[] bytes() {
        return text.write();
    }

    /** Whether somebody else changed the file, or took it away. */
    public boolean isChangedOnDisk() {
        try {
            return !Arrays.equals(onDisk, Files.readAllBytes(file));
        } catch (IOException e) {
            return true; // saving tells what is the matter
        }
    }

    /**
     * Saves.
     *
     * @throws PackConflictException when somebody else changed the file meanwhile; nothing was written
     * @throws PackFileException     when the file cannot be written; it is as it was
     */
    public void save() throws PackFileException {
        if (Files.exists(file) && isChangedOnDisk()) {
            throw new PackConflictException(NLS.bind(Messages.file_conflict, file.getFileName()));
        }
        saveOver();
    }

    /** Saves over what somebody else wrote. */
    public void saveOver() throws PackFileException {
        write(file);
    }

    /** Saves to another file and goes on there. */
    public void saveAs(Path other) throws PackFileException {
        write(other.toAbsolutePath().normalize());
        file = other.toAbsolutePath().normalize();
        listeners.forEach(Runnable::run);
    }

    private void write(Path target) throws PackFileException {
        byte[] bytes = text.write();
        try {
            Path real = Files.exists(target) ? target.toRealPath() : target;
            Path fresh = real.resolveSibling("." + real.getFileName() + ".saving");
            Files.write(fresh, bytes);
            Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PackFileException(NLS.bind(Messages.file_unwritable, target, e.getMessage()), e);
        }
        onDisk = bytes;
        endTyping();
        changes.saveIsDone();
        listeners.forEach(Runnable::run);
    }
}
