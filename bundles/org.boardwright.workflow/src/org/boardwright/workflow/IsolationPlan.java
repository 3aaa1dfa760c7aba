package org.boardwright.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.Element;
import org.boardwright.model.knowledge.Link;
import org.boardwright.model.knowledge.Part;
import org.boardwright.model.knowledge.Test;
import org.boardwright.restore.RestoreVerdict.Judged;

/**
 * What the packs say about a test that is done inside the phone with its power off and then answered by trying again.
 *
 * @param test      id of the test
 * @param name      as a technician calls it
 * @param parts     what is taken out of play, as a technician calls it; empty for a part that is put back
 * @param stops     what does not work meanwhile: what sits on those parts
 * @param procedure what to do, in order; a warning tells what may be lost and what stops working
 * @param works     outcome when the phone restores or runs
 * @param fails     outcome when it does not
 * @param outcomes  both, as a technician calls them
 * @param toggle    id of the test that puts the part back, to be sure; empty when no pack has one
 */
public record IsolationPlan(String test, String name, List<String> parts, List<String> stops, List<Line> procedure, String works, String fails,
        List<Answer> outcomes, Optional<String> toggle) {

    /** An outcome, as a technician calls it. */
    public record Answer(String id, String name) {
    }

    /** One line of the procedure. */
    public record Line(String text, boolean warning) {
    }

    /** @return empty when the test is none that a technician can be walked through */
    static Optional<IsolationPlan> of(KnowledgeBase base, RestoreAnswers answers, String id, Predicate<Test> fits) {
        return base.test(id).filter(fits).filter(t -> isWalked(t, answers)).map(t -> new IsolationPlan(id, t.getName(), names(base, isolated(t)),
                stops(base, isolated(t)), t.getProcedure().stream().map(i -> new Line(i.getText(), i.isWarning())).toList(),
                answers.outcome(id, Judged.SUCCEEDED).orElseThrow(), answers.outcome(id, Judged.FAILED).orElseThrow(),
                t.getOutcomes().stream().map(o -> new Answer(o.getId(), o.getName())).toList(), toggle(base, answers, t, fits)));
    }

    /** A part inside the phone that is taken out, and the second half of that, which is never asked by itself. */
    private static boolean isWalked(Test test, RestoreAnswers answers) {
        return test.getState() != null && (test.getIsolation() != null || !test.isAsked())
                && answers.outcome(test.getId(), Judged.SUCCEEDED).isPresent() && answers.outcome(test.getId(), Judged.FAILED).isPresent();
    }

    private static List<String> isolated(Test test) {
        return test.getIsolation() == null ? List.of() : test.getIsolation().getParts();
    }

    private static List<String> names(KnowledgeBase base, List<String> parts) {
        return parts.stream().flatMap(p -> base.part(p).stream()).map(Element::getName).toList();
    }

    /** Only what the pack of the part itself hangs on it: other packs speak of one model. */
    private static List<String> stops(KnowledgeBase base, List<String> parts) {
        return base.packs().stream().filter(pack -> pack.getParts().stream().map(Element::getId).anyMatch(parts::contains))
                .flatMap(pack -> pack.getParts().stream()).filter(p -> hangsOn(base, p, parts)).map(Part::getName).toList();
    }

    private static boolean hangsOn(KnowledgeBase base, Part part, List<String> parts) {
        return !parts.contains(part.getId()) && parts.stream().anyMatch(p -> base.isInside(part.getId(), p));
    }

    /** A test that is never asked by itself and that a fault of the isolated part shows in. */
    private static Optional<String> toggle(KnowledgeBase base, RestoreAnswers answers, Test test, Predicate<Test> fits) {
        if (test.getIsolation() == null) {
            return Optional.empty();
        }
        Stream<Link> own = base.faults().stream().filter(f -> isInside(base, f.getPart(), isolated(test))).flatMap(f -> f.getLinks().stream());
        Stream<Link> adjusted = base.adjustments().filter(a -> base.fault(a.getFault()).filter(f -> isInside(base, f.getPart(), isolated(test))).isPresent())
                .flatMap(a -> a.getLinks().stream());
        return Stream.concat(own, adjusted).map(Link::getTest).distinct().flatMap(t -> base.test(t).stream()).filter(fits)
                .filter(t -> !t.isAsked() && isWalked(t, answers)).map(Test::getId).findFirst();
    }

    private static boolean isInside(KnowledgeBase base, String part, Collection<String> parts) {
        return parts.stream().anyMatch(p -> base.isInside(part, p));
    }
}
