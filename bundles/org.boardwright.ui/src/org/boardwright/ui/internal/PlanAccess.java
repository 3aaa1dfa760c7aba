package org.boardwright.ui.internal;

import java.util.stream.IntStream;

import org.boardwright.ui.model.PlanBox;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Tells the plan picture to those who do not see it: a tree whose items are the boxes. */
final class PlanAccess {

    private PlanAccess() {
    }

    static void to(PlanCanvas canvas) {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = e.childID == ACC.CHILDID_SELF ? canvas.spoken() : canvas.picture().line(e.childID).strip();
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = e.childID == ACC.CHILDID_SELF ? canvas.picture().words() : canvas.picture().boxes().get(e.childID).full();
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new Boxes(canvas));
    }

    private static final class Boxes extends AccessibleControlAdapter {

        private final PlanCanvas canvas;

        Boxes(PlanCanvas canvas) {
            this.canvas = canvas;
        }

        @Override
        public void getRole(AccessibleControlEvent e) {
            e.detail = e.childID == ACC.CHILDID_SELF ? ACC.ROLE_TREE : ACC.ROLE_TREEITEM;
        }

        @Override
        public void getChildCount(AccessibleControlEvent e) {
            e.detail = canvas.picture().boxes().size();
        }

        @Override
        public void getChildren(AccessibleControlEvent e) {
            e.children = IntStream.range(0, canvas.picture().boxes().size()).boxed().toArray();
        }

        @Override
        public void getFocus(AccessibleControlEvent e) {
            e.childID = !canvas.isFocusControl() ? ACC.CHILDID_NONE
                    : canvas.picture().boxes().isEmpty() ? ACC.CHILDID_SELF : canvas.selected();
        }

        @Override
        public void getLocation(AccessibleControlEvent e) {
            Rectangle place = e.childID == ACC.CHILDID_SELF ? new Rectangle(0, 0, canvas.getSize().x, canvas.getSize().y) : placeOf(e.childID);
            Point corner = canvas.toDisplay(place.x, place.y);
            e.x = corner.x;
            e.y = corner.y;
            e.width = place.width;
            e.height = place.height;
        }

        private Rectangle placeOf(int child) {
            PlanBox box = canvas.picture().boxes().get(child);
            return canvas.placeOf(box);
        }

        @Override
        public void getChildAtPoint(AccessibleControlEvent e) {
            Point at = canvas.toControl(e.x, e.y);
            e.childID = IntStream.range(0, canvas.picture().boxes().size())
                    .filter(i -> placeOf(i).contains(at)).findFirst().orElse(ACC.CHILDID_SELF);
        }
    }
}
