package org.boardwright.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.boardwright.probe.ForwardingTransport;
import org.boardwright.probe.Transport;
import org.boardwright.restore.ErasePermission;
import org.boardwright.restore.RestoreListener;
import org.boardwright.restore.RestoreOrder;
import org.boardwright.restore.RestoreRefusedException;
import org.boardwright.restore.RestoreRun;
import org.boardwright.restore.RestoreRunner;
import org.boardwright.restore.RestoreVerdict;
import org.boardwright.restore.WatchedRestore;

/**
 * Closes the loop between a case and the restores the bench runs for it: starts them within the limits of the customer, and records
 * each outcome once, as evidence and as the answer to the step that asked for the restore.
 */
public final class RestoreDesk {

    private final RestoreAnswers answers;
    private final RestoreRunner runner;

    /**
     * @param answers what the end of a restore says about a test
     * @param runner  runs them
     */
    public RestoreDesk(RestoreAnswers answers, RestoreRunner runner) {
        this.answers = answers;
        this.runner = runner;
    }

    /**
     * Permits to erase the phone of this case.
     *
     * @param by    name of the person who permits it
     * @param typed what that person typed to confirm, {@link ErasePermission#WORD}
     * @throws RestoreRefusedException while the case says that data must be kept, or when name or word are missing
     */
    public static ErasePermission permitErase(OpenCase open, String by, String typed) throws RestoreRefusedException {
        return ErasePermission.given(open.intake().keepData(), by, typed);
    }

    /**
     * Starts a restore for a case.
     *
     * @param order without a case; it is given this one
     * @param step  id of the test this restore answers; empty for none
     * @throws RestoreRefusedException when it cannot be started; the message says why and what to do
     */
    public RestoreRun start(OpenCase open, RestoreOrder order, String step, RestoreListener listener) throws RestoreRefusedException {
        if (order.permission().isPresent() && open.intake().keepData()) {
            throw new RestoreRefusedException("The case says that the customer's data must be kept; a restore that erases is not started.");
        }
        checkStep(step);
        Path file = open.file().orElseThrow(() -> new RestoreRefusedException(
                "A restore belongs to a case that is kept in a file, so that its outcome is never lost. Save the case first."));
        return runner.start(order.recordIn(file, step).ofModel(open.intake().productType()), listener);
    }

    /** @throws RestoreRefusedException when no restore answers the test; none at all is right */
    public void checkStep(String step) throws RestoreRefusedException {
        if (!step.isEmpty() && !answers.tests().contains(step)) {
            throw new RestoreRefusedException("'" + step + "' is no test that a restore answers. Those are: "
                    + String.join(", ", answers.tests()) + ".");
        }
    }

    /**
     * Records how a restore ended: its log becomes an artifact of the case, and the step is answered when the log tells the answer. Does
     * nothing that was done before, so that it can be called again after a crash.
     *
     * @param run     one that has ended
     * @param verdict its verdict
     * @return the outcome the step was answered with; empty when it was not
     * @throws IOException when the log cannot be read
     */
    public Optional<String> record(OpenCase open, RestoreRun run, RestoreVerdict verdict) throws IOException {
        String kernel = run.id() + "-kernel.log";
        if (run.kernelLog().isPresent() && open.record().attachments().stream().noneMatch(a -> a.name().equals(kernel))) {
            open.attach(named(kernel, Transport.ofFile(run.kernelLog().get())), run.id(), () -> false);
        }
        Optional<String> outcome = record(open, run.id(), run.log(), run.step(), verdict);
        run.recorded();
        return outcome;
    }

    /**
     * The same of a restore that another program ran.
     *
     * @param step id of the test it answers; empty for none
     * @throws RestoreRefusedException when no restore answers that test
     */
    public Optional<String> record(OpenCase open, WatchedRestore watched, String step, RestoreVerdict verdict)
            throws IOException, RestoreRefusedException {
        checkStep(step);
        return record(open, watched.id(), watched.log(), step, verdict);
    }

    private Optional<String> record(OpenCase open, String id, Path log, String step, RestoreVerdict verdict) throws IOException {
        String name = id + ".log";
        CaseRecord before = open.record();
        if (before.attachments().stream().noneMatch(a -> a.name().equals(name))) {
            open.attach(named(name, Transport.ofFile(log)), id, () -> false);
        }
        Optional<String> outcome = answers.outcome(step, verdict.judged());
        if (outcome.isPresent() && before.steps().stream().noneMatch(s -> s.by().equals(id))) {
            answer(open, step, outcome.get(), id);
        }
        return outcome;
    }

    private static void answer(OpenCase open, String step, String outcome, String by) {
        try {
            open.answerStep(step, outcome, by);
        } catch (UnknownAnswerException e) {
            throw new IllegalStateException("The pack that knew " + step + " a moment ago has gone.", e);
        }
    }

    /** The log under the name of its run; all runs call it the same. */
    private static Transport named(String name, Transport log) {
        return new ForwardingTransport(log) {
            @Override
            public String name() {
                return name;
            }
        };
    }
}
