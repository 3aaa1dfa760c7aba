package org.boardwright.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The plan as boxes and edges with their places: the step to do now at the left, what follows each outcome to its right. No two boxes
 * and no two labels overlap.
 *
 * @param boxes  a step before what follows it
 * @param edges  in the same order
 * @param width  of the whole, in pixels
 * @param height of the whole, in pixels
 * @param depth  how many steps deep it is drawn
 */
public record PlanPicture(List<PlanBox> boxes, List<PlanEdge> edges, int width, int height, int depth) {

    /** Nothing to draw. */
    public static final PlanPicture EMPTY = new PlanPicture(List.of(), List.of(), 0, 0, 0);

    public PlanPicture {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
    }

    /**
     * Draws a plan.
     *
     * @param depth at most so many steps deep, at least 1
     */
    public static PlanPicture of(PlanTree plan, TextMeasure measure, int depth) {
        return new PlanLayout(measure).picture(plan, Math.min(depth, plan.depth()));
    }

    /** Draws a plan as deep as there is room for, and at least one step deep. */
    public static PlanPicture fitting(PlanTree plan, TextMeasure measure, int roomWide, int roomHigh) {
        PlanPicture best = of(plan, measure, 1);
        for (int depth = 2; depth <= plan.depth(); depth++) {
            PlanPicture deeper = of(plan, measure, depth);
            if (deeper.width > roomWide || deeper.height > roomHigh || deeper.boxes.size() == best.boxes.size()) {
                return best;
            }
            best = deeper;
        }
        return best;
    }

    /** The box at a place, by its index; -1 when there is none. */
    public int boxAt(int x, int y) {
        return IntStream.range(0, boxes.size()).filter(i -> boxes.get(i).area().contains(x, y)).findFirst().orElse(-1);
    }

    /** The outcome that leads to a box; empty for the first. */
    public Optional<PlanEdge> edgeTo(int box) {
        return edges.stream().filter(e -> e.to() == box).findFirst();
    }

    /** Where a key leads from a box, as an index; the box itself when there is nothing in that direction. */
    public int neighbour(int box, Direction direction) {
        return switch (direction) {
            case BACK -> Math.max(0, boxes.get(box).parent());
            case ON -> IntStream.range(0, boxes.size()).filter(i -> boxes.get(i).parent() == box).findFirst().orElse(box);
            case UP -> besides(box).filter(i -> i < box).max().orElse(box);
            case DOWN -> besides(box).filter(i -> i > box).min().orElse(box);
        };
    }

    /** Boxes are in the order of a walk through the tree, so within a column they are from top to bottom. */
    private IntStream besides(int box) {
        return IntStream.range(0, boxes.size()).filter(i -> boxes.get(i).depth() == boxes.get(box).depth());
    }

    /** Where a key leads. */
    public enum Direction {
        BACK, ON, UP, DOWN
    }

    /** The whole picture in words, a line for each box, deeper ones further in. */
    public String words() {
        return IntStream.range(0, boxes.size()).mapToObj(this::line).collect(Collectors.joining("\n"));
    }

    /** A box in words, with the outcome that leads to it. */
    public String line(int box) {
        PlanBox shown = boxes.get(box);
        List<String> parts = new ArrayList<>();
        edgeTo(box).ifPresent(e -> parts.add(String.join(" ", e.above()) + " (" + e.below() + "):"));
        parts.addAll(shown.lines());
        return "  ".repeat(shown.depth()) + String.join(" ", parts);
    }
}
