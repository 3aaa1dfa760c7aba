package org.boardwright.ui.internal;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.boardwright.ui.AsideJob;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Display;

/**
 * A question about the case that takes its time: asked in the background, one at a time, given up when another is asked. Used on
 * the user-interface thread.
 *
 * @param <T> an answer
 */
final class SlowQuestion<T> {

    /** A technician who answers step after step does not wait for a picture of each. */
    static final int PAUSE_MILLIS = 300;

    /** Works an answer out, on a thread of its own. */
    @FunctionalInterface
    interface Question<T> {
        /**
         * @param cancelled asked often
         * @param soFar     takes an answer that a better one follows
         * @return the last answer; empty when there is none
         */
        Optional<T> answer(BooleanSupplier cancelled, Consumer<T> soFar);
    }

    private final String name;
    private final int pause;
    private final Display display;
    private final Consumer<Optional<T>> told;
    private Asked asked;

    /**
     * @param name  what is being done, for the list of jobs
     * @param pause how long to wait before the work begins, in milliseconds
     * @param told  takes each answer, on the user-interface thread; empty when there is none
     */
    SlowQuestion(String name, int pause, Display display, Consumer<Optional<T>> told) {
        this.name = name;
        this.pause = pause;
        this.display = display;
        this.told = told;
    }

    /** Asks; the question before is given up and no longer answered. */
    void ask(Question<T> question) {
        stop();
        asked = new Asked(question);
        asked.schedule(pause);
    }

    /** Gives the question up. */
    void stop() {
        if (asked != null) {
            asked.cancel();
            asked = null;
        }
    }

    /** Whether an answer is still to come. */
    boolean isOpen() {
        return asked != null;
    }

    private final class Asked extends AsideJob {

        private final Question<T> question;

        Asked(Question<T> question) {
            super(name);
            this.question = question;
        }

        /** A question that fails is reported by the job's status, and answered by nothing. */
        @Override
        protected IStatus work(IProgressMonitor monitor) {
            try {
                tell(question.answer(monitor::isCanceled, so -> tell(Optional.of(so), false)), true);
                return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
            } catch (RuntimeException e) {
                tell(Optional.empty(), true);
                return Status.error(name, e);
            }
        }

        private void tell(Optional<T> answer, boolean last) {
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (asked == this) {
                        asked = last ? null : this;
                        told.accept(answer);
                    }
                });
            }
        }
    }
}
