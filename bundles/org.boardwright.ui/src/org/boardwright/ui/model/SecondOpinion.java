package org.boardwright.ui.model;

import org.boardwright.diagnosis.SecondThought;
import org.eclipse.osgi.util.NLS;

/**
 * What thinking further says of the step on the card, in one quiet line.
 *
 * @param line    one short sentence
 * @param details the whole of it, for a tooltip
 */
public record SecondOpinion(String line, String details) {

    /** While it is not known yet. */
    public static SecondOpinion thinking() {
        return new SecondOpinion(Messages.next_thinking, "");
    }

    /** While no deeper thought than the first is there, or none will follow. */
    public static SecondOpinion none() {
        return new SecondOpinion("", "");
    }

    /** What was thought. A step that is agreed with is only said to be the best when no deeper thought follows. */
    public static SecondOpinion of(SecondThought thought) {
        return thought.rather().map(better -> new SecondOpinion(NLS.bind(Messages.next_rather, better.name(), Words.number(Math.max(1, thought.saves()))), thought.why()))
                .orElseGet(() -> thought.last() ? new SecondOpinion(Messages.next_agrees, thought.why()) : thinking());
    }
}
