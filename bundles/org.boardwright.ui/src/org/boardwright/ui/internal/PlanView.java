package org.boardwright.ui.internal;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.boardwright.inference.Level;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.PlanBox;
import org.boardwright.ui.model.PlanPicture;
import org.boardwright.ui.model.PlanTree;
import org.boardwright.workflow.CaseAnswer;
import org.boardwright.workflow.OpenCase;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;

/** The plan as a picture: the step to do now, and what follows each of its outcomes, as deep as there is room for. */
public final class PlanView extends CaseView {

    public static final String ID = "org.boardwright.ui.plan";

    /** Worked out at first; more only when somebody asks for it. */
    private static final int USUAL_DEPTH = 4;
    private static final int DEEPEST = 8;
    private static final double ZOOM_STEP = 1.25;
    private static final int ZOOM_STEPS = 4;

    private Passage line;
    private PlanCanvas canvas;
    private SlowQuestion<PlanTree> question;
    private Optional<PlanTree> plan = Optional.empty();
    private Optional<CaseAnswer> planned = Optional.empty();
    /** How deep to draw; 0 for as deep as fits. */
    private int depth;
    private int zoom;
    private final IPartListener2 sight = new IPartListener2() {
        @Override
        public void partVisible(IWorkbenchPartReference part) {
            if (part.getPart(false) == PlanView.this) {
                show(cases().snapshot());
            }
        }
    };

    @Override
    void createContents(Composite parent, Style style) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        line = Style.themed(Build.text(parent, "", style.body()), Style.MUTED);
        GridDataFactory.fillDefaults().grab(true, false).indent(Build.GAP, Build.GAP / 2).applyTo(line);
        canvas = new PlanCanvas(parent, style, this::openStep, this::paint);
        canvas.onZoom(this::zoom);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        question = new SlowQuestion<>(Messages.job_plan, SlowQuestion.PAUSE_MILLIS, parent.getDisplay(), this::planned);
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        tools.add(tool(Messages.plan_fit, "plan-fit", () -> draw(0)));
        tools.add(tool(Messages.plan_shallower, "plan-shallower", () -> draw(Math.max(1, canvas.picture().depth() - 1))));
        tools.add(tool(Messages.plan_deeper, "plan-deeper", () -> draw(Math.min(DEEPEST, canvas.picture().depth() + 1))));
        tools.add(tool(Messages.plan_zoomOut, "zoom-out", () -> zoom(-1)));
        tools.add(tool(Messages.plan_zoomIn, "zoom-in", () -> zoom(1)));
        getSite().getPage().addPartListener(sight);
    }

    private static Action tool(String text, String icon, Runnable does) {
        Action action = new Action(text, Style.descriptor(icon)) {
            @Override
            public void run() {
                does.run();
            }
        };
        action.setToolTipText(text);
        return action;
    }

    /** A view that nobody sees works nothing out. */
    @Override
    void show(CaseSnapshot snapshot) {
        if (!snapshot.answer().equals(planned) && getSite().getPage().isPartVisible(this)) {
            planned = snapshot.answer();
            ask();
        }
    }

    private void ask() {
        if (planned.isEmpty()) {
            question.stop();
            planned(Optional.empty());
            return;
        }
        canvas.fade();
        line.setText(Messages.plan_working);
        int wanted = Math.max(USUAL_DEPTH, depth);
        question.ask((cancelled, soFar) -> cases().session().ask(open -> workOut(open, wanted, cancelled, soFar)));
    }

    /** A shallow plan is there at once and shown until the deep one is. */
    private static Optional<PlanTree> workOut(OpenCase open, int wanted, BooleanSupplier cancelled, Consumer<PlanTree> soFar) {
        tree(open, 2, cancelled).ifPresent(soFar);
        return tree(open, wanted, cancelled);
    }

    private static Optional<PlanTree> tree(OpenCase open, int depth, BooleanSupplier cancelled) {
        return open.plan(depth, Level.MYOPIC, cancelled).map(root -> new PlanTree(root, depth));
    }

    private void planned(Optional<PlanTree> answer) {
        if (!canvas.isDisposed()) {
            plan = answer;
            paint();
        }
    }

    private void draw(int steps) {
        depth = steps;
        if (plan.isPresent() && steps > plan.get().depth()) {
            ask();
        } else {
            paint();
        }
    }

    private void zoom(int by) {
        zoom = by == 0 ? 0 : Math.clamp(zoom + by, -ZOOM_STEPS, ZOOM_STEPS);
        paint();
    }

    private void paint() {
        plan.ifPresentOrElse(p -> canvas.draw(p, depth, Math.pow(ZOOM_STEP, zoom)), () -> canvas.show(PlanPicture.EMPTY));
        if (!question.isOpen()) {
            line.setText(said(canvas.picture()));
        }
    }

    private String said(PlanPicture picture) {
        if (planned.isEmpty()) {
            return Messages.plan_noCase;
        }
        return switch (picture.depth()) {
            case 0 -> Messages.plan_none;
            case 1 -> Messages.plan_depth1;
            default -> NLS.bind(Messages.plan_depth, picture.depth());
        };
    }

    private void openStep(PlanBox box) {
        try {
            if (getSite().getPage().showView(NextStepView.ID) instanceof NextStepView view && !view.showCard(box.step())) {
                line.setText(NLS.bind(Messages.plan_notNow, box.lines().getFirst()));
            }
        } catch (PartInitException e) {
            ILog.get().log(e.getStatus());
        }
    }

    /** The picture shown, for tests. */
    PlanCanvas canvas() {
        return canvas;
    }

    @Override
    public void setFocus() {
        if (canvas == null) {
            super.setFocus();
        } else {
            canvas.setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(sight);
        if (question != null) {
            question.stop();
        }
        super.dispose();
    }
}
