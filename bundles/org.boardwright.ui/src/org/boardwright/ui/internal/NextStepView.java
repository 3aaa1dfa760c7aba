package org.boardwright.ui.internal;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.boardwright.ui.IsolationService;
import org.boardwright.ui.RestoreService;
import org.boardwright.ui.model.CaseSession;
import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.IsolationBoard;
import org.boardwright.ui.model.IsolationShown;
import org.boardwright.ui.model.KeyGate;
import org.boardwright.ui.model.NextStep;
import org.boardwright.ui.model.RestoreBoard;
import org.boardwright.ui.model.StepCard;
import org.boardwright.workflow.CaseAnswer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/** One card: what to do next, why, and a large button for each outcome. */
public final class NextStepView extends CaseView {

    public static final String ID = "org.boardwright.ui.nextStep";
    private static final String ANSWER = "org.boardwright.ui.answer";
    private static final String ANSWER_KEY = "org.boardwright.ui.answer.key";

    private final KeyGate gate = new KeyGate(() -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    private ScrolledColumn column;
    private Late<StepPane> card;
    private Late<MessagePane> message;
    private Late<IsolationPane> walk;
    private IsolationBoard isolation;
    private CaseSession.Registration walked;
    private OutcomeBar outcomes;
    private IHandlerActivation keys;
    private Optional<CaseAnswer> shownAnswer = Optional.empty();
    private NextStep shown;
    private IsolationShown shownWalk = IsolationShown.NONE;
    private String chosen = "";
    private FurtherThinking thinking;

    @Override
    void createContents(Composite parent, Style style) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        column = new ScrolledColumn(parent);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(column.control());
        isolation = getSite().getService(IsolationService.class).board();
        RestoreBoard restores = getSite().getService(RestoreService.class).board();
        walk = new Late<>(column.column(), place -> new IsolationPane(place, style, isolation, restores, cases()));
        card = new Late<>(column.column(), place -> new StepPane(place, style, this::choose, cases(), column::fit));
        message = new Late<>(column.column(), place -> new MessagePane(place, style, cases()::resume));
        outcomes = new OutcomeBar(parent, style, cases(), isolation::begin);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(outcomes.control());
        thinking = new FurtherThinking(cases().session(), parent.getDisplay(), outcomes::say);
        walked = isolation.onChange(() -> parent.getDisplay().asyncExec(this::repaint));
        keys = handlers().activateHandler(ANSWER, new AnswerKeys());
    }

    private IHandlerService handlers() {
        return getSite().getWorkbenchWindow().getService(IHandlerService.class);
    }

    @Override
    void show(CaseSnapshot snapshot) {
        boolean news = !snapshot.answer().equals(shownAnswer);
        shownAnswer = snapshot.answer();
        if (news) {
            chosen = "";
            card.made().ifPresent(StepPane::forgetReasons);
        }
        paint(NextStep.of(snapshot, chosen));
        if (news) {
            thinking.about(snapshot.answer().flatMap(a -> a.advice().best()));
        }
    }

    private void choose(String step) {
        chosen = step;
        paint(NextStep.of(cases().snapshot(), chosen));
    }

    /**
     * Shows the card of a step that could be done now.
     *
     * @return whether there is one; when not, the best step is shown
     */
    boolean showCard(String step) {
        choose(step);
        return shown.card().filter(c -> c.id().equals(step)).isPresent();
    }

    private void repaint() {
        if (!column.control().isDisposed()) {
            paint(NextStep.of(cases().snapshot(), chosen));
        }
    }

    private void paint(NextStep next) {
        IsolationShown walking = isolation.shown();
        if (next.equals(shown) && walking.equals(shownWalk)) {
            outcomes.enable();
            return;
        }
        shown = next;
        shownWalk = walking;
        Optional<StepCard> step = next.card().filter(c -> !walking.isActive());
        // The bar first: it decides how much height is left for the card. It is laid out once, at the size it gets.
        Composite parent = column.control().getParent();
        parent.setLayoutDeferred(true);
        outcomes.show(step, step.filter(c -> isolation.canWalk(c.id())).isPresent());
        parent.layout();
        parent.setLayoutDeferred(false);
        column.change(() -> {
            walk.show(walking.isShown(), pane -> pane.show(walking));
            card.show(step.isPresent(), pane -> pane.show(step.orElseThrow(), next));
            message.show(next.card().isEmpty() && !walking.isActive(), pane -> pane.show(next));
        });
        column.toTop();
    }

    /** Presses the outcome under a key. */
    void press(int key) {
        outcomes.press(key);
    }

    @Override
    public void dispose() {
        if (keys != null) {
            handlers().deactivateHandler(keys);
        }
        if (walked != null) {
            walked.close();
        }
        if (thinking != null) {
            card.made().ifPresent(StepPane::forgetReasons);
            thinking.stop();
        }
        super.dispose();
    }

    /** The keys 1..9. They answer only what can be seen. */
    private final class AnswerKeys extends AbstractHandler {

        @Override
        public Object execute(ExecutionEvent event) {
            boolean counts = gate.press();
            if (counts && getSite().getPage().isPartVisible(NextStepView.this)) {
                press(Integer.parseInt(event.getParameter(ANSWER_KEY)));
            }
            return null;
        }
    }
}
