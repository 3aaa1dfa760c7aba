package org.boardwright.ui.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.boardwright.workflow.CaseFileException;
import org.boardwright.workflow.CaseNotSavedException;
import org.boardwright.workflow.CaseRecord;
import org.eclipse.osgi.util.NLS;

/**
 * Something about the file of a case that the technician must decide.
 *
 * @param kind    what it is
 * @param file    which file
 * @param message what happened, naming the file
 * @param choices what can be done, the safest first
 */
public record CaseTrouble(Kind kind, Path file, String message, List<Choice> choices) {

    /** What went wrong. */
    public enum Kind {
        /** The file could not be written. */
        NOT_SAVED,
        /** Somebody else changed the file. */
        CONFLICT,
        /** The file is broken or written by a newer Boardwright. */
        UNREADABLE,
        /** Another window works on it. */
        IN_USE,
        /** It is gone or may not be read. */
        NOT_OPENED
    }

    /** What can be done about it. */
    public enum Choice {
        TRY_AGAIN, SAVE_AS, OPEN_THEIRS, REPLACE_THEIRS, OPEN_BACKUP, GO_ON
    }

    public CaseTrouble {
        choices = List.copyOf(choices);
    }

    /** The last change is in the window only. */
    static CaseTrouble of(Path file, CaseNotSavedException e) {
        return e.isConflict() ? conflict(file) : notSaved(file, e.getMessage());
    }

    static CaseTrouble notSaved(Path file, String message) {
        return new CaseTrouble(Kind.NOT_SAVED, file, message, List.of(Choice.TRY_AGAIN, Choice.SAVE_AS, Choice.GO_ON));
    }

    static CaseTrouble conflict(Path file) {
        return new CaseTrouble(Kind.CONFLICT, file, NLS.bind(Messages.trouble_conflict, file),
                List.of(Choice.SAVE_AS, Choice.OPEN_THEIRS, Choice.REPLACE_THEIRS));
    }

    static CaseTrouble notOpened(Path file, CaseFileException e) {
        return switch (e) {
            case CaseFileException.InUse used -> new CaseTrouble(Kind.IN_USE, file, e.getMessage(), List.of(Choice.GO_ON));
            case CaseFileException.Unreadable broken when Files.exists(backupOf(file)) -> new CaseTrouble(Kind.UNREADABLE, file, e.getMessage(),
                    List.of(Choice.OPEN_BACKUP, Choice.GO_ON));
            case CaseFileException.Unreadable broken -> new CaseTrouble(Kind.UNREADABLE, file, e.getMessage(), List.of(Choice.GO_ON));
            default -> new CaseTrouble(Kind.NOT_OPENED, file, e.getMessage(), List.of(Choice.GO_ON));
        };
    }

    /** Where the state before the last change is kept. */
    static Path backupOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".bak");
    }

    /** The case, as the title of a dialog. */
    public String title() {
        return CaseRecord.nameOf(file);
    }

    /** A choice in plain words. */
    public String words(Choice choice) {
        return switch (choice) {
            case TRY_AGAIN -> Messages.trouble_tryAgain;
            case SAVE_AS -> Messages.trouble_saveAs;
            case OPEN_THEIRS -> Messages.trouble_openTheirs;
            case REPLACE_THEIRS -> Messages.trouble_replaceTheirs;
            case OPEN_BACKUP -> Messages.trouble_openBackup;
            case GO_ON -> kind == Kind.NOT_SAVED ? Messages.trouble_goOnUnsaved : Messages.trouble_goOn;
        };
    }

    /** What the choices mean, for the text of a dialog; empty when they speak for themselves. */
    public String explanation() {
        return switch (kind) {
            case CONFLICT -> Messages.trouble_conflict_choices;
            case NOT_SAVED -> Messages.trouble_notSaved_choices;
            case UNREADABLE -> choices.contains(Choice.OPEN_BACKUP) ? Messages.trouble_backup_choices : "";
            case IN_USE, NOT_OPENED -> "";
        };
    }
}
