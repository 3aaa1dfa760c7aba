package org.boardwright.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.boardwright.ui.model.Logs;
import org.boardwright.ui.model.PlanBox;
import org.boardwright.ui.model.PlanPicture;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan picture in the window, on the shipped packs. */
class PlanViewTest {

    @TempDir
    private Path folder;
    private Bench bench;
    private PlanCanvas canvas;

    @BeforeEach
    void begin() throws IOException, PartInitException {
        bench = new Bench();
        bench.clear();
        bench.cases().readLogs(List.of(Logs.failed(folder)));
        bench.until("a step is advised", () -> bench.cases().snapshot().answer().isPresent());
        bench.settle();
        canvas = ((PlanView) Bench.page().showView(PlanView.ID)).canvas();
        drawn();
    }

    @AfterEach
    void close() {
        Bench.page().hideView(Bench.page().findView(PlanView.ID));
    }

    private void drawn() {
        bench.until("the plan of the present step is drawn", () -> !picture().boxes().isEmpty() && bench.hasText("deep")
                && picture().boxes().getFirst().step().equals(best()));
    }

    private PlanPicture picture() {
        return canvas.picture();
    }

    private String best() {
        return bench.cases().snapshot().answer().orElseThrow().advice().best().orElseThrow().id();
    }

    private void key(int code) {
        Event key = new Event();
        key.keyCode = code;
        canvas.notifyListeners(SWT.KeyDown, key);
    }

    private static void tool(String text) {
        var tools = Bench.page().findView(PlanView.ID).getViewSite().getActionBars().getToolBarManager().getItems();
        Arrays.stream(tools).filter(ActionContributionItem.class::isInstance).map(i -> ((ActionContributionItem) i).getAction())
                .filter(a -> a.getText().equals(text)).findFirst().orElseThrow().run();
    }

    @Test
    void thePlanBeginsWithTheAdvisedStepAndItsOutcomes() {
        var advised = bench.cases().snapshot().answer().orElseThrow().advice().best().orElseThrow();
        assertEquals(advised.outcomes().size(), picture().edges().stream().filter(e -> e.from() == 0).count());
    }

    @Test
    void anAnswerDrawsThePlanAnew() {
        PlanPicture before = picture();
        bench.press(t -> t.startsWith("2   "));
        bench.settle();
        drawn();
        assertNotEquals(before, picture());
    }

    @Test
    void aDoubleClickShowsTheCardOfTheStep() {
        tool("One Step Deeper");
        bench.until("a second step is drawn", () -> picture().depth() > 1);
        PlanBox later = picture().boxes().stream().filter(b -> b.isStep() && !b.step().equals(best())).findFirst().orElseThrow();
        Rectangle place = canvas.placeOf(later);
        Event click = new Event();
        click.x = place.x + 3;
        click.y = place.y + 3;
        canvas.notifyListeners(SWT.MouseDoubleClick, click);
        bench.until("its card is shown", () -> bench.hasText("Not the best step"));
    }

    @Test
    void zoomingOutMakesThePictureSmallerAndZeroBringsItBack() {
        int width = picture().boxes().getFirst().area().width();
        key('-');
        assertTrue(picture().boxes().getFirst().area().width() < width);
        key('0');
        assertEquals(width, picture().boxes().getFirst().area().width());
    }

    @Test
    void aBenchWithoutACaseHasNoPlan() {
        bench.cases().clearBench();
        bench.until("it says so", () -> bench.hasText("The plan is drawn here"));
        assertTrue(picture().boxes().isEmpty());
    }

    @Test
    void aViewNobodySeesWorksNothingOut() throws PartInitException {
        PlanPicture before = picture();
        Bench.page().showView(EvidenceView.ID);
        bench.until("the view is covered", () -> !Bench.page().isPartVisible(Bench.page().findView(PlanView.ID)));
        bench.press(t -> t.startsWith("2   "));
        bench.settle();
        assertFalse(bench.hasText("Working out the plan"));
        assertEquals(before, picture());
        Bench.page().showView(PlanView.ID);
        drawn();
        assertNotEquals(before, picture());
    }
}
