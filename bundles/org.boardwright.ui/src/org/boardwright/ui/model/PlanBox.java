package org.boardwright.ui.model;

import java.util.List;

/**
 * A box of the plan picture.
 *
 * @param kind    what it stands for
 * @param step    id of the step; empty for an end
 * @param lines   what stands in it, broken to its width; the last {@code details} lines are less important
 * @param details how many lines at the end are less important than the title
 * @param full    everything about it, for a tooltip and for those who do not see the picture
 * @param depth   steps before it
 * @param reached how likely it is to come to this, 0..1
 * @param area    where it stands
 * @param parent  index of the box before it; -1 for the first
 */
public record PlanBox(Kind kind, String step, List<String> lines, int details, String full, int depth, double reached, Area area, int parent) {

    /** What a box stands for. */
    public enum Kind {
        /** A step that can be done without loss. */
        STEP,
        /** A step that may destroy something. */
        HARMFUL,
        /** The phone works. */
        FIXED,
        /** The plan goes on, but is not drawn further. */
        OPEN,
        /** The plan says to stop, or there is nothing left to do. */
        STOP
    }

    /** A rectangle, in pixels from the top left corner of the picture. */
    public record Area(int x, int y, int width, int height) {

        /** Whether a point is inside. */
        public boolean contains(int px, int py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }

        /** Whether both have a point in common. */
        public boolean overlaps(Area other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
        }

        /** Half way down. */
        public int middle() {
            return y + height / 2;
        }
    }

    public PlanBox {
        lines = List.copyOf(lines);
    }

    /** Whether a card can be shown for it. */
    public boolean isStep() {
        return !step.isEmpty();
    }
}
