package org.boardwright.ui.internal;

import java.util.Optional;
import java.util.function.Consumer;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.diagnosis.SecondThought;
import org.boardwright.ui.model.CaseSession;
import org.boardwright.ui.model.SecondOpinion;
import org.boardwright.workflow.Refinement;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Thinks the advice on the card through in the background, one step at a time. Used on the user-interface thread. */
final class FurtherThinking {

    /** A technician who answers step after step does not wait for thoughts about each. */
    private static final int PAUSE_MILLIS = 300;

    private final CaseSession session;
    private final Display display;
    private final Consumer<SecondOpinion> say;
    private Asked asked;

    /** One question: closed when another is asked. */
    private final class Asked {

        private final AdvisedStep about;
        private Refinement refinement;
        private boolean closed;

        Asked(AdvisedStep about) {
            this.about = about;
        }

        /** Begins away from the user-interface thread, since a case that is being saved lets nobody ask. */
        synchronized void begin() {
            if (!closed) {
                session.refine(this::heard).ifPresent(r -> {
                    refinement = r;
                    r.result().whenComplete(this::ended);
                });
            }
        }

        private void heard(SecondThought thought) {
            if (thought.shown().equals(about)) {
                tell(SecondOpinion.of(thought));
            }
        }

        private void ended(Optional<SecondThought> last, Throwable failed) {
            if (failed != null) {
                ILog.get().error("the advice could not be thought through further", failed);
            }
            if (failed != null || last.isEmpty() || last.get().agrees() && !last.get().last()) {
                tell(SecondOpinion.none());
            }
        }

        private void tell(SecondOpinion opinion) {
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (asked == this) {
                        say.accept(opinion);
                    }
                });
            }
        }

        synchronized void close() {
            closed = true;
            if (refinement != null) {
                refinement.close();
            }
        }
    }

    /** @param say shows an opinion, on the user-interface thread */
    FurtherThinking(CaseSession session, Display display, Consumer<SecondOpinion> say) {
        this.session = session;
        this.display = display;
        this.say = say;
    }

    /** Thinks of this step from now on; what was thought of the one before is forgotten. */
    void about(Optional<AdvisedStep> step) {
        stop();
        say.accept(step.isPresent() ? SecondOpinion.thinking() : SecondOpinion.none());
        step.ifPresent(s -> {
            Asked next = new Asked(s);
            asked = next;
            ICoreRunnable begin = monitor -> next.begin();
            Job.createSystem("think further", begin).schedule(PAUSE_MILLIS);
        });
    }

    /** Ends the thinking. */
    void stop() {
        if (asked != null) {
            Asked last = asked;
            asked = null;
            // Closing waits for a beginning that waits for the case.
            Thread.ofVirtual().start(last::close);
        }
    }
}
