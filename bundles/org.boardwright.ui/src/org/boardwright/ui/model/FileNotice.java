package org.boardwright.ui.model;

import java.util.Optional;

import org.boardwright.workflow.Attachment;
import org.eclipse.osgi.util.NLS;

/**
 * A file that gave no evidence, and why.
 *
 * @param file name of the file
 * @param why  what happened and what to do, as the workflow says it
 * @param text the sentence to show
 */
public record FileNotice(String file, String why, String text) {

    /** The notice an attachment deserves; empty when it gave evidence. */
    public static Optional<FileNotice> of(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Unreadable(var name, var why) -> Optional.of(new FileNotice(name, why, NLS.bind(Messages.notice_unreadable, name, why)));
            case Attachment.NotRecognised(var name, var why) -> Optional.of(new FileNotice(name, why, NLS.bind(Messages.notice_notRecognised, name, why)));
            case Attachment.Recognised(var name, var kind, var observations) when observations == 0 ->
                Optional.of(new FileNotice(name, "", NLS.bind(Messages.notice_nothingKnown, name)));
            case Attachment.Recognised r -> Optional.empty();
        };
    }

    /** True when a warning of the case says the same, so that it need not be shown twice. */
    boolean repeats(String warning) {
        return warning.equals(file + ": " + why);
    }
}
