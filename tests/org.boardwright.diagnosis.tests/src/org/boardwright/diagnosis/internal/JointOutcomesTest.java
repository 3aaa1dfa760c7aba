package org.boardwright.diagnosis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.boardwright.diagnosis.CostPolicy;
import org.boardwright.model.KnowledgeBase;
import org.junit.jupiter.api.Test;

class JointOutcomesTest {

    private static final double CLOSE = 1e-12;

    private final KnowledgeBase base = FindingsTest.base();
    private final CompiledModel model = new CompiledModel(base, new Scope(base, ""), CostPolicy.ESTIMATE, new Columns());
    private final JointOutcomes joint = new JointOutcomes(model);

    @Test
    void outcomesOfEveryTestSumToOneForEveryPair() {
        for (var test : base.tests()) {
            for (int f = 1; f < model.faults().size(); f++) {
                int fault = f;
                double sum = IntStream.range(0, test.getOutcomes().size()).mapToDouble(o -> joint.probability(test, o, 0, fault)).sum();
                assertEquals(1, sum, CLOSE, test.getId());
            }
        }
    }

    @Test
    void aSingleFaultAnswersAsInTheExclusiveReading() {
        for (var test : base.tests()) {
            assertEquals(model.likelihood(test)[0][0], joint.probability(test, 0, 0));
        }
    }

    @Test
    void twoCausesOfOneOutcomeMakeItLikelierThanEither() {
        var test = base.tests().stream().filter(t -> t.getIsolation() == null).findFirst().orElseThrow();
        for (int o = 0; o < test.getOutcomes().size(); o++) {
            double leak = model.unclaimed(test)[o];
            double one = joint.probability(test, o, 0);
            double other = joint.probability(test, o, 1);
            if (one > leak + CLOSE && other > leak + CLOSE) {
                double both = joint.probability(test, o, 0, 1);
                assertTrue(both >= Math.max(one, other), test.getId() + " " + o + ": " + one + ", " + other + ", both " + both);
            }
        }
    }

    @Test
    void aPhoneFailsWithAPartOffAsLongAsAnotherFaultActs() {
        var isolation = base.tests().stream().filter(t -> t.getIsolation() != null).findFirst().orElseThrow();
        int still = model.stillFails(isolation);
        assertTrue(joint.probability(isolation, still, 0, 1) >= Math.max(joint.probability(isolation, still, 0), joint.probability(isolation, still, 1)));
    }
}
