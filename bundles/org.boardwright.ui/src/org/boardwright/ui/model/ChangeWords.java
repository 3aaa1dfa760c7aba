package org.boardwright.ui.model;

import org.boardwright.workflow.CaseChange;
import org.eclipse.osgi.util.NLS;

/** Changes in words, for the Edit menu. */
public final class ChangeWords {

    private static final int LONGEST = 40;

    private ChangeWords() {
    }

    /** What was changed, e.g. answer "It still fails" to Try another cable. */
    public static String of(CaseChange change) {
        String name = shortened(change.name());
        return switch (change.what()) {
            case ANSWER -> NLS.bind(Messages.change_answer, shortened(change.detail()), name);
            case FILE -> NLS.bind(Messages.change_file, name);
            case WITHDRAWAL -> NLS.bind(Messages.change_withdrawal, name);
            case SKIP -> NLS.bind(Messages.change_skip, name);
            case INTAKE -> Messages.change_intake;
            case VERDICT -> Messages.change_verdict;
            case OTHER -> Messages.change_other;
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "\u2026";
    }
}
