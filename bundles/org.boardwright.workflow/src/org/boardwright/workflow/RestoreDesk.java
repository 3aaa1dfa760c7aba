package org.boardwright.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.Isolation;
import org.boardwright.model.knowledge.Outcome;
import org.boardwright.model.knowledge.Test;
import org.boardwright.probe.Facet;
import org.boardwright.probe.ForwardingTransport;
import org.boardwright.probe.Observation;
import org.boardwright.probe.Place;
import org.boardwright.probe.SignatureSet;
import org.boardwright.probe.Transport;
import org.boardwright.restore.ErasePermission;
import org.boardwright.restore.RestoreListener;
import org.boardwright.restore.RestoreOrder;
import org.boardwright.restore.RestoreRefusedException;
import org.boardwright.restore.RestoreRun;
import org.boardwright.restore.RestoreRunner;
import org.boardwright.restore.RestoreVerdict;
import org.boardwright.restore.RestoreVerdict.Judged;

/**
 * Closes the loop between a case and the restores the bench runs for it: starts them within the limits of the customer, and records
 * each outcome once, as evidence and as the answer to the step that asked for the restore.
 */
public final class RestoreDesk {

    /**
     * Kind of artifact under which packs give the end of a restore a meaning for a step; part is the id of the step, value
     * {@code succeeded} or {@code failed}. A test that takes a part out of play needs no such signature.
     */
    public static final String KIND = "restore-run";

    private final KnowledgeBase base;
    private final SignatureSet signatures;
    private final RestoreRunner runner;

    /**
     * @param base   tells which tests a restore can answer
     * @param runner runs them
     */
    public RestoreDesk(KnowledgeBase base, RestoreRunner runner) {
        this.base = base;
        this.signatures = SignatureSet.compile(base.signatures().filter(s -> s.getArtifact().equals(KIND))
                .map(ArtifactEvidence::signature).toList());
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
        if (!step.isEmpty() && !answeredByRestore().contains(step)) {
            throw new RestoreRefusedException("'" + step + "' is no test that a restore answers. Those are: "
                    + String.join(", ", answeredByRestore()) + ".");
        }
        Path file = open.file().orElseThrow(() -> new RestoreRefusedException(
                "A restore belongs to a case that is kept in a file, so that its outcome is never lost. Save the case first."));
        return runner.start(order.recordIn(file, step), listener);
    }

    /** The ids of the tests that a restore answers: something is taken out of play, and the restore tells whether that helped. */
    public List<String> answeredByRestore() {
        return base.tests().stream().filter(t -> outcome(t, Judged.SUCCEEDED).isPresent()).map(Test::getId).sorted().toList();
    }

    /** As the runner finds them: restores whose outcome nobody has recorded. */
    public List<RestoreRun> unrecorded(RestoreListener listener) {
        return runner.unrecorded(listener);
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
        String name = run.id() + ".log";
        CaseRecord before = open.record();
        if (before.attachments().stream().noneMatch(a -> a.name().equals(name))) {
            open.attach(named(name, Transport.ofFile(run.log())), run.id(), () -> false);
        }
        Optional<String> outcome = base.test(run.step()).flatMap(t -> outcome(t, verdict.judged()));
        if (outcome.isPresent() && before.steps().stream().noneMatch(s -> s.by().equals(run.id()))) {
            answer(open, run, outcome.get());
        }
        run.recorded();
        return outcome;
    }

    private static void answer(OpenCase open, RestoreRun run, String outcome) {
        try {
            open.answerStep(run.step(), outcome, run.id());
        } catch (UnknownAnswerException e) {
            throw new IllegalStateException("The pack that knew " + run.step() + " a moment ago has gone.", e);
        }
    }

    /** What the end of a restore says about a test. */
    private Optional<String> outcome(Test test, Judged judged) {
        if (judged == Judged.UNKNOWN) {
            return Optional.empty();
        }
        Facet end = new Facet(test.getId(), judged.name().toLowerCase(Locale.ROOT), Place.whole(KIND, ""));
        return signatures.observations(KIND, List.of(end)).stream().map(Observation::outcome).findFirst()
                .or(() -> ofIsolation(test, judged == Judged.SUCCEEDED));
    }

    private static Optional<String> ofIsolation(Test test, boolean succeeded) {
        Isolation isolation = test.getIsolation();
        List<String> ids = test.getOutcomes().stream().map(Outcome::getId).toList();
        if (isolation == null || ids.size() != 2 || !ids.contains(isolation.getGone())) {
            return Optional.empty();
        }
        return ids.stream().filter(id -> id.equals(isolation.getGone()) == succeeded).findFirst();
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
