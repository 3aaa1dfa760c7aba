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
            case Attachment.Unreadable(var name, var why) -> notice(name, why, Messages.notice_unreadable);
            case Attachment.NotRecognised(var name, var why) -> notice(name, why, Messages.notice_notRecognised);
            case Attachment.Recognised r when r.observations() == 0 -> notice(r.name(), "", Messages.notice_nothingKnown);
            case Attachment.Recognised r -> Optional.empty();
        };
    }

    private static Optional<FileNotice> notice(String file, String why, String pattern) {
        return Optional.of(new FileNotice(file, why, NLS.bind(pattern, file, why)));
    }

    /** True when a warning of the case says the same, so that it need not be shown twice. */
    boolean repeats(String warning) {
        return warning.equals(file + ": " + why);
    }
}
