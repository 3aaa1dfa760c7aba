package org.boardwright.ui.internal;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.boardwright.ui.model.CaseSnapshot;
import org.boardwright.ui.model.KeyGate;
import org.boardwright.ui.model.NextStep;
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
    private StepPane card;
    private MessagePane message;
    private OutcomeBar outcomes;
    private IHandlerActivation keys;
    private Optional<CaseAnswer> shownAnswer = Optional.empty();
    private NextStep shown;
    private String chosen = "";
    private FurtherThinking thinking;

    @Override
    void createContents(Composite parent, Style style) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        column = new ScrolledColumn(parent);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(column.control());
        card = new StepPane(column.column(), style, this::choose, cases()::resume);
        message = new MessagePane(column.column(), style, cases()::resume);
        outcomes = new OutcomeBar(parent, style, cases());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(outcomes.control());
        thinking = new FurtherThinking(cases().session(), parent.getDisplay(), outcomes::say);
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

    private void paint(NextStep next) {
        if (next.equals(shown)) {
            outcomes.enable();
            return;
        }
        shown = next;
        // The bar first: it decides how much height is left for the card.
        outcomes.show(next.card());
        column.control().getParent().layout();
        column.change(() -> {
            next.card().ifPresent(c -> card.show(c, next));
            Build.show(card.control(), next.card().isPresent());
            if (next.card().isEmpty()) {
                message.show(next);
            }
            Build.show(message.control(), next.card().isEmpty());
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
        if (thinking != null) {
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
