package org.boardwright.ui.model;

import java.util.Optional;

import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.CaseRecord;
import org.eclipse.osgi.util.NLS;

/** The case in one line, for the title of the window and the status line. */
public final class CaseTitle {

    private CaseTitle() {
    }

    /** The title of the window: the case first, since task bars cut the end off. */
    public static String window(CaseSnapshot snapshot, String product) {
        return snapshot.answer().map(a -> name(snapshot).orElse(phone(a)) + " - " + product).orElse(product);
    }

    private static Optional<String> name(CaseSnapshot snapshot) {
        return snapshot.record().map(CaseRecord::name).filter(n -> !n.isEmpty());
    }

    /** One sentence for the status line. */
    public static String status(CaseSnapshot snapshot) {
        if (!snapshot.reading().isEmpty()) {
            return NLS.bind(Messages.next_reading, String.join(", ", snapshot.reading()));
        }
        return snapshot.answer().map(CaseTitle::counted).orElse(Messages.status_noCase);
    }

    private static String counted(CaseAnswer answer) {
        long counting = answer.evidence().stream().filter(e -> !e.superseded()).count();
        String likeliest = answer.diagnosis().first().map(f -> f.name() + " " + Words.percent(f.probability()))
                .orElse(Messages.status_noFault);
        return NLS.bind(Messages.status_case, counting, likeliest);
    }

    static String phone(CaseAnswer answer) {
        String type = answer.device().productType();
        String name = answer.device().name();
        String phone = type.isEmpty() ? Messages.phone_unknown : name.isEmpty() ? type : name + " (" + type + ")";
        return answer.complaint().isBlank() ? phone : NLS.bind(Messages.phone_complaint, phone, answer.complaint());
    }
}
