package org.boardwright.ui.model;

import java.util.ArrayList;
import java.util.List;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.PlanNode;
import org.boardwright.ui.model.PlanBox.Area;
import org.boardwright.ui.model.PlanBox.Kind;
import org.eclipse.osgi.util.NLS;

/**
 * Finds a place for each part of a plan. Boxes of the same depth stand in one column; what follows a step takes a band of its own
 * that nothing else reaches into, and the step stands half way down its band.
 */
final class PlanLayout {

    /** Outcomes less likely than this are drawn, but not followed. */
    private static final double WORTH_FOLLOWING = 0.02;
    /** Widths in heights of a line. */
    private static final double BOX = 10;
    private static final double LABEL = 7;
    private static final int TITLE_LINES = 3;
    private static final int DETAIL_LINES = 2;
    private static final int LABEL_LINES = 2;

    private final TextMeasure measure;
    private final int pad;
    private final int boxWidth;
    private final int labelWidth;
    private final List<PlanBox> boxes = new ArrayList<>();
    private final List<PlanEdge> edges = new ArrayList<>();
    private int deepest;

    /** A box that has a size but no place yet. */
    private record Part(Kind kind, String step, List<String> lines, int details, String full, double reached, int height, List<Way> ways, int band) {
    }

    /** What follows an outcome. */
    private record Way(AdvisedStep.Answer outcome, List<String> above, Part to) {
    }

    PlanLayout(TextMeasure measure) {
        this.measure = measure;
        pad = Math.max(2, measure.line() / 3);
        boxWidth = (int) Math.round(BOX * measure.line());
        labelWidth = (int) Math.round(LABEL * measure.line());
    }

    PlanPicture picture(PlanTree plan, int depth) {
        Part root = step(plan.root(), "", plan.depth(), depth, 1);
        place(root, 0, pad, -1);
        int columns = deepest + 1;
        return new PlanPicture(boxes, edges, 2 * pad + columns * boxWidth + deepest * labelWidth, root.band() + 2 * pad, depth);
    }

    /**
     * @param left  how many steps are known from here on
     * @param depth how many of them to draw
     */
    private Part step(PlanNode node, String leader, int left, int depth, double reached) {
        AdvisedStep step = node.step();
        List<Way> ways = node.branches().stream().map(b -> way(step, b, left - 1, depth - 1, reached)).toList();
        Kind kind = step.kind() == AdvisedStep.Kind.STOP ? Kind.STOP : step.consequences().isEmpty() ? Kind.STEP : Kind.HARMFUL;
        String price = kind == Kind.STOP && !leader.isEmpty() ? leader : Words.minutes(step.minutes()) + ", " + Words.money(step.money());
        return part(kind, step.id(), step.name(), price, PlanWords.full(step, leader, reached), reached, ways);
    }

    private Way way(AdvisedStep step, PlanNode.Branch branch, int left, int depth, double before) {
        double reached = before * branch.outcome().probability();
        String leader = PlanWords.leader(branch.leader());
        boolean follow = depth > 0 && branch.then() != null && branch.outcome().probability() >= WORTH_FOLLOWING;
        Part to = follow ? step(branch.then(), leader, left, depth, reached) : end(step, branch, leader, left, reached);
        return new Way(branch.outcome(), measure.wrap(branch.outcome().name(), labelWidth - 3 * pad, LABEL_LINES), to);
    }

    private Part end(AdvisedStep step, PlanNode.Branch branch, String leader, int left, double reached) {
        boolean fixed = step.kind() == AdvisedStep.Kind.REPAIR && branch.outcome().id().equals(AdvisedStep.FIXED);
        Kind kind = fixed ? Kind.FIXED : branch.then() != null || left == 0 ? Kind.OPEN : Kind.STOP;
        String goesOn = switch (kind) {
            case FIXED -> Messages.plan_fixed;
            case STOP -> Messages.plan_nothing;
            default -> branch.then() == null ? Messages.plan_open : NLS.bind(Messages.plan_then, branch.then().step().name());
        };
        return part(kind, "", leader, goesOn, PlanWords.fullEnd(leader, goesOn, reached), reached, List.of());
    }

    private Part part(Kind kind, String step, String title, String detail, String full, double reached, List<Way> ways) {
        int room = boxWidth - 2 * pad;
        List<String> lines = new ArrayList<>(measure.wrap(title, room, TITLE_LINES));
        List<String> details = measure.wrap(detail, room, DETAIL_LINES);
        lines.addAll(details);
        int height = lines.size() * measure.line() + 2 * pad;
        int below = ways.stream().mapToInt(this::band).sum() + Math.max(0, ways.size() - 1) * pad;
        return new Part(kind, step, lines, details.size(), full, reached, height, ways, Math.max(height, below));
    }

    /** A label stands around the middle of its band, which must be high enough for it. */
    private int band(Way way) {
        return Math.max(way.to().band(), labelHeight(way));
    }

    private int labelHeight(Way way) {
        return 2 * Math.max(1, way.above().size()) * measure.line() + pad;
    }

    private int place(Part part, int depth, int top, int parent) {
        deepest = Math.max(deepest, depth);
        int x = pad + depth * (boxWidth + labelWidth);
        int index = boxes.size();
        boxes.add(new PlanBox(part.kind(), part.step(), part.lines(), part.details(), part.full(), depth, part.reached(),
                new Area(x, top + (part.band() - part.height()) / 2, boxWidth, part.height()), parent));
        int below = part.ways().stream().mapToInt(this::band).sum() + Math.max(0, part.ways().size() - 1) * pad;
        int y = top + (part.band() - below) / 2;
        for (Way way : part.ways()) {
            int band = band(way);
            int to = place(way.to(), depth + 1, y + (band - way.to().band()) / 2, index);
            int height = labelHeight(way);
            Area label = new Area(x + boxWidth + 2 * pad, boxes.get(to).area().middle() - height / 2, labelWidth - 3 * pad, height);
            edges.add(new PlanEdge(index, to, way.outcome().probability(), way.above(), Words.percent(way.outcome().probability()), label));
            y += band + pad;
        }
        return index;
    }
}
