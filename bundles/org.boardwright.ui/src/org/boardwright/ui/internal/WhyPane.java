package org.boardwright.ui.internal;

import java.util.List;
import java.util.Optional;

import org.boardwright.diagnosis.Justification;
import org.boardwright.ui.internal.Block.Look;
import org.boardwright.ui.internal.Block.Paragraph;
import org.boardwright.ui.model.CaseSession;
import org.boardwright.ui.model.Messages;
import org.boardwright.ui.model.WhyStep;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;

/** Why the advised step and no other, and what would change that: worked out when it is opened, since it takes seconds. */
final class WhyPane {

    private final CaseSession session;
    private final Fold fold;
    private final Prose reasons;
    private final Runnable fit;
    private final SlowQuestion<Justification> question;

    /** @param fit called when the pane became higher or lower */
    WhyPane(Composite parent, Style style, CaseSession session, Runnable fit) {
        this.session = session;
        this.fit = fit;
        fold = new Fold(parent, style, this::turn);
        reasons = new Prose(fold.more(), style);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(reasons);
        question = new SlowQuestion<>(Messages.job_why, SlowQuestion.PAUSE_MILLIS, parent.getDisplay(), this::answered);
        fold.show(Messages.whyStep, false);
    }

    /** @param advised whether the step shown is the one that is advised; there are no reasons for others */
    void show(boolean advised) {
        Build.show(fold.control(), advised);
    }

    /** Gives the reasons up that are being worked out, and closes. */
    void close() {
        question.stop();
        if (fold.isOpen() && !fold.control().isDisposed()) {
            fold.show(Messages.whyStep, false);
        }
    }

    private void turn(boolean open) {
        fold.show(Messages.whyStep, open);
        if (open) {
            reasons.show(List.of(Paragraph.of(Look.MUTED, Messages.whyStep_working)));
            question.ask((cancelled, soFar) -> session.ask(c -> c.justification(soFar, cancelled)));
        } else {
            question.stop();
        }
        fit.run();
    }

    private void answered(Optional<Justification> answer) {
        if (!reasons.isDisposed()) {
            reasons.show(WhyStep.of(answer, !question.isOpen()).stream().map(l -> (Block) Paragraph.of(l.heading() ? Look.HEADING : Look.TEXT, l.text())).toList());
            fit.run();
        }
    }
}
